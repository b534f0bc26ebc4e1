import type { ComponentChildren } from 'preact'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { Select } from '../../../shared/web/components/select.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { fieldId, type Problem, problemText } from '../../../shared/web/problem.ts'
import type { Session } from '../../../shared/web/session.ts'
import { ActForm } from '../act-form.tsx'
import { holds } from '../deps.ts'
import { pickField } from '../pick-box.tsx'
import type { Names } from '../staff-names.ts'
import { sv } from '../text/sv.ts'
import { addressOf, type Filter, fieldsOf } from './filter.ts'

const text = sv.giving
/** What the form says where somebody is to have no officer. */
export const nobody = 'ingen'

type AssignProps = {
  session: Session
  instance: string
  filter: Filter
  cursor: string | null
  names: Names
  chosen: string
  problems: readonly Problem[]
  children: ComponentChildren
}

const Give = ({ names, chosen, problems }: Omit<AssignProps, 'children'>) => (
  <>
    <Select
      name="till"
      label={text.to}
      options={[
        ...names.staff
          .filter(({ roles }) => roles.includes('officer'))
          .map(({ subject, name }) => ({ value: subject, text: name })),
        { value: nobody, text: text.nobody },
      ]}
      value={chosen}
      empty={text.choose}
      problem={problemText(problems, 'till')}
    />
    <SubmitButton kind="secondary">{text.give}</SubmitButton>
  </>
)

const Take = ({ session }: Pick<AssignProps, 'session'>) => (
  <div class="govuk-button-group">
    <SubmitButton kind="secondary" name="till" value={session.subject}>
      {text.take}
    </SubmitButton>
    <SubmitButton kind="secondary" name="till" value={nobody}>
      {text.leave}
    </SubmitButton>
  </div>
)

/** The list with its boxes, and what can be done with the marked ones: an officer takes and leaves, a manager gives. */
export const AssignForm = (props: AssignProps) => {
  const { session, instance, filter, cursor, children } = props
  return (
    <ActForm session={session} instance={instance} action="/lan/tilldela">
      {fieldsOf(filter, cursor).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <div id={fieldId(pickField)}>{children}</div>
      <p class="govuk-body">
        <a class="govuk-link" href={`${addressOf(filter, cursor)}&markera=alla`}>
          {text.pickAll}
        </a>
      </p>
      {holds(session, 'manager') ? <Give {...props} /> : <Take session={session} />}
    </ActForm>
  )
}
