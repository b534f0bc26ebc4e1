import type { Measure } from '../../../shared/domain/application.ts'
import { bar } from '../../../shared/domain/eligibility.ts'
import { formatKronor, sum } from '../../../shared/domain/money.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { Box } from '../box.tsx'
import type { Shown } from '../proposal/fields.tsx'
import { named } from '../read-form.ts'
import { sv } from '../text/sv.ts'

const text = sv.review
/** The line that stands for the whole measure. */
export const wholeMeasure = 'all'
export const barField = (measure: string, line: string): string => named(measure, `bar.${line}`)

type TableProps = Shown & { id: string; title: string; costs: Measure['costs'] }

/** Both bars of 4 § for every cost line, and for the whole measure at once where it has several. */
export const BarsTable = ({ id, title, costs, ...form }: TableProps) => {
  const boxes = (line: string, what: string) =>
    bar.options.map((value) => (
      <Box
        key={value}
        {...form}
        name={barField(id, line)}
        value={value}
        label={`${what}: ${text.bars[value]}`}
      />
    ))
  const whole = [
    <strong>{text.wholeMeasure}</strong>,
    formatKronor(sum(costs.map(({ amount }) => amount))),
    ...boxes(wholeMeasure, text.wholeMeasure),
  ]
  if (costs.length === 0) return <p class="govuk-body">{text.noCosts}</p>
  return (
    <DataTable
      caption={text.costs(title)}
      captionSize="s"
      columns={[
        { text: text.cost },
        { text: text.amount, numeric: true },
        ...bar.options.map((value) => ({ text: text.barColumns[value] })),
      ]}
      rows={[
        ...costs.map(({ id: line, what, year, amount }) => [
          text.costOf(what, year),
          formatKronor(amount),
          ...boxes(line, text.costOf(what, year)),
        ]),
        ...(costs.length > 1 ? [whole] : []),
      ]}
      dense
    />
  )
}
