import { type Key, keys } from '../../../shared/aws/keys.ts'
import { check, update, type Write } from '../../../shared/aws/write.ts'
import { type Money, perYear } from '../../../shared/domain/binding.ts'
import type { ProposalContent } from '../../../shared/domain/decision.ts'
import { bindingExceeded, changedMeanwhile, frameExceeded } from '../../../shared/domain/errors.ts'

const take = (key: Key, amount: number, otherwise: () => Error): Write =>
  update(key, { add: { left: -amount, version: 1 } }, { left: { atLeast: amount } }, otherwise)

/**
 * Each budget year's part of a grant leaves that year's limits on condition that they suffice, also with two deciders at
 * once: the round's own year its frame; a later one what may be bound, and its frame too as soon as it has one.
 */
export const moneyWrites = (
  { county, year, framed }: Money,
  payments: ProposalContent['payments'],
): Write[] =>
  perYear(payments).flatMap(([paid, amount]) => {
    const frame = keys.frame(county, paid)
    const ofFrame = take(frame, amount, () => frameExceeded(county, paid))
    if (paid === year) return [ofFrame]
    return [
      take(keys.binding(county, paid), amount, () => bindingExceeded(county, paid)),
      framed.includes(paid)
        ? ofFrame
        : check(frame, { pk: { exists: false } }, () => changedMeanwhile('frame')),
    ]
  })
