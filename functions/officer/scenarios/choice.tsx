import { keyOf, type RowId } from '../../../shared/domain/allocation.ts'
import { formatKronor, zero } from '../../../shared/domain/money.ts'
import type { Scenario } from '../../../shared/domain/scenario.ts'
import { computeScenario, type ScenarioRow } from '../../../shared/domain/scenario-result.ts'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { TextField } from '../../../shared/web/components/text-field.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import { type Form, one } from '../../../shared/web/request.ts'
import type { Response } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import { ActForm } from '../act-form.tsx'
import type { Page } from '../deps.ts'
import { shown } from '../proposal/fields.tsx'
import { reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { rowIn } from './address.ts'
import { taskPage } from './layout.tsx'
import { mayTry } from './may-try.ts'
import { readView } from './read.ts'
import { reasonWords } from './read-row.ts'
import { changeScenario, mustBeOpen } from './save.ts'

const text = sv.scenarioChoice

/** The equals of a measure that compete for the money, itself among them. */
const equalsOf = (scenario: Scenario, id: RowId): ScenarioRow[] => {
  const { rows } = computeScenario(scenario)
  const place = rows.find((row) => keyOf(row) === keyOf(id))?.place
  return rows.filter((row) => row.place === place && (row.asked ?? 0) > 0)
}

const fieldOf = ({ caseId, measureId }: RowId): string => `order.${caseId}.${measureId}`

const formOf = ({ input }: Scenario, equals: readonly ScenarioRow[]): Form => {
  const keys = new Set(equals.map(keyOf))
  const made = input.choices.findLast(({ order }) => order.some((row) => keys.has(keyOf(row))))
  return Object.assign(
    { reason: made?.reason ?? '' },
    ...(made?.order.map((row, n) => ({ [fieldOf(row)]: String(n + 1) })) ?? []),
  )
}

type View = {
  session: Session
  instance: string
  scenario: Scenario
  equals: readonly ScenarioRow[]
  form: Form
  problems?: readonly Problem[]
}

const choicePage = ({ session, instance, scenario, equals, form, problems = [] }: View): Response => {
  const fields = { form, problems }
  return taskPage(
    { session, scenario, title: text.title, problems },
    equals.length < 2 ? (
      <p class="govuk-body">{text.none}</p>
    ) : (
      <>
        <p class="govuk-body">{text.intro}</p>
        <ActForm session={session} instance={instance}>
          {equals.map((row) => (
            <TextField
              key={keyOf(row)}
              {...shown(fields, fieldOf(row))}
              label={text.order(sv.scenarios.measure(row.name, row.measureId))}
              hint={text.of(formatKronor(row.asked ?? zero), row.caseId)}
              width={5}
              inputMode="numeric"
            />
          ))}
          <TextArea
            {...shown(fields, 'reason')}
            label={text.reason}
            rows={4}
            words={reasonWords}
            individuals="remind"
          />
          <SubmitButton>{sv.scenarioRow.save}</SubmitButton>
        </ActForm>
      </>
    ),
  )
}

export const showChoice: Page = async (deps, visit) => {
  const view = await readView(deps, visit)
  const { scenario } = view
  mustBeOpen(scenario)
  const equals = equalsOf(scenario, rowIn(visit.request))
  const asked = { ...view, round: scenario.round, about: equals.map(({ caseId }) => caseId) }
  const declare = await mayTry(deps, visit, asked)
  if (declare !== null) return declare
  const { session } = visit
  return choicePage({ session, instance: deps.newId(), scenario, equals, form: formOf(scenario, equals) })
}

/** The order between equals that cannot all be paid, with the reason a decider would stand for (6 § second paragraph). */
export const saveChoice: Page = (deps, visit) =>
  changeScenario(deps, visit, {
    about: (scenario) => equalsOf(scenario, rowIn(visit.request)).map(({ caseId }) => caseId),
    plan: async ({ scenario }) => {
      const { request, session } = visit
      const equals = equalsOf(scenario, rowIn(request))
      const read = reader(request.form)
      const numbered = equals
        .map((row) => ({ row, n: Number(one(request.form, fieldOf(row))) }))
        .toSorted((a, b) => a.n - b.n)
      const [first] = equals
      if (first !== undefined && numbered.some(({ n }, index) => n !== index + 1))
        read.fail(fieldOf(first), text.orderWrong(equals.length))
      const reason = read.text('reason', { words: reasonWords, required: text.reasonMissing })
      if (read.problems.length > 0 || equals.length < 2) {
        const view = { session, instance: deps.newId(), scenario, equals, form: request.form }
        return choicePage({ ...view, problems: read.problems })
      }
      const keys = new Set(equals.map(keyOf))
      const order = numbered.map(({ row: { caseId, measureId } }) => ({ caseId, measureId }))
      const { input } = scenario
      const others = input.choices.filter((made) => !made.order.some((row) => keys.has(keyOf(row))))
      return { input: { ...input, choices: [...others, { order, reason }] } }
    },
  })
