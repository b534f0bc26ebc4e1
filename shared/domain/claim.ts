import { DomainError } from './errors.ts'
import { type Finding, find } from './finding.ts'
import type { Instalment } from './instalment.ts'
import { placeOf } from './instead-of.ts'
import { type Ore, sum } from './money.ts'

/** The decision a claim rests on: its number in the case and what kind of decision it is. */
export type ClaimGround = { decision: number; type: string }

/** Decisions under 14 §. Nobody can take one here yet: until then every claim is refused. */
const recovery = 'recovery'

export type Claiming = {
  of: Instalment
  /** Öre. */
  amount: Ore
  /** What has been claimed of the same line before. */
  earlier: readonly Instalment[]
  ground: ClaimGround | null
}

/**
 * What hinders that paid money is claimed back (14 §); empty when nothing does. It is of a line that was paid, by a decision,
 * above zero, and with what has been claimed before no more than was paid. Never a negative payment: the ERP invoices it.
 */
export const missingInClaim = ({ of, amount, earlier, ground }: Claiming): Finding[] => {
  const claimed = sum(earlier.filter(({ status }) => status !== 'voided').map((claim) => claim.amount))
  return [
    ...find(ground?.type !== recovery, 'claim-without-decision', 'ground', '14 §'),
    ...find(of.status !== 'paid' || of.kind !== undefined, 'claim-of-unpaid', 'of', '14 §'),
    ...find(amount <= 0, 'claim-empty', 'amount', '14 §'),
    ...find(claimed + amount > of.amount, 'claim-above-paid', 'amount', '14 §'),
  ]
}

/**
 * The line that asks for paid money back, on a day and in its budget year; positive öre, and no part of what the decision
 * pays. Throws ClaimNotAllowed with what hinders it.
 */
export const claimOf = (
  claiming: Claiming,
  { number, payOn }: { number: number; payOn: string },
): Instalment => {
  const hinders = missingInClaim(claiming)
  const { of, amount, ground } = claiming
  if (hinders.length > 0 || ground === null)
    throw new DomainError('ClaimNotAllowed', {
      case: of.case,
      why: hinders.map(({ code }) => code).join(','),
    })
  return {
    case: of.case,
    round: of.round,
    number,
    decision: ground.decision,
    kind: 'claim',
    corrects: placeOf(of),
    budgetYear: Number(payOn.slice(0, 4)),
    payOn,
    amount,
    status: 'payable',
    batch: null,
  }
}
