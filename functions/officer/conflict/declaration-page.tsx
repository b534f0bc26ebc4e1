import type { Round } from '../../../shared/domain/round.ts'
import { Checkboxes } from '../../../shared/web/components/choices.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import { type Form, many } from '../../../shared/web/request.ts'
import type { Response } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import { ActForm } from '../act-form.tsx'
import { sv } from '../text/sv.ts'
import type { After } from './after-declaring.ts'
import type { Applicant } from './applicants.ts'
import { conflictAddress, conflictPage } from './conflict-page.tsx'
import { GroundFields, Grounds } from './ground-fields.tsx'
import { fieldsOf } from './read-declaration.ts'

const text = sv.conflict.declaration

type View = {
  session: Session
  instance: string
  round: Round
  /** Who is left to declare for. */
  applicants: readonly Applicant[]
  /** Whose ground is asked for. */
  asked?: readonly Applicant[]
  after: After
  form?: Form
  problems?: readonly Problem[]
}

const Asked = ({ asked = [], form = {}, problems = [] }: View) =>
  asked.length > 0 && (
    <>
      <h2 class="govuk-heading-m">{text.grounds}</h2>
      <p class="govuk-body">{text.groundsIntro}</p>
      {asked.map(({ orgId, name }) => (
        <section class="sb-item" key={orgId}>
          <GroundFields
            names={fieldsOf(orgId)}
            question={text.against(name)}
            label={text.text(name)}
            form={form}
            problems={problems}
          />
        </section>
      ))}
    </>
  )

/** Every applicant a person has not declared for, in one act; whoever is ticked is asked about on the next showing. */
export const declarationPage = (view: View): Response => {
  const { session, instance, round, applicants, after, form = {}, problems = [] } = view
  const { title } = text
  const caption = round.title
  if (applicants.length === 0)
    return conflictPage({ session, title, caption }, <p class="govuk-body">{text.all}</p>)
  return conflictPage(
    { session, title, caption, problems },
    <>
      <p class="govuk-body">{text.intro}</p>
      <Grounds />
      <ActForm session={session} instance={instance} action={`${conflictAddress}/${round.id}`}>
        {Object.entries(after).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        <HiddenField name="visade" value={applicants.map(({ orgId }) => orgId).join(' ')} />
        <Checkboxes
          name="jav"
          label={text.question}
          hint={text.hint}
          options={applicants.map(({ orgId, name, cases }) => ({
            value: orgId,
            text: name,
            hint: cases.length > 1 ? text.cases(cases.length) : undefined,
          }))}
          values={many(form, 'jav')}
          problem={problemText(problems, 'jav')}
        />
        <Asked {...view} />
        <SubmitButton>{text.send}</SubmitButton>
      </ActForm>
    </>,
  )
}
