import { formatKronor, minus, type Ore } from '../../../shared/domain/money.ts'
import { differs, type Entry } from '../../../shared/domain/reconciliation/reconcile.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { Inset, Notice } from '../../../shared/web/components/notice.tsx'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import { Tag } from '../../../shared/web/components/tag.tsx'
import { page } from '../../../shared/web/layout.tsx'
import { html } from '../../../shared/web/response.ts'
import { type Page, storeOf } from '../deps.ts'
import { sv as finance } from '../text/sv.ts'
import { sv } from '../text/sv-reconciliation.ts'
import { DifferenceTable } from './difference-table.tsx'
import { Onward, Years } from './onward.tsx'
import { addressOf, figureAddress, type Reconciled, readReconciled, thisYear, yearAsked } from './read.ts'

const differencesShown = 20

const amountOr = (amount: Ore | null): string => (amount === null ? sv.notSet : formatKronor(amount))

const Check = ({ entry }: { entry: Entry }) => {
  if (!differs(entry)) return <Tag kind="success" text={sv.agrees} />
  const { amount, counted } = entry
  const apart = amount !== null && counted !== null && amount !== counted ? minus(amount, counted) : null
  return <Tag kind="error" text={apart === null ? sv.differsWithin : sv.differs(formatKronor(apart))} />
}

const FigureTable = ({ year, entries }: { year: number; entries: readonly Entry[] }) => (
  <DataTable
    caption={sv.caption(year)}
    columns={[
      { text: sv.columns.figure },
      { text: sv.columns.amount, numeric: true },
      { text: sv.columns.counted, numeric: true },
      { text: sv.columns.check },
    ]}
    rows={entries.map((entry) => [
      <a class="govuk-link" href={figureAddress(entry.figure, year)}>
        {sv.figures[entry.figure].name}
      </a>,
      amountOr(entry.amount),
      amountOr(entry.counted),
      <Check entry={entry} />,
    ])}
  />
)

const Differences = ({ entries, headers }: Pick<Reconciled, 'entries' | 'headers'>) => {
  const apart = entries.filter(differs)
  if (apart.length === 0) return <p class="govuk-body">{sv.allAgrees}</p>
  return (
    <section>
      <h2 class="govuk-heading-m">{sv.differences.title}</h2>
      <p class="govuk-error-message">{sv.differences.intro}</p>
      {apart.map((entry) => (
        <DifferenceTable key={entry.figure} entry={entry} headers={headers} most={differencesShown} />
      ))}
    </section>
  )
}

const Meanings = ({ entries }: { entries: readonly Entry[] }) => (
  <>
    <h2 class="govuk-heading-m">{sv.meanings}</h2>
    <SummaryList
      rows={entries.map(({ figure }) => ({ key: sv.figures[figure].name, value: sv.figures[figure].means }))}
    />
  </>
)

/** What a county has, has granted and has paid of a budget year, counted twice. */
export const reconciliation: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const year = yearAsked(request)
  const { ledger, entries, headers, locking } = await readReconciled(table, county, year)
  return html(
    page(
      chrome(session, {
        title: sv.title(year),
        wide: true,
        back: { href: '/ekonomi', text: finance.title },
      }),
      <>
        <h1 class="govuk-heading-l">{sv.title(year)}</h1>
        <p class="govuk-body-l">{sv.intro}</p>
        <Years base={addressOf} shown={year} thisYear={thisYear(request)} />
        {locking !== null && <Notice kind="info">{sv.locking(locking)}</Notice>}
        {ledger.frame === null && <Inset>{sv.frameNotSet(year)}</Inset>}
        {ledger.cases.length === 0 && <p class="govuk-body">{sv.empty}</p>}
        <FigureTable year={year} entries={entries} />
        <Differences entries={entries} headers={headers} />
        <Onward year={year} />
        <Meanings entries={entries} />
      </>,
    ),
  )
}
