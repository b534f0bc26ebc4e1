import { keyOf, type RowId } from '../../../shared/domain/allocation.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { formatKronor } from '../../../shared/domain/money.ts'
import type { Scenario, ScenarioInput } from '../../../shared/domain/scenario.ts'
import { computeScenario, type ScenarioRow } from '../../../shared/domain/scenario-result.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Form } from '../../../shared/web/request.ts'
import type { Session } from '../../../shared/web/session.ts'
import type { Page } from '../deps.ts'
import { sv } from '../text/sv.ts'
import { rowIn } from './address.ts'
import { taskPage } from './layout.tsx'
import { mayTry } from './may-try.ts'
import { readView } from './read.ts'
import { readRow } from './read-row.ts'
import { RowFacts, RowFields } from './row-fields.tsx'
import { changeScenario, mustBeOpen } from './save.ts'

type View = {
  session: Session
  instance: string
  scenario: Scenario
  row: ScenarioRow
  form: Form
  problems?: readonly Problem[]
}

/** Throws NotFound for a measure the scenario does not have. */
const rowOf = (scenario: Scenario, id: RowId): ScenarioRow => {
  const found = computeScenario(scenario).rows.find((row) => keyOf(row) === keyOf(id))
  if (found === undefined) throw notFound('measure')
  return found
}

/** What is tried with the measure now, as its form shows it. */
const formOf = ({ amounts, leftOut, exceptions, passing }: ScenarioInput, id: RowId): Form => {
  const own = <Row extends RowId>(rows: readonly Row[]) => rows.find((row) => keyOf(row) === keyOf(id))
  const amount = own(amounts)
  const out = own(leftOut)
  return {
    try: out ? 'out' : amount ? 'amount' : 'nothing',
    amount: amount ? formatKronor(amount.amount).replace(/\s*kr$/u, '') : '',
    reason: (out ?? amount)?.reason ?? '',
    exception: own(exceptions)?.reason ?? '',
    passing: own(passing)?.reason ?? '',
  }
}

const rowPage = ({ session, instance, scenario, row, form, problems = [] }: View) =>
  taskPage(
    { session, scenario, title: sv.scenarios.measure(row.name, row.measureId), problems },
    <>
      <RowFacts row={row} />
      <RowFields session={session} instance={instance} row={row} form={form} problems={problems} />
    </>,
  )

export const showRow: Page = async (deps, visit) => {
  const view = await readView(deps, visit)
  const { scenario } = view
  mustBeOpen(scenario)
  const id = rowIn(visit.request)
  const asked = { ...view, round: scenario.round, about: [id.caseId] }
  const declare = await mayTry(deps, visit, asked)
  if (declare !== null) return declare
  const { session } = visit
  const form = formOf(scenario.input, id)
  return rowPage({ session, instance: deps.newId(), scenario, row: rowOf(scenario, id), form })
}

/** What is tried with one measure, in place of what was tried with it before. */
export const saveRow: Page = (deps, visit) =>
  changeScenario(deps, visit, {
    about: () => [rowIn(visit.request).caseId],
    plan: async ({ scenario }) => {
      const { request, session } = visit
      const id = rowIn(request)
      const row = rowOf(scenario, id)
      const { tried, problems } = readRow(request.form, row)
      if (problems.length > 0)
        return rowPage({ session, instance: deps.newId(), scenario, row, form: request.form, problems })
      const others = <Row extends RowId>(rows: readonly Row[]) =>
        rows.filter((other) => keyOf(other) !== keyOf(id))
      const { input } = scenario
      return {
        input: {
          ...input,
          amounts: [...others(input.amounts), ...tried.amounts],
          leftOut: [...others(input.leftOut), ...tried.leftOut],
          exceptions: [...others(input.exceptions), ...tried.exceptions],
          passing: [...others(input.passing), ...tried.passing],
        },
      }
    },
  })
