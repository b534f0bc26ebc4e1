import type { CaseHeader } from '../../../shared/domain/case.ts'
import type { Instalment } from '../../../shared/domain/instalment.ts'
import { formatKronor } from '../../../shared/domain/money.ts'
import type { CaseDocument } from '../../../shared/domain/submission.ts'
import { formatDay } from '../../../shared/domain/time.ts'
import { DateField } from '../../../shared/web/components/date-field.tsx'
import { Select } from '../../../shared/web/components/select.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Form } from '../../../shared/web/request.ts'
import type { Response } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import { ActForm } from '../act-form.tsx'
import { taskPage } from '../case/case-page.tsx'
import { shown } from '../proposal/fields.tsx'
import { sv } from '../text/sv.ts'

const text = sv.payments.fulfil
export const noteWords = 200

type View = {
  session: Session
  instance: string
  header: CaseHeader
  instalment: Instalment
  documents: readonly CaseDocument[]
  form: Form
  problems?: readonly Problem[]
}

/** The condition as the decision states it, and since when, how and by what it is shown to be fulfilled. */
export const fulfilPage = (view: View): Response => {
  const { session, instance, header, instalment, documents, form, problems = [] } = view
  const fields = { form, problems }
  return taskPage(
    { session, header, title: text.title, problems },
    <>
      <p class="govuk-body">{text.intro}</p>
      <SummaryList
        rows={[
          { key: text.part, value: text.of(instalment.number, formatKronor(instalment.amount)) },
          { key: text.condition, value: instalment.condition ?? '' },
          { key: text.payOn, value: formatDay(instalment.payOn) },
        ]}
      />
      <ActForm session={session} instance={instance}>
        <DateField {...shown(fields, 'on')} label={text.on} />
        <TextArea
          {...shown(fields, 'note')}
          label={text.note}
          hint={text.noteHint}
          words={noteWords}
          individuals="remind"
          rows={4}
        />
        <Select
          {...shown(fields, 'document')}
          label={text.document}
          hint={text.documentHint}
          empty={text.noDocument}
          options={documents.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <SubmitButton>{text.save}</SubmitButton>
      </ActForm>
    </>,
  )
}
