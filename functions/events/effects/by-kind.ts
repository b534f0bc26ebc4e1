import type { EventKind } from '../../../shared/domain/event.ts'
import type { CaseSubject, Effect, LogSubject } from './effect.ts'
import { adoptChecks, fileDocument, keepIncoming, makeReceipt } from './files.ts'
import { endMemberSessions, publishRole, publishRound } from './log-effects.ts'
import { mailApplicant } from './mails.ts'
import { countApplication, diaryLine } from './register-lines.ts'
import { answerWorkflow, startWorkflow } from './signals.ts'

/** What follows from each kind of event on a case. A kind that is not here has no effects. */
export const caseEffects: Partial<Record<EventKind, readonly Effect<CaseSubject>[]>> = {
  Submitted: [
    startWorkflow,
    diaryLine,
    countApplication,
    keepIncoming,
    adoptChecks,
    makeReceipt,
    mailApplicant,
  ],
  CompletionAsked: [answerWorkflow, diaryLine, mailApplicant],
  CompletionExtended: [answerWorkflow, diaryLine, mailApplicant],
  CompletionAnswered: [answerWorkflow, diaryLine, keepIncoming, adoptChecks],
  WithdrawalAsked: [answerWorkflow, diaryLine],
  Proposed: [answerWorkflow],
  ProposalVoided: [answerWorkflow],
  Decided: [answerWorkflow, diaryLine],
  LetterIssued: [diaryLine, mailApplicant],
  DocumentChecked: [fileDocument],
  Resumed: [startWorkflow],
}

/** What follows from each kind of event in a tenant's log. */
export const logEffects: Partial<Record<EventKind, readonly Effect<LogSubject>[]>> = {
  RoleAssigned: [publishRole],
  RoundSet: [publishRound],
  MemberJoined: [endMemberSessions],
  MemberChanged: [endMemberSessions],
}
