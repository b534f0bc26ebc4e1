import { keys } from '../../shared/aws/keys.ts'
import type { Status } from '../../shared/domain/case.ts'
import { findBreach } from '../../shared/domain/chain.ts'
import type { Decision } from '../../shared/domain/decision.ts'
import { allowsOwn, askedOf } from '../../shared/domain/delegation.ts'
import type { CaseRole, Event, EventKind } from '../../shared/domain/event.ts'
import { type Action, isAllowed, lifecycle, nextStatus } from '../../shared/domain/lifecycle.ts'
import { settingKinds } from '../../shared/domain/setting.ts'
import { dayOf } from '../../shared/domain/time.ts'
import { auditChains } from '../store/audit-chains.ts'
import type { Contents } from './store-contents.ts'

/** The acts that write each kind of event; the first that the status allows is the one it was. */
const actions: Partial<Record<EventKind, readonly Action[]>> = {
  Prioritised: ['prioritise'],
  PlacedInQueue: ['place-in-queue'],
  LastDayMoved: ['move-last-day'],
  Assigned: ['assign'],
  Reviewed: ['review'],
  Assessed: ['assess'],
  AssessmentsReconciled: ['reconcile'],
  CompletionAsked: ['ask-completion'],
  InjunctionIssued: ['issue-injunction'],
  CompletionExtended: ['extend-completion'],
  CompletionAnswered: ['answer-completion', 'answer-late'],
  CompletionExpired: ['expire-completion'],
  WithdrawalAsked: ['ask-withdrawal', 'interrupt-by-withdrawal'],
  Communicated: ['communicate'],
  StatementMade: ['make-statement', 'state-while-proposed'],
  CommunicationEnded: ['end-communication'],
  OpinionRequested: ['request-opinion'],
  OpinionReceived: ['receive-opinion'],
  MessageSent: ['send-message'],
  MoreTimeAsked: ['ask-more-time'],
  ChangeNotified: ['notify-change'],
  MarkedHandled: ['mark-handled'],
  GrantDeclined: ['decline-grant'],
  AccountChanged: ['change-account'],
  ApplicationChanged: ['change-application', 'change-while-proposed'],
  Proposed: ['propose'],
  ProposalVoided: ['void-proposal', 'void-by-conflict'],
  Decided: ['decide'],
  ChangeProposed: ['propose-change'],
  ChangeProposalVoided: ['void-change', 'void-change-by-conflict'],
  DecisionChanged: ['decide-change'],
  LetterIssued: ['issue-letter'],
  LetterOpened: ['open-letter'],
  LetterNotOpened: ['miss-letter'],
  LetterSentOtherwise: ['send-letter-otherwise'],
  InstalmentsMade: ['make-instalments'],
  Closed: ['close'],
  HandedOver: ['hand-over'],
  Exported: ['export'],
  ConditionFulfilled: ['fulfil-condition'],
  PaymentHeld: ['hold-payment'],
  PaymentReleased: ['release-payment'],
  PaymentMade: ['acknowledge-payment'],
  PaymentRefused: ['acknowledge-payment'],
  PaymentReversed: ['reverse-payment'],
  Parked: ['park'],
  Resumed: ['resume'],
  NoteWritten: ['write-note'],
  WorkingNoteKept: ['keep-working-note'],
  DiaryNumberSet: ['set-diary-number'],
  AuthorityShown: ['show-authority'],
  AuthorityHandedIn: ['hand-in-authority'],
  AuthorityAssessed: ['assess-authority'],
  DocumentReceived: ['receive-document'],
  DocumentChecked: ['check-document'],
  ConflictReported: ['report-conflict'],
  ConflictDecided: ['decide-conflict'],
  ConflictLifted: ['lift-conflict'],
  ConflictExcepted: ['except-conflict'],
  ConflictStepSettled: ['settle-step'],
  PaperRegistered: ['register-paper'],
  SecrecyMarked: ['mark-secrecy'],
  SecrecyMarkLifted: ['lift-secrecy'],
  CopyReleased: ['release-copy'],
  ReleaseRefused: ['refuse-release'],
  AppealReceived: ['register-appeal'],
  AppealHandedOver: ['hand-over-appeal'],
  AppealDismissed: ['dismiss-appeal'],
  OrganisationMatched: ['match-organisation'],
}

