import { readGrantedCases, readYearLines } from '../../../shared/aws/ledger.ts'
import type { Instalment } from '../../../shared/domain/instalment.ts'
import { formatKronor, sum } from '../../../shared/domain/money.ts'
import type { LineFigure } from '../../../shared/domain/reconciliation/figure.ts'
import { linesBehind } from '../../../shared/domain/reconciliation/lines-behind.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { Pagination } from '../../../shared/web/components/pagination.tsx'
import { page } from '../../../shared/web/layout.tsx'
import { html } from '../../../shared/web/response.ts'
import { type Page, storeOf } from '../deps.ts'
import { sv as reconciliation } from '../text/sv-reconciliation.ts'
import { sv } from '../text/sv-reports.ts'
import { Years } from './onward.tsx'
import { addressOf, thisYear, yearAsked } from './read.ts'

const receiversAtATime = 50
const text = sv.receivers
const base = `${addressOf}/mottagare`
const shown: readonly (LineFigure | 'granted')[] = ['granted', 'unexported', 'awaiting', 'paid', 'refused']

type Receiver = { orgId: string; name: string; lines: Instalment[] }

const readReceivers = async (
  table: Parameters<typeof readYearLines>[0],
  county: string,
  year: number,
): Promise<Receiver[]> => {
  const lines = await readYearLines(table, county, year)
  const headers = new Map((await readGrantedCases(table, county, lines)).map((header) => [header.id, header]))
  const receivers = new Map<string, Receiver>()
  for (const line of lines) {
    const header = headers.get(line.case)
    if (header === undefined) continue
    const { orgId, orgName: name } = header
    const found = receivers.get(orgId) ?? { orgId, name, lines: [] }
    found.lines.push(line)
    receivers.set(orgId, found)
  }
  return [...receivers.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
}

const from = (written: string | null): number =>
  written !== null && /^[1-9]\d{0,5}$/.test(written) ? Number(written) : 0

/** Every receiver of a budget year with its sums. */
export const receiversPage: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const year = yearAsked(request)
  const receivers = await readReceivers(table, county, year)
  const first = from(request.query.get('fran'))
  const next = first + receiversAtATime
  return html(
    page(
      chrome(session, {
        title: text.title(year),
        wide: true,
        back: { href: `${addressOf}?ar=${year}`, text: sv.back(year) },
      }),
      <>
        <h1 class="govuk-heading-l">{text.title(year)}</h1>
        <p class="govuk-body-l">{text.intro}</p>
        <Years base={base} shown={year} thisYear={thisYear(request)} />
        <DataTable
          caption={text.caption(String(receivers.length))}
          captionSize="s"
          columns={[
            { text: text.receiver, sorted: 'ascending' },
            ...shown.map((figure) => ({ text: reconciliation.figures[figure].name, numeric: true })),
          ]}
          rows={receivers.slice(first, next).map(({ orgId, name, lines }) => [
            <a class="govuk-link" href={`${base}/${orgId}`}>
              {name}
            </a>,
            ...shown.map((figure) =>
              formatKronor(sum(linesBehind(figure, lines).map(({ amount }) => amount))),
            ),
          ])}
          empty={text.none}
        />
        <Pagination next={next < receivers.length ? `${base}?ar=${year}&fran=${next}` : undefined} />
      </>,
    ),
  )
}
