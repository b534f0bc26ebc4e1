import type { CaseHeader } from './case.ts'
import type { Decision, PlannedPayment } from './decision.ts'
import { DomainError } from './errors.ts'
import type { Instalment } from './instalment.ts'
import { sum } from './money.ts'
import type { Round } from './round.ts'

/** What an event says of planned payments: amounts, years and days. What a part is tied to is text, and stays in the decision. */
export const paymentFacts = (payments: readonly PlannedPayment[]) =>
  payments.map(({ budgetYear, payOn, amount }) => ({ budgetYear, payOn, amount }))

/**
 * The payments of a decision, in the order they fall due. Their sum is the granted total to the öre; each is
 * booked in the budget year it is paid (anslagsförordningen 2011:223, 12 §). None when nothing is granted. A decision
 * that changes another leaves what finance has of that one as it is; numbers go on `after` the last one there is.
 * Throws PaymentsDoNotAddUp, or WrongCase when the decision is not this case's.
 */
export const instalmentsOf = (
  decision: Pick<Decision, 'case' | 'number' | 'content'>,
  header: Pick<CaseHeader, 'id'>,
  round: Pick<Round, 'id'>,
  after = 0,
): Instalment[] => {
  if (decision.case !== header.id)
    throw new DomainError('WrongCase', { decision: decision.case, case: header.id })
  const { measures, payments } = decision.content
  const granted = sum(measures.map((measure) => measure.granted))
  const kept = decision.content.changes?.kept ?? []
  const planned = sum([...kept, ...payments].map((payment) => payment.amount))
  if (granted !== planned) throw new DomainError('PaymentsDoNotAddUp', { case: header.id, granted, planned })
  return payments
    .toSorted((a, b) => (a.payOn < b.payOn ? -1 : a.payOn > b.payOn ? 1 : 0))
    .map((payment, index) => ({
      case: header.id,
      number: after + index + 1,
      decision: decision.number,
      round: round.id,
      ...payment,
      status: 'payable',
      batch: null,
    }))
}

/**
 * Instalments made by a decision that changes another, with what had been found of those they take the place of: a
 * condition that was fulfilled is so in the same words, and what finance holds of the decision stays held.
 */
export const carriedOver = (made: readonly Instalment[], earlier: readonly Instalment[]): Instalment[] => {
  const [last] = earlier.filter(({ status, hold }) => status === 'voided' && hold !== undefined).slice(-1)
  const hold =
    last?.decision === Math.max(0, ...earlier.map(({ decision }) => decision)) ? last.hold : undefined
  return made.map((instalment) => {
    const before = earlier.findLast(
      ({ condition, fulfilled }) => fulfilled !== undefined && condition === instalment.condition,
    )
    return {
      ...instalment,
      ...(before?.fulfilled === undefined ? {} : { fulfilled: before.fulfilled }),
      ...(hold === undefined ? {} : { hold }),
    }
  })
}
