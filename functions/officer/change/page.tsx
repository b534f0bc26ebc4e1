import { changeGround, changeKind } from '../../../shared/domain/decision-change.ts'
import { formatKronor, sum } from '../../../shared/domain/money.ts'
import { formatDay, formatInstant } from '../../../shared/domain/time.ts'
import { Radios } from '../../../shared/web/components/choices.tsx'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { DateField } from '../../../shared/web/components/date-field.tsx'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Form } from '../../../shared/web/request.ts'
import type { Response } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import { ActForm } from '../act-form.tsx'
import { taskPage } from '../case/case-page.tsx'
import { MeasureFields, PaymentFields, shown } from '../proposal/fields.tsx'
import { sv } from '../text/sv.ts'
import { amountOf, type ChangeBasis } from './basis.ts'
import { outcomesAfter } from './form.ts'

const text = sv.change
const proposal = sv.proposal

/** What finance has already: shown, and not to be changed. */
export const KeptTable = ({ kept }: Pick<ChangeBasis, 'kept'>) =>
  kept.length === 0 ? null : (
    <>
      <DataTable
        caption={text.kept}
        captionSize="s"
        columns={[{ text: text.keptColumns.payOn }, { text: text.keptColumns.amount, numeric: true }]}
        rows={kept.map(({ payOn, amount }) => [formatDay(payOn), formatKronor(amount)])}
        total={[text.keptSum, formatKronor(amountOf(kept))]}
      />
      <p class="govuk-body">{text.keptNote}</p>
    </>
  )

const Standing = ({ header, before, kept }: ChangeBasis) => {
  const granted = formatKronor(sum(before.content.measures.map((measure) => measure.granted)))
  return (
    <>
      <p class="govuk-body">
        {text.now(sv.outcomes[before.content.outcome], granted, formatInstant(before.decidedAt))}
      </p>
      {header.flags.includes('grant-declined') && <Inset>{text.declined}</Inset>}
      {header.flags.includes('change-notified') && <Inset>{text.notified}</Inset>}
      <KeptTable kept={kept} />
      <p class="govuk-body">{text.heard}</p>
    </>
  )
}

type View = {
  session: Session
  instance: string
  basis: ChangeBasis
  form: Form
  returned?: string | null
  problems?: readonly Problem[]
}

/** The form of a change: the decision that holds, to be written over. */
export const changePage = ({ session, instance, basis, form, returned, problems = [] }: View): Response => {
  const { header, application, money } = basis
  const fields = { form, problems }
  return taskPage(
    { session, header, title: text.title, problems },
    <>
      <p class="govuk-body">{text.intro}</p>
      {returned != null && returned !== '' && <Inset>{text.returned(returned)}</Inset>}
      <Standing {...basis} />
      <ActForm session={session} instance={instance}>
        <Radios
          {...shown(fields, 'change-kind')}
          label={text.kind}
          options={changeKind.options.map((value) => ({ value, text: text.kinds[value] }))}
        />
        <TextArea {...shown(fields, 'change-reason')} label={text.reason} hint={text.reasonHint} rows={4} />
        <Radios
          {...shown(fields, 'change-ground')}
          label={text.ground}
          hint={text.groundHint}
          options={changeGround.options.map((value) => ({ value, text: text.grounds[value] }))}
        />
        <Radios
          {...shown(fields, 'outcome')}
          label={text.outcomes}
          hint={proposal.outcomeHint}
          options={outcomesAfter(basis).map((value) => ({ value, text: sv.outcomes[value] }))}
        />
        {header.measures.map((measure) => (
          <MeasureFields key={measure.id} measure={measure} application={application} {...fields} />
        ))}
        <p class="govuk-body">{text.left}</p>
        <PaymentFields {...fields} money={money} />
        <TextArea
          {...shown(fields, 'conditions')}
          label={proposal.conditions}
          hint={proposal.conditionsHint}
        />
        <DateField {...shown(fields, 'reportLastDay')} label={proposal.reportLastDay} />
        <TextArea
          {...shown(fields, 'reasons')}
          label={proposal.reasons}
          hint={proposal.reasonsHint}
          rows={10}
        />
        <TextArea {...shown(fields, 'rules')} label={proposal.rules} hint={proposal.rulesHint} />
        <SubmitButton>{text.send}</SubmitButton>
      </ActForm>
    </>,
  )
}
