import { allocationReasons } from './allocation-reasons.ts'
import type { Reason } from './decision.ts'
import { type Ore, toOre, wholeKronor, zero } from './money.ts'
import type { RankedRow } from './ranking.ts'

/** What one row of the suggestion gets, in öre, and why. */
export type Settlement = {
  result: 'full' | 'partial' | 'does-not-fit' | 'choice-needed' | 'not-reached' | 'not-eligible'
  amount: Ore
  why: Reason
}

export type Eligible = RankedRow & { eligible: Ore }
/** Competes for money: an officer has set an eligible amount and 4 § leaves something of it. */
export const isEligible = (row: RankedRow): row is Eligible => row.eligible !== null && row.eligible > 0

const nothing = (result: Settlement['result'], why: Reason): Settlement => ({ result, amount: zero, why })

export const settlements = {
  choiceNeeded: nothing('choice-needed', allocationReasons.choiceNeeded),
  notReached: nothing('not-reached', allocationReasons.notReached),
  doesNotFit: nothing('does-not-fit', allocationReasons.doesNotFit),
  passed: nothing('does-not-fit', allocationReasons.passed),
  nothingEligible: nothing('not-eligible', allocationReasons.nothingEligible),
  notSet: nothing('not-eligible', allocationReasons.notSet),
} as const

/**
 * One row against what is left, öre: the whole eligible amount, else the rest when it reaches the stated smallest
 * useful amount (DESIGN 6). None stated, or zero: any rest of at least 1 kr, rounded down to whole kronor.
 */
export const settle = ({ eligible, smallestUseful }: Eligible, left: number): Settlement => {
  const smallest = smallestUseful ?? 0
  if (eligible <= left) {
    const why = eligible < smallest ? allocationReasons.belowSmallest : allocationReasons.full
    return { result: 'full', amount: eligible, why }
  }
  const rest = smallest > 0 ? toOre(left) : wholeKronor(toOre(left))
  if (rest <= 0 || rest < smallest) return settlements.doesNotFit
  return { result: 'partial', amount: rest, why: allocationReasons.partial }
}
