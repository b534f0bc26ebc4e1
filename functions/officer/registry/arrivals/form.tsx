import type { UploadForm } from '../../../../shared/aws/desk-uploads.ts'
import type { Round } from '../../../../shared/domain/round.ts'
import type { CaseDocument } from '../../../../shared/domain/submission.ts'
import { compareNames } from '../../../../shared/register/compare-names.ts'
import { countyByCode, organisations } from '../../../../shared/register/register.ts'
import { chrome } from '../../../../shared/web/chrome.ts'
import { Checkboxes } from '../../../../shared/web/components/choices.tsx'
import { Notice } from '../../../../shared/web/components/notice.tsx'
import { Select } from '../../../../shared/web/components/select.tsx'
import { SubmitButton } from '../../../../shared/web/components/submit-button.tsx'
import { SummaryList } from '../../../../shared/web/components/summary-list.tsx'
import { TextField } from '../../../../shared/web/components/text-field.tsx'
import { page } from '../../../../shared/web/layout.tsx'
import type { Problem } from '../../../../shared/web/problem.ts'
import { type Form, many, one } from '../../../../shared/web/request.ts'
import { html, type Response } from '../../../../shared/web/response.ts'
import type { Session } from '../../../../shared/web/session.ts'
import { ActForm } from '../../act-form.tsx'
import { type Shown, shown } from '../../proposal/fields.tsx'
import { sv } from '../../text/sv.ts'
import { DeskFilesPart } from '../desk-files-part.tsx'
import { type Chosen, registerAddress } from './applicant.ts'
import { CameInFields } from './came-in-fields.tsx'
import { ContentFields } from './content-fields.tsx'

const text = sv.arrivals

export type ArrivalView = {
  session: Session
  county: string
  instance: string
  chosen: Chosen
  rounds: readonly Round[]
  files: readonly CaseDocument[]
  upload: UploadForm
  told: string | null
  form: Form
  problems?: readonly Problem[]
}

const seats = () =>
  organisations()
    .filter(({ kind }) => kind === 'kommun')
    .map(({ code, shortName }) => ({ value: code, text: shortName }))
    .toSorted((a, b) => compareNames(a.text, b.text))

const AssociationFields = (form: Shown) => (
  <>
    <TextField {...shown(form, 'name')} label={text.name} />
    <TextField {...shown(form, 'number')} label={text.number} hint={text.numberHint} width={20} />
    <Select
      {...shown(form, 'seat')}
      label={text.seat}
      hint={text.seatHint}
      options={seats()}
      empty={text.seatEmpty}
    />
    <Checkboxes
      name="seatConfirmed"
      label={text.seatConfirmed}
      options={[{ value: 'yes', text: text.seatChecked }]}
      values={many(form.form, 'seatConfirmed')}
    />
  </>
)

const ArrivalFields = ({ rounds, ...form }: Shown & { rounds: readonly Round[] }) => (
  <>
    <CameInFields {...form} text={text} />
    <Select
      {...shown(form, 'round')}
      value={one(form.form, 'round') || (rounds[0]?.id ?? '')}
      label={text.round}
      options={rounds.map(({ id, title }) => ({ value: id, text: `${title} (${id})` }))}
    />
  </>
)

const Elsewhere = ({ chosen, county }: Pick<ArrivalView, 'chosen' | 'county'>) =>
  chosen.kind === 'registered' &&
  chosen.applicant.county !== county && (
    <Notice kind="warning" title={text.wrongCounty}>
      {text.wrongCountyText(countyByCode(chosen.applicant.county)?.name ?? '')}
    </Notice>
  )

const nameOf = ({ chosen, form }: Pick<ArrivalView, 'chosen' | 'form'>): string =>
  chosen.kind === 'registered' ? chosen.applicant.name : one(form, 'name') || text.newAssociation

const Registered = ({ chosen }: Pick<ArrivalView, 'chosen'>) =>
  chosen.kind === 'registered' && (
    <SummaryList
      rows={[{ key: text.number, value: chosen.applicant.organisationNumber ?? sv.organisations.noNumber }]}
    />
  )

/** The registration: the original first, then when it came and from whom, then what it says. */
export const arrivalPage = (view: ArrivalView): Response => {
  const { session, instance, chosen, rounds, files, upload, told, form, problems = [] } = view
  const title = text.formTitle(nameOf(view))
  const fields = { form, problems }
  return html(
    page(
      chrome(session, { title, problems, back: { href: registerAddress, text: text.title } }),
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <Elsewhere {...view} />
        <Registered chosen={chosen} />
        <h2 class="govuk-heading-m">{text.original}</h2>
        <p class="govuk-body">{text.originalText}</p>
        <DeskFilesPart files={files} form={upload} told={told} />
        <ActForm session={session} instance={instance}>
          <h2 class="govuk-heading-m">{text.facts}</h2>
          <ArrivalFields rounds={rounds} {...fields} />
          {chosen.kind === 'association' && <AssociationFields {...fields} />}
          <ContentFields {...fields} />
          <SubmitButton name="action" value="register">
            {text.register}
          </SubmitButton>
        </ActForm>
      </>,
    ),
    problems.length > 0 ? 422 : 200,
  )
}
