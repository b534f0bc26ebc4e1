import { Select } from '../../../shared/web/components/select.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Form } from '../../../shared/web/request.ts'
import { ActForm } from '../act-form.tsx'
import type { CaseView } from '../case/read-view.ts'
import { shown } from '../proposal/fields.tsx'
import { sv } from '../text/sv.ts'
import { GroundFields, Grounds } from './ground-fields.tsx'

const text = sv.conflict.report

type Props = { view: CaseView; form: Form; problems: readonly Problem[] }

/** A report about oneself, chosen from the start, or about a colleague (FL 18 §). */
export const ReportForm = ({ view, form, problems }: Props) => {
  const { session, names, header, newId } = view
  const fields = { form: { vem: session.subject, ...form }, problems }
  const others = names.staff.filter(({ subject }) => subject !== session.subject)
  return (
    <>
      <h2 class="govuk-heading-m">{text.heading}</h2>
      <p class="govuk-body">{text.intro}</p>
      <Grounds />
      <ActForm session={session} instance={newId()} action={`/lan/arende/${header.id}/jav`}>
        <Select
          {...shown(fields, 'vem')}
          label={text.who}
          options={[
            { value: session.subject, text: text.self(session.name) },
            ...others.map(({ subject, name }) => ({ value: subject, text: name })),
          ]}
        />
        <GroundFields
          names={{ ground: 'ground', text: 'text' }}
          question={text.ground}
          label={text.text}
          {...fields}
        />
        <SubmitButton kind="secondary">{text.send}</SubmitButton>
      </ActForm>
    </>
  )
}
