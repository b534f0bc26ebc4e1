import type { Application } from '../../../shared/domain/application.ts'
import type { CaseMeasure } from '../../../shared/domain/case.ts'
import { formatKronor } from '../../../shared/domain/money.ts'
import { DateField } from '../../../shared/web/components/date-field.tsx'
import { KronorField } from '../../../shared/web/components/kronor-field.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import { type Form, one } from '../../../shared/web/request.ts'
import { named } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { paymentRows } from './read.ts'

const text = sv.proposal
export type Shown = { form: Form; problems: readonly Problem[] }

/** Name, value and problem of one field as it was written. */
export const shown = ({ form, problems }: Shown, name: string) => ({
  name,
  value: one(form, name),
  problem: problemText(problems, name),
})

type MeasureProps = Shown & { measure: CaseMeasure; application: Application }

/** What one measure gets, why not more, and särskilda skäl for what the regulation puts first (6 §). */
export const MeasureFields = ({ measure, application, ...form }: MeasureProps) => {
  const { id, requested, eligible } = measure
  const title = application.measures.find((described) => described.id === id)?.title
  return (
    <section class="sb-item">
      <h2 class="govuk-heading-m">
        {sv.case.measure(id)}
        {title && `: ${title}`}
      </h2>
      <p class="govuk-body">
        {text.requested(formatKronor(requested))}{' '}
        {eligible === null ? text.notReviewed : text.eligible(formatKronor(eligible))}
      </p>
      <KronorField {...shown(form, named(id, 'granted'))} label={text.granted} />
      <TextArea {...shown(form, named(id, 'reason'))} label={text.reason} rows={3} />
      {measure.class === 1 && (
        <TextArea
          {...shown(form, named(id, 'exception'))}
          label={text.exception}
          hint={text.exceptionHint}
          rows={2}
        />
      )}
    </section>
  )
}

const Payment = ({ n, ...form }: Shown & { n: number }) => (
  <>
    <DateField {...shown(form, `payments.${n}.payOn`)} label={text.payOn} />
    <KronorField
      {...shown(form, `payments.${n}.amount`)}
      label={text.amount}
      hint={n === 0 ? text.amountHint : undefined}
    />
  </>
)

/** One payment on one day; a few of them, all within the round's budget year, for whoever asks for it. */
export const PaymentFields = (form: Shown) => {
  const [first, ...more] = paymentRows
  const used = more.some((n) =>
    ['payOn', 'amount'].some((field) => one(form.form, `payments.${n}.${field}`) !== ''),
  )
  return (
    <section class="sb-item">
      <h2 class="govuk-heading-m">{text.payments}</h2>
      <Payment n={first} {...form} />
      <details class="govuk-details" open={used}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{text.inParts}</span>
        </summary>
        <div class="govuk-details__text">
          {more.map((n) => (
            <div key={n}>
              <h3 class="govuk-heading-s">{text.payment(n + 1)}</h3>
              <Payment n={n} {...form} />
            </div>
          ))}
        </div>
      </details>
    </section>
  )
}
