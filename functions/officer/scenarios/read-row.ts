import { formatKronor, type Ore, zero } from '../../../shared/domain/money.ts'
import type { ScenarioInput } from '../../../shared/domain/scenario.ts'
import type { ScenarioRow } from '../../../shared/domain/scenario-result.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Form } from '../../../shared/web/request.ts'
import { type Reader, reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'

const text = sv.scenarioRow
export const tries = ['nothing', 'amount', 'out'] as const
/** Words a reason may have: it stands in the decision when the scenario is chosen. */
export const reasonWords = 400

export const belowSmallest = ({ smallestUseful }: ScenarioRow, amount: Ore): boolean =>
  smallestUseful !== null && amount < smallestUseful

/** A lower amount, never under the smallest useful one without the warning having been read. */
const readAmount = (read: Reader, row: ScenarioRow): Ore => {
  const amount = read.kronor('amount', { required: text.amountMissing }) ?? zero
  const warned = read.choices('below', ['yes']).length > 0
  if (read.problems.length > 0) return amount
  if (amount === 0) read.fail('amount', text.amountNone)
  else if (amount >= (row.eligible ?? 0))
    read.fail('amount', text.amountOver(formatKronor(row.eligible ?? zero)))
  else if (belowSmallest(row, amount) && !warned)
    read.fail('below', text.belowMissing(formatKronor(row.smallestUseful ?? zero)))
  return amount
}

export type TriedWithRow = Pick<ScenarioInput, 'amounts' | 'leftOut' | 'exceptions' | 'passing'>

/** What is tried with one measure as it was written. Öre. */
export const readRow = (form: Form, row: ScenarioRow): { tried: TriedWithRow; problems: Problem[] } => {
  const read = reader(form)
  const id = { caseId: row.caseId, measureId: row.measureId }
  const what = read.choice('try', tries, sv.problems.choose) ?? 'nothing'
  const required = what === 'out' ? text.reasonMissing : undefined
  const reason = read.text('reason', { words: reasonWords, required })
  const exception = read.text('exception', { words: reasonWords })
  const passing = read.text('passing', { words: reasonWords })
  const amount = what === 'amount' ? readAmount(read, row) : zero
  const reasoned = (why: string) => (why === '' ? [] : [{ ...id, reason: why }])
  return {
    tried: {
      amounts: what === 'amount' ? [{ ...id, amount, reason }] : [],
      leftOut: what === 'out' ? reasoned(reason) : [],
      exceptions: reasoned(exception),
      passing: reasoned(passing),
    },
    problems: read.problems,
  }
}
