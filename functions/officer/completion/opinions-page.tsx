import type { CaseHeader } from '../../../shared/domain/case.ts'
import { isAllowed } from '../../../shared/domain/lifecycle.ts'
import type { Opinion } from '../../../shared/domain/opinion.ts'
import { formatDay, formatInstant } from '../../../shared/domain/time.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { DateField } from '../../../shared/web/components/date-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList, Written } from '../../../shared/web/components/summary-list.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { TextField } from '../../../shared/web/components/text-field.tsx'
import { ActForm, type CaseForm } from '../act-form.tsx'
import { taskPage } from '../case/case-page.tsx'
import { holds } from '../deps.ts'
import { shown } from '../proposal/fields.tsx'
import { sv } from '../text/sv.ts'

const text = sv.opinions

const Answer = ({ id, opinion, may }: { id: string; opinion: Opinion; may: boolean }) => {
  if (opinion.answer !== null)
    return (
      <>
        {text.came(formatDay(opinion.answer.receivedOn))}
        <Written text={opinion.answer.summary} />
      </>
    )
  return may ? (
    <a class="govuk-link" href={`/lan/arende/${id}/remiss/${opinion.number}`}>
      {text.register(opinion.body)}
    </a>
  ) : (
    text.waits
  )
}

const Opinions = ({
  header,
  opinions,
  may,
}: {
  header: CaseHeader
  opinions: readonly Opinion[]
  may: boolean
}) => (
  <DataTable
    caption={text.caption}
    columns={[
      { text: text.body },
      { text: text.asked },
      { text: text.lastDay },
      { text: text.answer },
      { text: text.file },
    ]}
    rows={opinions.map((opinion) => [
      opinion.body,
      formatInstant(opinion.askedAt),
      formatDay(opinion.lastDay),
      <Answer id={header.id} opinion={opinion} may={may} />,
      <a class="govuk-link" href={`/lan/arende/${header.id}/remiss/${opinion.number}/begaran.pdf`}>
        {text.pdf(opinion.number)}
      </a>,
    ])}
    empty={text.empty}
  />
)

/** What has been asked of others, what came, and the form for one more. */
export const opinionsPage = ({
  session,
  header,
  instance,
  opinions,
  form,
  problems = [],
}: CaseForm & { opinions: readonly Opinion[] }) => {
  const fields = { form, problems }
  return taskPage(
    { session, header, title: text.title, problems, wide: true },
    <>
      <p class="govuk-body">{text.intro}</p>
      <Opinions header={header} opinions={opinions} may={holds(session, 'officer', 'registrar')} />
      {holds(session, 'officer') && isAllowed(header.status, 'request-opinion', 'officer') && (
        <>
          <h2 class="govuk-heading-m">{text.new}</h2>
          <ActForm session={session} instance={instance} action={`/lan/arende/${header.id}/remiss`}>
            <TextField {...shown(fields, 'body')} label={text.body} hint={text.bodyHint} />
            <TextArea {...shown(fields, 'question')} label={text.question} rows={6} individuals="remind" />
            <DateField {...shown(fields, 'lastDay')} label={text.lastDay} />
            <SubmitButton>{text.send}</SubmitButton>
          </ActForm>
        </>
      )}
    </>,
  )
}

/** The answer to one of them. */
export const answerPage = ({
  session,
  header,
  instance,
  opinion,
  form,
  problems = [],
}: CaseForm & { opinion: Opinion }) => {
  const fields = { form, problems }
  return taskPage(
    { session, header, title: text.answerTitle, problems },
    <>
      <SummaryList
        rows={[
          { key: text.body, value: opinion.body },
          { key: text.question, value: <Written text={opinion.question} /> },
          { key: text.lastDay, value: formatDay(opinion.lastDay) },
        ]}
      />
      <ActForm session={session} instance={instance}>
        <DateField {...shown(fields, 'receivedOn')} label={text.receivedOn} />
        <TextArea
          {...shown(fields, 'summary')}
          label={text.summary}
          hint={text.summaryHint}
          rows={6}
          individuals="remind"
        />
        <SubmitButton>{text.save}</SubmitButton>
      </ActForm>
    </>,
  )
}
