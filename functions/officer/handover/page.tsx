import { readBody, readCase } from '../../../shared/aws/cases.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { putNew } from '../../../shared/aws/write.ts'
import { handOver } from '../../../shared/domain/acts/hand-over.ts'
import { hashOf } from '../../../shared/domain/chain.ts'
import { counties } from '../../../shared/register/register.ts'
import { Select } from '../../../shared/web/components/select.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { WarningText } from '../../../shared/web/components/warning-text.tsx'
import { ActForm, type CaseForm } from '../act-form.tsx'
import { actOnCase } from '../act-on-case.ts'
import { taskPage } from '../case/case-page.tsx'
import { caseIdOf, mustAllow, type Page, storeOf } from '../deps.ts'
import { shown } from '../proposal/fields.tsx'
import { reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'

const text = sv.handover

const others = (county: string) =>
  counties()
    .filter(({ code }) => code !== county)
    .map(({ code, authority }) => ({ value: code, text: authority.name }))

const handoverPage = ({ session, header, instance, form, problems = [] }: CaseForm) => {
  const fields = { form, problems }
  return taskPage(
    { session, header, title: text.title, problems },
    <>
      <p class="govuk-body">{text.intro}</p>
      <p class="govuk-body">{text.late}</p>
      <p class="govuk-body">{text.notes}</p>
      <ActForm session={session} instance={instance}>
        <Select
          {...shown(fields, 'to')}
          label={text.to}
          options={others(header.county)}
          empty={text.choose}
        />
        <TextArea {...shown(fields, 'reason')} label={text.reason} rows={3} />
        <WarningText>{text.final}</WarningText>
        <SubmitButton>{text.send}</SubmitButton>
      </ActForm>
    </>,
  )
}

/** Filled in with the county of the applicant by the register, where that is another one. */
export const showHandover: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const header = await readCase(table, county, caseIdOf(request))
  mustAllow(header, 'hand-over')
  const { application } = await readBody(table, county, header.id, header.body)
  const form = { to: application.applicant.county }
  return handoverPage({ session, header, instance: deps.newId(), form })
}

/** The case ends here; the other länsstyrelse's begins from the event. */
export const sendHandover: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'hand-over',
    done: 'handed-over',
    plan: async ({ county, header, actor }) => {
      const { request, session } = visit
      const read = reader(request.form)
      const codes = others(county).map(({ value }) => value)
      const to = read.choice('to', codes, text.toMissing)
      const reason = read.text('reason', { words: 300, required: text.reasonMissing })
      if (to === undefined || read.problems.length > 0) {
        const { form } = request
        return handoverPage({ session, header, instance: deps.newId(), form, problems: read.problems })
      }
      return {
        act: handOver(header, { to, as: deps.newId(), reasonHash: hashOf(reason) }, actor),
        also: [putNew({ ...keys.task(county, header.id, 'HAND-OVER', 1), to, reason })],
      }
    },
  })
