import type { ComponentChildren } from 'preact'
import type { Application } from '../../../shared/domain/application.ts'
import type { Money } from '../../../shared/domain/binding.ts'
import { budgetPerYear } from '../../../shared/domain/budget.ts'
import type { CaseMeasure } from '../../../shared/domain/case.ts'
import { formatKronor } from '../../../shared/domain/money.ts'
import { DateField } from '../../../shared/web/components/date-field.tsx'
import { KronorField } from '../../../shared/web/components/kronor-field.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import { type Form, one } from '../../../shared/web/request.ts'
import { named } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { conditionWords, paymentRows } from './read.ts'

const text = sv.proposal
export type Shown = { form: Form; problems: readonly Problem[] }

/** Name, value and problem of one field as it was written. */
export const shown = ({ form, problems }: Shown, name: string) => ({
  name,
  value: one(form, name),
  problem: problemText(problems, name),
})

type MeasureProps = Shown & {
  measure: CaseMeasure
  application: Application
  /** What goes with the field of its reason. */
  texts?: ComponentChildren
}

/** What one measure gets, why not more, and särskilda skäl for what the regulation puts first (6 §). */
export const MeasureFields = ({ measure, application, texts, ...form }: MeasureProps) => {
  const { id, requested, eligible } = measure
  const { title, costs = [] } = application.measures.find((described) => described.id === id) ?? {}
  const years = budgetPerYear(costs).map((each) => sv.binding.year(each.year, formatKronor(each.requested)))
  return (
    <section class="sb-item">
      <h2 class="govuk-heading-m">
        {sv.case.measure(id)}
        {title && `: ${title}`}
      </h2>
      <p class="govuk-body">
        {text.requested(formatKronor(requested))}{' '}
        {eligible === null ? text.notReviewed : text.eligible(formatKronor(eligible))}{' '}
        {years.length > 1 && sv.binding.years(years)}
      </p>
      <KronorField {...shown(form, named(id, 'granted'))} label={text.granted} />
      <TextArea {...shown(form, named(id, 'reason'))} label={text.reason} rows={3} />
      {texts}
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
    <TextArea
      {...shown(form, `payments.${n}.condition`)}
      label={text.paymentCondition}
      hint={n === 0 ? text.paymentConditionHint : undefined}
      words={conditionWords}
      individuals={n === 0 ? 'remind' : undefined}
      rows={2}
    />
  </>
)

const roomsText = ({ bindings, year }: Money): string =>
  sv.binding.rooms(
    bindings
      .filter(({ budgetYear, left }) => budgetYear > year && left > 0)
      .map(({ budgetYear, left }) => sv.binding.room(budgetYear, formatKronor(left))),
  )

/** One payment on one day; a few of them, in the round's budget year or a later one that may be bound, for whoever asks for it. */
export const PaymentFields = ({ money, ...form }: Shown & { money: Money }) => {
  const [first, ...more] = paymentRows
  const used = more.some((n) =>
    ['payOn', 'amount', 'condition'].some((field) => one(form.form, `payments.${n}.${field}`) !== ''),
  )
  return (
    <section class="sb-item">
      <h2 class="govuk-heading-m">{text.payments}</h2>
      <p class="govuk-body">{roomsText(money)}</p>
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
