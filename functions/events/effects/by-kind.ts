import type { EventKind } from '../../../shared/domain/event.ts'
import { appealLine, makeAppealLetter } from './appeals.ts'
import { noteAsked, noteUnconfirmed, settleCases } from './authority.ts'
import { remindLater } from './authority-reminder.ts'
import { confirmOrganisation, endAside, publishMailbox } from './confirmed-by-county.ts'
import { countLists } from './count-lists.ts'
import { makeApplication, makeRequest } from './diary-files.ts'
import type { CaseSubject, Effect, LogSubject } from './effect.ts'
import {
  adoptChecks,
  bindUploads,
  fileDocument,
  keepIncoming,
  keepPaper,
  keepReceived,
  makeReceipt,
} from './files.ts'
import { beginElsewhere } from './hand-over.ts'
import { moveLastDays } from './last-days.ts'
import { awaitOpening } from './letter-due.ts'
import { endMemberSessions, publishRole, publishRound } from './log-effects.ts'
import { mailApplicant } from './mails.ts'
import { shareMedians } from './medians.ts'
import { makeOpinionRequest } from './opinions.ts'
import { mailPartner, tellPartners } from './partners.ts'
import { syncPublication } from './publications.ts'
import { makeRefusal, releaseLine } from './refusals.ts'
import { countApplication, diaryLine, paperLine } from './register-lines.ts'
import { matchAssociation, standForDraft } from './registered.ts'
import { makeRelease } from './releases.ts'
import { answerWorkflow, startWorkflow } from './signals.ts'
import { mailCode, mailInvitation } from './space-mails.ts'
import { clearWorkingNotes } from './working-notes.ts'

/** What follows from each kind of event on a case. A kind that is not here has no effects of its own. */
const ofKind: Partial<Record<EventKind, readonly Effect<CaseSubject>[]>> = {
  Submitted: [
    startWorkflow,
    diaryLine,
    matchAssociation,
    standForDraft,
    countApplication,
    keepIncoming,
    adoptChecks,
    bindUploads,
    makeReceipt,
    makeApplication,
    mailApplicant,
    noteUnconfirmed,
    remindLater,
    tellPartners,
  ],
  LastDayMoved: [diaryLine, mailApplicant],
  CompletionAsked: [answerWorkflow, diaryLine, makeRequest, mailApplicant],
  InjunctionIssued: [answerWorkflow, diaryLine, makeRequest, mailApplicant],
  CompletionExtended: [answerWorkflow, diaryLine, mailApplicant],
  CompletionAnswered: [
    answerWorkflow,
    diaryLine,
    keepIncoming,
    adoptChecks,
    makeApplication,
    mailApplicant,
    tellPartners,
  ],
  AuthorityHandedIn: [diaryLine, keepIncoming, adoptChecks, mailApplicant],
  PaperRegistered: [paperLine, keepPaper],
  CopyReleased: [releaseLine, makeRelease],
  ReleaseRefused: [releaseLine, makeRefusal],
  AppealReceived: [paperLine, keepPaper, mailApplicant],
  AppealHandedOver: [appealLine, makeAppealLetter, mailApplicant],
  AppealDismissed: [appealLine, makeAppealLetter, mailApplicant],
  AuthorityAssessed: [diaryLine, mailApplicant],
  MessageSent: [diaryLine, mailApplicant],
  MoreTimeAsked: [diaryLine, mailApplicant],
  ChangeNotified: [diaryLine, mailApplicant],
  GrantDeclined: [diaryLine, mailApplicant],
  ApplicationChanged: [
    answerWorkflow,
    diaryLine,
    keepIncoming,
    adoptChecks,
    makeApplication,
    mailApplicant,
    tellPartners,
  ],
  AccountChanged: [diaryLine, mailApplicant],
  WithdrawalAsked: [answerWorkflow, diaryLine, mailApplicant],
  Communicated: [diaryLine, mailApplicant],
  StatementMade: [answerWorkflow, diaryLine, mailApplicant],
  OpinionRequested: [diaryLine, makeOpinionRequest],
  OpinionReceived: [diaryLine],
  Proposed: [answerWorkflow],
  ProposalVoided: [answerWorkflow],
  Decided: [answerWorkflow, diaryLine],
  DecisionChanged: [startWorkflow, diaryLine],
  HandedOver: [answerWorkflow, diaryLine, beginElsewhere, clearWorkingNotes, mailApplicant],
  DocumentReceived: [diaryLine, keepReceived, mailApplicant],
  LetterIssued: [diaryLine, mailApplicant, tellPartners, awaitOpening],
  LetterSentOtherwise: [diaryLine],
  DocumentChecked: [fileDocument],
  NoteWritten: [diaryLine],
  ConditionFulfilled: [diaryLine],
  WorkingNoteKept: [diaryLine],
  Closed: [clearWorkingNotes],
  Resumed: [startWorkflow],
}

/** Everything that follows from an event on a case. Whatever its kind, the county's counters follow when it moves them. */
export const caseEffects = (kind: EventKind): readonly Effect<CaseSubject>[] => [
  ...(ofKind[kind] ?? []),
  countLists,
]

/** What follows from each kind of event in a tenant's log. */
export const logEffects: Partial<Record<EventKind, readonly Effect<LogSubject>[]>> = {
  RoleAssigned: [publishRole],
  RoundSet: [publishRound],
  QuestionsSet: [publishRound],
  RoundExtended: [publishRound, moveLastDays],
  MediansReleased: [shareMedians],
  RoundPublished: [syncPublication],
  RoundUnpublished: [syncPublication],
  MemberJoined: [endMemberSessions, settleCases],
  MemberChanged: [endMemberSessions],
  MemberInvited: [mailInvitation],
  PartnerInvited: [mailPartner],
  CodeAsked: [mailCode],
  ConfirmationAsked: [noteAsked],
  MailboxSet: [publishMailbox],
  OrganisationConfirmed: [confirmOrganisation, endAside, endMemberSessions, settleCases],
}
