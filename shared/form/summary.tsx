import { formatKronor, sum, toOre } from '../domain/money.ts'
import { DataTable } from '../web/components/data-table.tsx'
import { SummaryList, type SummaryRow, Written } from '../web/components/summary-list.tsx'
import { words } from '../web/text/words.ts'
import { svForm } from '../web/text/sv-form.ts'
import type { Field, List, Section } from './definition.ts'
import type { Value, Values } from './section-schema.ts'
import { measureTotal, totalsPerYear } from './totals.ts'
import { idOf, valuesIn } from './write.ts'

type SummaryProps = {
  section: Section
  values: Values
  /** Where the section is changed; left out on case pages and in print. */
  change?: string | undefined
}

const optionText = (field: Field, value: string): string =>
  ('options' in field && field.options.find((option) => option.value === value)?.text) || value

/** An answer as a sentence or an amount; empty when nothing was answered. */
const answerText = (field: Field, value: Value | undefined): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return field.kind === 'kronor' ? formatKronor(toOre(value)) : String(value)
  if (typeof value === 'string') return optionText(field, value)
  return value.map((one) => (typeof one === 'string' ? optionText(field, one) : '')).join('\n')
}

const rows = (fields: readonly Field[], values: Values): SummaryRow[] =>
  fields.map((field) => ({
    key: field.label,
    value: <Written text={answerText(field, values[field.name])} />,
  }))

const Costs = ({ list, measure }: { list: List; measure: Values }) => (
  <DataTable
    caption={svForm.costs}
    captionSize="s"
    columns={list.fields.map((field) => ({ text: field.label, numeric: field.kind === 'kronor' }))}
    rows={valuesIn(measure, list.name).map((cost) =>
      list.fields.map((field) => answerText(field, cost[field.name])),
    )}
    total={[svForm.total, '', formatKronor(measureTotal(measure))]}
    empty={svForm.noCosts}
  />
)

const PerYear = ({ measures }: { measures: readonly Values[] }) => (
  <DataTable
    caption={svForm.totalPerYear}
    columns={[{ text: svForm.year }, { text: svForm.amount, numeric: true }]}
    rows={totalsPerYear(measures).map(({ year, total }) => [String(year), formatKronor(total)])}
    total={[svForm.total, formatKronor(sum(measures.map(measureTotal)))]}
    empty={svForm.noCosts}
  />
)

const Items = ({ list, items }: { list: List; items: readonly Values[] }) => (
  <>
    {items.map((item, index) => (
      <div key={idOf(item)}>
        <h3 class="govuk-heading-s">
          {list.item} {index + 1}
        </h3>
        <SummaryList rows={rows(list.fields, item)} />
        {list.list && <Costs list={list.list} measure={item} />}
      </div>
    ))}
    {items.length === 0 ? <p class="govuk-body">{svForm.noMeasures}</p> : <PerYear measures={items} />}
  </>
)

/** The answers of a section for check answers, case page and print; sums are counted here, never by the applicant. */
export const SectionSummary = ({ section, values, change }: SummaryProps) => (
  <>
    <div class="sb-section">
      <h2 class="govuk-heading-m">{section.title}</h2>
      {change && (
        <a href={change} class="govuk-link govuk-link--no-visited-state">
          {words.change}
          <span class="govuk-visually-hidden">{` ${section.title}`}</span>
        </a>
      )}
    </div>
    {section.fields.length > 0 && <SummaryList rows={rows(section.fields, values)} />}
    {section.list && <Items list={section.list} items={valuesIn(values, section.list.name)} />}
  </>
)
