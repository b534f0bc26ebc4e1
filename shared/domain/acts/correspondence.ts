import { type Act, type Actor, advance, reflag } from '../advance.ts'
import type { CaseHeader, Flag } from '../case.ts'
import { DomainError, notAllowed } from '../errors.ts'
import { dayOf } from '../time.ts'

type Written = { textHash: string }

/** A message from the applicant, which waits for the county. Its text lies beside the chain, its hash in it. */
export const messageSent = (header: CaseHeader, { textHash }: Written, actor: Actor): Act =>
  advance(header, {
    action: 'send-message',
    kind: 'MessageSent',
    actor,
    change: { flags: reflag(header.flags, ['message-waiting']) },
    data: { textHash },
  })

/** A message from the county. `answers`: nothing that the applicant has written is left unread. */
export const messageAnswered = (
  header: CaseHeader,
  { textHash, answers }: Written & { answers: boolean },
  actor: Actor,
): Act =>
  advance(header, {
    action: 'send-message',
    kind: 'MessageSent',
    actor,
    change: { flags: reflag(header.flags, [], answers ? ['message-waiting'] : []) },
    data: { textHash },
  })

/** The applicant asks for a later last day of the open request. Throws DayInThePast, or NotLater than the last day there is. */
export const moreTimeAsked = (
  header: CaseHeader,
  { textHash, wantedDay }: Written & { wantedDay: string },
  actor: Actor,
): Act => {
  if (wantedDay < dayOf(actor.at)) throw new DomainError('DayInThePast', { field: 'wantedDay' })
  if (header.completionLastDay !== null && wantedDay <= header.completionLastDay)
    throw new DomainError('NotLater', { field: 'wantedDay' })
  return advance(header, {
    action: 'ask-more-time',
    kind: 'MoreTimeAsked',
    actor,
    change: { flags: reflag(header.flags, ['message-waiting']) },
    data: { textHash, wantedDay, round: header.completionRound },
  })
}

/** Changed circumstances (11 §), before the decision or after it. Nothing is opened again by it. */
export const changeNotified = (header: CaseHeader, { textHash }: Written, actor: Actor): Act =>
  advance(header, {
    action: 'notify-change',
    kind: 'ChangeNotified',
    actor,
    change: { flags: reflag(header.flags, ['change-notified']) },
    data: { textHash },
  })

/** Whether there is a grant to decline that has not been declined. */
export const mayDecline = ({ outcome, flags }: Pick<CaseHeader, 'outcome' | 'flags'>): boolean =>
  (outcome === 'grant' || outcome === 'partial') && !flags.includes('grant-declined')

/** The organisation declines the grant. No money moves by it: the county decides what follows. */
export const grantDeclined = (header: CaseHeader, { textHash }: Written, actor: Actor): Act => {
  if (!mayDecline(header)) throw notAllowed('decline-grant', header.status)
  return advance(header, {
    action: 'decline-grant',
    kind: 'GrantDeclined',
    actor,
    change: { flags: reflag(header.flags, ['grant-declined']) },
    data: { textHash, decision: header.decision },
  })
}

/** What waits for an officer and is settled by being handled. A declined grant stays marked. */
const handled: Flag[] = ['message-waiting', 'change-notified', 'payment-held']

/** An officer has dealt with everything the applicant had written, and finance asked about, up to a version. */
export const markedHandled = (header: CaseHeader, upTo: number, actor: Actor): Act =>
  advance(header, {
    action: 'mark-handled',
    kind: 'MarkedHandled',
    actor,
    change: { flags: reflag(header.flags, [], handled) },
    data: { upTo },
  })

/** An act that is also the answer to what waited. */
export const alsoAnswering = (act: Act): Act => ({
  ...act,
  header: { ...act.header, flags: reflag(act.header.flags, [], ['message-waiting']) },
})
