import { type Act, type Actor, advance, reflag } from '../advance.ts'
import type { CaseHeader } from '../case.ts'
import { notAllowed } from '../errors.ts'
import type { SentOtherwise } from '../sent-otherwise.ts'

/** Whether the applicant has the decision that stands: somebody of theirs has opened it, or it was sent in another way. */
export const hasReached = ({
  decision,
  letterOpened,
  letterSent,
}: Pick<CaseHeader, 'decision' | 'letterOpened' | 'letterSent'>): boolean =>
  letterOpened === decision || letterSent === decision

/** A member opens the letter, or the page that says what was decided, for the first time. */
export const letterFirstOpened = (header: CaseHeader, actor: Actor): Act =>
  advance(header, {
    action: 'open-letter',
    kind: 'LetterOpened',
    actor,
    change: { letterOpened: header.decision, flags: reflag(header.flags, [], ['letter-unopened']) },
    data: { decision: header.decision },
  })

/** Nobody has opened it in the time the county allows: it is to be sent in another way (FL 33 §). */
export const letterNotOpened = (header: CaseHeader, actor: Actor): Act =>
  advance(header, {
    action: 'miss-letter',
    kind: 'LetterNotOpened',
    actor,
    change: { flags: reflag(header.flags, ['letter-unopened']) },
    data: { decision: header.decision },
  })

/**
 * The decision has been sent in another way (FL 33 §): to whom stands beside the chain, its hash here. Throws
 * NotAllowedInStatus before there is a letter to send.
 */
export const letterSentOtherwise = (
  header: CaseHeader,
  { way, day, toHash }: Pick<SentOtherwise, 'way' | 'day'> & { toHash: string },
  actor: Actor,
): Act => {
  if (header.decision === 0) throw notAllowed('send-letter-otherwise', header.status)
  return advance(header, {
    action: 'send-letter-otherwise',
    kind: 'LetterSentOtherwise',
    actor,
    change: { letterSent: header.decision, flags: reflag(header.flags, [], ['letter-unopened']) },
    data: { decision: header.decision, way, day, toHash },
  })
}
