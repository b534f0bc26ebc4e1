import { formatKronor, sum, toOre, zero } from '../domain/money.ts'
import { DataTable } from '../web/components/data-table.tsx'
import { SummaryList, type SummaryRow, Written } from '../web/components/summary-list.tsx'
import { Swedish } from '../web/components/swedish.tsx'
import { formWords } from '../web/text/form-words.ts'
import { words } from '../web/text/words.ts'
import { hasQuestions } from './asked.ts'
import { budgetsIn, mismatchesOf } from './budget.ts'
import { BudgetTable } from './budget-table.tsx'
import { type Field, isShown, type List, type Section } from './definition.ts'
import { MismatchList } from './mismatch-list.tsx'
import type { Value, Values } from './section-schema.ts'
import { idOf, valuesIn, writeSection } from './write.ts'
import { isBlankItem } from './written.ts'

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

/** The words of a choice are the page's, but for names; everything else somebody has written. */
const isTranslated = (field: Field): boolean =>
  'options' in field && !field.options.some(({ swedish }) => swedish)

const shown = (field: Field, value: Value | undefined) => {
  const text = answerText(field, value)
  return isTranslated(field) || text === '' ? text : <Swedish>{text}</Swedish>
}

const rows = (fields: readonly Field[], values: Values): SummaryRow[] =>
  fields.filter(isShown).map((field) => ({
    key: field.label,
    value: <Written text={answerText(field, values[field.name])} translated={isTranslated(field)} />,
  }))

const answerIn = (value: Value | undefined): boolean => value !== null && value !== undefined && value !== ''

const amountIn = (value: Value | undefined) => (typeof value === 'number' ? toOre(value) : zero)

/** What nobody has to fill in has a column only when somebody did. */
const isUsed = ({ asked, name }: Field, costs: readonly Values[]): boolean =>
  asked === undefined || costs.some((cost) => answerIn(cost[name]))

const Costs = ({ list, measure }: { list: List; measure: Values }) => {
  const costs = valuesIn(measure, list.name)
  const fields = list.fields.filter((field) => isShown(field) && isUsed(field, costs))
  const sumOf = (field: Field): string =>
    field.kind === 'kronor' ? formatKronor(sum(costs.map((cost) => amountIn(cost[field.name])))) : ''
  return (
    <DataTable
      caption={formWords.costs}
      captionSize="s"
      columns={fields.map((field) => ({ text: field.label, numeric: field.kind === 'kronor' }))}
      rows={costs.map((cost) => fields.map((field) => shown(field, cost[field.name])))}
      total={[formWords.total, ...fields.slice(1).map(sumOf)]}
      dense
      empty={formWords.noCosts}
    />
  )
}

/** A partner nobody has written anything about is not shown; a measure is, with what it lacks. */
const isNamed = (list: List, item: Values): boolean =>
  list.list !== undefined || !isBlankItem(list, writeSection(list, item))

const Items = ({ list, items }: { list: List; items: readonly Values[] }) => (
  <>
    {items.map(
      (item, index) =>
        isNamed(list, item) && (
          <div key={idOf(item)}>
            <h3 class="govuk-heading-s">
              {list.item} {index + 1}
            </h3>
            <SummaryList rows={rows(list.fields, item)} />
            {list.list && <Costs list={list.list} measure={item} />}
          </div>
        ),
    )}
    {!items.some((item) => isNamed(list, item)) && (
      <p class="govuk-body">{list.act === 'measure' ? formWords.noMeasures : formWords.noPartners}</p>
    )}
  </>
)

const Budget = ({ section, values, change }: SummaryProps) => {
  const written = writeSection(section, values)
  const measures = budgetsIn(written)
  return measures.length === 0 ? null : (
    <>
      <BudgetTable measures={measures} />
      <MismatchList mismatches={mismatchesOf(section, written)} address={change} />
    </>
  )
}

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
    {section.list && hasQuestions(section.list) && (
      <Items list={section.list} items={valuesIn(values, section.list.name)} />
    )}
    {section.name === 'measures' && <Budget section={section} values={values} change={change} />}
  </>
)
