import { formatKronor } from '../../shared/domain/money.ts'
import { DataTable } from '../../shared/web/components/data-table.tsx'
import type { YearTotal } from './read-overview.ts'
import { sv } from './text/sv.ts'

/** What waits in each budget year; each year is a link to its own preview. */
export const Years = ({ years, shown }: { years: readonly YearTotal[]; shown: number }) => (
  <>
    <h2 class="govuk-heading-m">{sv.years.title}</h2>
    <DataTable
      caption={sv.years.caption}
      captionSize="s"
      columns={[
        { text: sv.years.year },
        { text: sv.years.instalments, numeric: true },
        { text: sv.years.amount, numeric: true },
      ]}
      rows={years.map(({ year, instalments, amount }) => [
        year === shown ? (
          `${year} (${sv.years.shown})`
        ) : (
          <a class="govuk-link" href={`/ekonomi?ar=${year}`}>
            {year}
          </a>
        ),
        String(instalments),
        formatKronor(amount),
      ])}
    />
  </>
)
