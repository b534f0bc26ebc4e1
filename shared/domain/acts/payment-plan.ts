import { type Act, type Actor, advance, reflag } from '../advance.ts'
import type { CaseHeader } from '../case.ts'
import { hashOf } from '../chain.ts'
import { DomainError, notAllowed, samePerson } from '../errors.ts'
import { awaitsCondition, type Instalment } from '../instalment.ts'
import { tookPart } from '../part-taken.ts'
import { dayOf } from '../time.ts'

/** One instalment as an act has made it, written together with the act. */
export type PlanAct = { act: Act; after: Instalment }
type Person = Actor & { name: string }

type Fulfilling = { on: string; note: string; document?: string | undefined }

/**
 * An officer has found that what a payment is tied to is fulfilled, since a day that has come, and says how that was
 * shown (7 §). Throws DayInTheFuture, NotAllowedInStatus for an instalment that waits for no condition or cannot be
 * paid, SuspendedOnCase for whoever may have a conflict (FL 17 §).
 */
export const conditionFulfilled = (
  header: CaseHeader,
  instalment: Instalment,
  { on, note, document }: Fulfilling,
  { name, ...actor }: Person,
): PlanAct => {
  if (instalment.status !== 'payable' || !awaitsCondition(instalment))
    throw notAllowed('fulfil-condition', header.status)
  if (on > dayOf(actor.at)) throw new DomainError('DayInTheFuture', { field: 'on' })
  const act = advance(header, {
    action: 'fulfil-condition',
    kind: 'ConditionFulfilled',
    actor,
    data: {
      instalment: instalment.number,
      on,
      noteHash: hashOf(note),
      ...(document === undefined ? {} : { document }),
    },
  })
  const shownBy = document === undefined ? {} : { document }
  const fulfilled = { on, note, ...shownBy, by: actor.subject, byName: name, at: actor.at }
  return { act, after: { ...instalment, fulfilled } }
}

/** Whether finance can keep a line back: what takes back another waits for nothing, and what is held is held. */
export const mayHold = ({ status, kind, hold }: Pick<Instalment, 'status' | 'kind' | 'hold'>): boolean =>
  status === 'payable' && kind !== 'reversal' && hold === undefined

/**
 * Finance keeps a line back and asks the officer about it; anybody of finance may, also who took part in the case: it
 * pays nothing. Throws NotAllowedInStatus for a line that is held or gone.
 */
export const paymentHeld = (
  header: CaseHeader,
  instalment: Instalment,
  reason: string,
  { name, ...actor }: Person,
): PlanAct => {
  if (!mayHold(instalment)) throw notAllowed('hold-payment', header.status)
  const act = advance(header, {
    action: 'hold-payment',
    kind: 'PaymentHeld',
    actor,
    change: { flags: reflag(header.flags, ['payment-held']) },
    data: { instalment: instalment.number, reasonHash: hashOf(reason) },
  })
  const hold = { cause: 'finance' as const, reason, by: actor.subject, byName: name, at: actor.at }
  return { act, after: { ...instalment, hold } }
}

/**
 * A held line may be paid again, whatever held it; why it was held stays with it. `othersWait`: the officer is still
 * asked about another line of the case. Throws SamePersonOnCase for whoever proposed or decided (DESIGN 2),
 * NotAllowedInStatus for a line that is not held.
 */
export const paymentReleased = (
  header: CaseHeader,
  instalment: Instalment,
  othersWait: boolean,
  { name, ...actor }: Person,
): PlanAct => {
  const { hold, released = [], ...line } = instalment
  if (hold === undefined || line.status !== 'payable') throw notAllowed('release-payment', header.status)
  if (tookPart(header, actor.subject)) throw samePerson('release-payment')
  const act = advance(header, {
    action: 'release-payment',
    kind: 'PaymentReleased',
    actor,
    change: { flags: reflag(header.flags, [], othersWait ? [] : ['payment-held']) },
    data: { instalment: line.number, cause: hold.cause },
  })
  const after = { ...hold, releasedBy: actor.subject, releasedByName: name, releasedAt: actor.at }
  return { act, after: { ...line, released: [...released, after] } }
}
