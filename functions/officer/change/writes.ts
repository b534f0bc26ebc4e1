import { decisionItem } from '../../../shared/aws/decisions.ts'
import { type Key, keys } from '../../../shared/aws/keys.ts'
import { moveInstalment } from '../../../shared/aws/payables.ts'
import { putNew, update, type Write } from '../../../shared/aws/write.ts'
import { type Money, perYear } from '../../../shared/domain/binding.ts'
import type { Decision } from '../../../shared/domain/decision.ts'
import { changedMeanwhile } from '../../../shared/domain/errors.ts'
import type { Instalment } from '../../../shared/domain/instalment.ts'
import { minus, type Ore, zero } from '../../../shared/domain/money.ts'
import { moneyWrites } from '../decision/money-writes.ts'

type Payments = Decision['content']['payments']

const giveBack = (key: Key, amount: number): Write =>
  update(key, { add: { left: amount, version: 1 } }, { pk: { exists: true } }, () =>
    changedMeanwhile('frame'),
  )

/** Money that was never paid goes back to the limits it was taken from. */
const returned = ({ county, year, framed }: Money, paid: number, amount: number): Write[] => [
  ...(paid === year || framed.includes(paid) ? [giveBack(keys.frame(county, paid), amount)] : []),
  ...(paid === year ? [] : [giveBack(keys.binding(county, paid), amount)]),
]

/** By how much each budget year's limits move when some payments take the place of others: öre, more is taken, less given back. */
const moves = (before: Payments, after: Payments): { year: number; more: Ore; less: Ore }[] => {
  const [freed, taken] = [new Map(perYear(before)), new Map(perYear(after))]
  const of = (amounts: Map<number, Ore>, year: number) => amounts.get(year) ?? zero
  return [...new Set([...freed.keys(), ...taken.keys()])].map((year) => {
    const [was, is] = [of(freed, year), of(taken, year)]
    return { year, more: is > was ? minus(is, was) : zero, less: was > is ? minus(was, is) : zero }
  })
}

/** An instalment finance has not had is done with; a batch that claims it meanwhile is seen, and so is this by the batch. */
const voidInstalment = (county: string, instalment: Instalment): Write =>
  moveInstalment(county, instalment, { ...instalment, status: 'voided' })

/** The new decision beside the old, what is left of the old's payments voided, and each year's limits moved by the difference. */
export const changeWrites = (money: Money, decision: Decision, open: readonly Instalment[]): Write[] => {
  const moved = moves([...open], decision.content.payments)
  return [
    putNew(decisionItem(money.county, decision)),
    ...open.map((instalment) => voidInstalment(money.county, instalment)),
    ...moneyWrites(
      money,
      moved
        .filter(({ more }) => more > 0)
        .map(({ year, more }) => ({ budgetYear: year, payOn: `${year}-01-01`, amount: more })),
    ),
    ...moved.filter(({ less }) => less > 0).flatMap(({ year, less }) => returned(money, year, less)),
  ]
}
