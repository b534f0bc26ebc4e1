import { formatKronor } from '../../../shared/domain/money.ts'
import type { Scenario } from '../../../shared/domain/scenario.ts'
import { policyIds, policyOf } from '../../../shared/policy/policies.ts'
import { Checkboxes, Radios } from '../../../shared/web/components/choices.tsx'
import { KronorField } from '../../../shared/web/components/kronor-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextField } from '../../../shared/web/components/text-field.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import { type Form, many } from '../../../shared/web/request.ts'
import type { Response } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import { ActForm } from '../act-form.tsx'
import type { Page } from '../deps.ts'
import { shown } from '../proposal/fields.tsx'
import { reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { taskPage } from './layout.tsx'
import { nameLength } from './manage.ts'
import { mayTry } from './may-try.ts'
import { readView } from './read.ts'
import { changeScenario, mustBeOpen } from './save.ts'
import { policyName } from './words.ts'

const text = sv.scenarioSettings

type View = {
  session: Session
  instance: string
  scenario: Scenario
  form: Form
  problems?: readonly Problem[]
}

const formOf = ({ name, kept, input }: Scenario): Form => ({
  name,
  frame: input.frame === null ? '' : formatKronor(input.frame).replace(/\s*kr$/u, ''),
  policy: input.policy.id,
  kept: kept ? ['yes'] : [],
})

const settingsPage = ({ session, instance, scenario, form, problems = [] }: View): Response => {
  const fields = { form, problems }
  return taskPage(
    { session, scenario, title: text.title, problems },
    <ActForm session={session} instance={instance}>
      <TextField {...shown(fields, 'name')} label={sv.scenarios.nameLabel} />
      <KronorField
        {...shown(fields, 'frame')}
        label={text.frame}
        hint={text.frameHint(formatKronor(scenario.basis.limit))}
      />
      <Radios
        {...shown(fields, 'policy')}
        label={text.policy}
        options={policyIds.map((id) => ({ value: id, text: policyName(id) }))}
      />
      <Checkboxes
        name="kept"
        label={text.keep}
        options={[{ value: 'yes', text: text.keepOption }]}
        values={many(form, 'kept')}
      />
      <SubmitButton>{sv.scenarioRow.save}</SubmitButton>
    </ActForm>,
  )
}

export const showSettings: Page = async (deps, visit) => {
  const view = await readView(deps, visit)
  const { scenario } = view
  mustBeOpen(scenario)
  const declare = await mayTry(deps, visit, { ...view, round: scenario.round })
  if (declare !== null) return declare
  return settingsPage({ session: visit.session, instance: deps.newId(), scenario, form: formOf(scenario) })
}

/** Another name, another frame, another of the orders a county may choose between (6 § second paragraph). */
export const saveSettings: Page = (deps, visit) =>
  changeScenario(deps, visit, {
    plan: async ({ scenario }) => {
      const { form } = visit.request
      const read = reader(form)
      const name = read.text('name', { characters: nameLength, required: sv.scenarios.nameMissing })
      const frame = read.kronor('frame')
      const policy = read.choice('policy', policyIds, sv.problems.choose)
      const kept = read.choices('kept', ['yes']).length > 0
      if (read.problems.length > 0 || policy === undefined) {
        const { session } = visit
        return settingsPage({
          session,
          instance: deps.newId(),
          scenario,
          form,
          problems: read.problems,
        })
      }
      return { name, kept, input: { ...scenario.input, frame, policy: policyOf(policy) } }
    },
  })