const rolesOf = (action: Action): readonly CaseRole[] => lifecycle[action].roles

/** The actions an event of this kind, by this role, can have been. */
export const actionsOf = ({ kind, role }: Pick<Event, 'kind' | 'role'>): Action[] =>
  (actions[kind] ?? []).filter((action) => rolesOf(action).includes(role))

const after = (status: Status | null, { kind, role }: Event): Status | null => {
  if (status === null) return null
  const action = actions[kind]?.find((each) => isAllowed(status, each, role))
  return action === undefined ? null : nextStatus(status, action, role)
}

/** 3. Every status path is allowed, and ends where the header says. */
export const pathsAllowed = ({ cases }: Contents): string[] =>
  cases.flatMap(({ header, events }) => {
    const end = events.slice(1).reduce<Status | null>(after, 'submitted')
    return end === header.status ? [] : [`${header.id}: ${end ?? 'a step that is not allowed'}`]
  })

/** 3. Versions rise by exactly one, to the header's. */
export const versionsRise = ({ cases }: Contents): string[] =>
  cases
    .filter(
      ({ header, events }) =>
        events.length !== header.version || events.some(({ version }, index) => version !== index + 1),
    )
    .map(({ header }) => `${header.id}: versions`)

/** 6. Every chain verifies, of cases and of logs, with as many events as versions. */
export const chainsHold = async ({ items, cases }: Contents): Promise<string[]> => {
  const { findings } = await auditChains(items)
  return [
    ...findings.map(({ chain, breach }) => `${chain}: event ${breach.version} ${breach.why}`),
    ...cases
      .filter(({ header, events }) => findBreach(events, header) !== null)
      .map(({ header }) => `${header.id}: chain`),
  ]
}

/** The event and the decision name a rule of the county's that was in force then and lets just this be decided. */
const letBy = (
  items: Contents['items'],
  county: string,
  { at, data }: Event,
  decisions: readonly Decision[],
): boolean => {
  if (typeof data.ownRule !== 'string') return false
  const { pk, sk } = keys.setting(county, settingKinds.delegation.kind, data.ownRule)
  const found = items.find((item) => item.pk === pk && item.sk === sk)
  const taken = decisions.find(({ number }) => number === data.number)
  if (found === undefined || taken?.ownRule?.validFrom !== sk) return false
  const { validFrom, content } = settingKinds.delegation.schema.parse(found.setting)
  const later = items.some((item) => item.pk === pk && String(item.sk) > sk && String(item.sk) <= dayOf(at))
  return validFrom <= dayOf(at) && !later && allowsOwn(content, askedOf(taken.content))
}

const decisive: readonly EventKind[] = ['Decided', 'DecisionChanged']

/** 5. Who decides did not prepare, and who pays did neither. */
export const handsApart = ({ items, cases }: Contents): string[] =>
  cases.flatMap(({ header, events, decisions }) => {
    const by = (...kinds: EventKind[]) =>
      new Set(events.filter(({ kind }) => kinds.includes(kind)).map(({ actor }) => actor))
    const prepared = by('Reviewed', 'Assessed', 'AssessmentsReconciled', 'Proposed', 'ChangeProposed')
    const decided = by(...decisive)
    return [
      ...events
        .filter(({ kind, actor }) => decisive.includes(kind) && prepared.has(actor))
        .filter((event) => !letBy(items, header.county, event, decisions))
        .map(({ actor }) => `${header.id}: ${actor} decided`),
      ...[...by('Exported', 'PaymentReleased', 'PaymentMade', 'PaymentRefused', 'PaymentReversed')]
        .filter((who) => prepared.has(who) || decided.has(who))
        .map((who) => `${header.id}: ${who} paid`),
    ]
  })
