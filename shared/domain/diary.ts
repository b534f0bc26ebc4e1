import * as z from 'zod'
import { cameInAt } from './arrival.ts'
import type { Event, EventKind } from './event.ts'
import { day } from './ids.ts'
import { dayOf } from './time.ts'

export const diaryDirection = z.enum(['in', 'out', 'own'])
export type DiaryDirection = z.infer<typeof diaryDirection>

/** Which way a document goes: fixed, by who wrote it, or as whoever registered it says; or why there is no line. */
export type DiaryRule = DiaryDirection | 'by-role' | 'as-registered' | { none: string }

const handling = {
  none: 'A step of handling: no document comes in, goes out or is drawn up (TF 2 kap. 9–10 §§).',
}
const working = { none: 'Working material until it is decided on (TF 2 kap. 12 §).' }
const running = { none: 'The service’s own running, or what follows from a line that is there already.' }
const conflict = {
  none: 'Who may handle the case (FL 16–18 §§): kept in order with it, and no document in the matter itself.',
}
const register = { none: 'A note in the register or on a document that has its own line (OSL 5 kap. 5 §).' }
const space = { none: 'In the organisation’s own space: no document of the authority’s (TF 2 kap. 13 §).' }
const county = {
  none: 'Of no case: the decision it rests on is registered where it was taken, and its number stands with it.',
}
const payment = { none: 'A payment file is kept in order by its own number, with the cases in it.' }

/**
 * For every kind of event what the diary says of it: what has come in or been drawn up is registered (OSL 5 kap. 1–2 §§),
 * and what is not says why.
 */
export const diaryRules = {
  Submitted: 'in',
  Prioritised: running,
  PlacedInQueue: running,
  LastDayMoved: 'out',
  Assigned: handling,
  Reviewed: working,
  Assessed: working,
  AssessmentsReconciled: working,
  ExceptionProposed: working,
  CompletionAsked: 'out',
  InjunctionIssued: 'out',
  CompletionExtended: 'out',
  CompletionAnswered: 'in',
  CompletionExpired: running,
  Communicated: 'out',
  StatementMade: 'in',
  CommunicationEnded: running,
  OpinionRequested: 'out',
  OpinionReceived: 'in',
  ChangeNotified: 'in',
  MessageSent: 'by-role',
  MoreTimeAsked: 'in',
  MarkedHandled: handling,
  GrantDeclined: 'in',
  ApplicationChanged: 'in',
  WithdrawalAsked: 'in',
  Proposed: working,
  ProposalVoided: working,
  Decided: 'own',
  ChangeProposed: working,
  ChangeProposalVoided: working,
  DecisionChanged: 'own',
  LetterIssued: 'out',
  LetterOpened: running,
  LetterNotOpened: running,
  LetterSentOtherwise: 'out',
  InstalmentsMade: running,
  Closed: running,
  HandedOver: 'out',
  Exported: payment,
  ConditionFulfilled: 'own',
  PaymentHeld: handling,
  PaymentReleased: handling,
  PaymentMade: payment,
  PaymentRefused: payment,
  PaymentReversed: payment,
  AccountChanged: 'in',
  Parked: running,
  Resumed: running,
  DocumentReceived: 'in',
  DocumentChecked: running,
  NoteWritten: 'own',
  WorkingNoteKept: 'own',
  DiaryNumberSet: register,
  ConflictReported: conflict,
  ConflictDecided: conflict,
  ConflictLifted: conflict,
  ConflictExcepted: conflict,
  ConflictStepSettled: conflict,
  ConflictsDeclared: conflict,
  PaperRegistered: 'as-registered',
  SecrecyMarked: register,
  SecrecyMarkLifted: register,
  CopyReleased: 'out',
  ReleaseRefused: 'out',
  AppealReceived: 'as-registered',
  AppealHandedOver: 'out',
  AppealDismissed: 'out',
  OrganisationMatched: running,
  OrganisationOpened: space,
  MemberJoined: space,
  MemberChanged: space,
  MemberInvited: space,
  InvitationWithdrawn: space,
  CodeAsked: space,
  ConfirmationAsked: space,
  OrganisationConfirmed: county,
  MailboxSet: county,
  AuthorityShown: running,
  AuthorityHandedIn: 'in',
  AuthorityAssessed: 'out',
  PartnerInvited: space,
  PartnerChanged: space,
  PartnerWithdrawn: space,
  PartnerConfirmed: space,
  RoleAssigned: county,
  RoundSet: county,
  QuestionsSet: county,
  RoundExtended: county,
  RoundPublished: county,
  RoundUnpublished: county,
  FrameSet: county,
  BindingSet: county,
  ScenarioChosen: working,
  SettingSet: county,
  MediansReleased: county,
  BatchOpened: payment,
  BatchLocked: payment,
  BatchProfileMade: payment,
  ReceiverConfirmed: payment,
  AnswersRead: payment,
  ReportMade: payment,
} as const satisfies Record<EventKind, DiaryRule>

const ruleOf = (kind: EventKind): DiaryRule => diaryRules[kind]

export const hasDiaryLine = ({ kind }: Pick<Event, 'kind'>): boolean => typeof ruleOf(kind) === 'string'

const registered = z.object({ direction: diaryDirection, day })

/** Which way the document of an event goes. Throws ZodError for what was registered without it. */
export const directionOf = ({ kind, role, data }: Pick<Event, 'kind' | 'role' | 'data'>): DiaryDirection => {
  const rule = ruleOf(kind)
  if (rule === 'as-registered') return registered.parse(data).direction
  if (rule === 'by-role') return role === 'officer' ? 'out' : 'in'
  return typeof rule === 'string' ? rule : 'own'
}

/** The day of its line, in Stockholm: when it came in or was drawn up, as registered where somebody registered it. */
export const diaryDayOf = (event: Event): string =>
  ruleOf(event.kind) === 'as-registered' ? registered.parse(event.data).day : dayOf(cameInAt(event))
