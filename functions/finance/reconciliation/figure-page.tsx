import { takenOf } from '../../../shared/domain/binding.ts'
import type { Instalment } from '../../../shared/domain/instalment.ts'
import { formatKronor, sum } from '../../../shared/domain/money.ts'
import type { Figure } from '../../../shared/domain/reconciliation/figure.ts'
import { linesBehind, notReplaced } from '../../../shared/domain/reconciliation/lines-behind.ts'
import {
  boundLines,
  differs,
  type Entry,
  type Ledger,
} from '../../../shared/domain/reconciliation/reconcile.ts'
import { formatDay } from '../../../shared/domain/time.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { Pagination } from '../../../shared/web/components/pagination.tsx'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import { page } from '../../../shared/web/layout.tsx'
import { html } from '../../../shared/web/response.ts'
import { type Page, storeOf } from '../deps.ts'
import { sv } from '../text/sv-reconciliation.ts'
import { DifferenceTable } from './difference-table.tsx'
import { LinesOf } from './line-cells.tsx'
import { addressOf, figureAddress, figureNamed, readReconciled, yearAsked } from './read.ts'

const linesAtATime = 100
const text = sv.of

/** What a figure is the sum of: the frame is what the granted lines take from. */
const linesOf = (figure: Figure, ledger: Ledger): Instalment[] => {
  if (figure === 'bound') return boundLines(ledger)
  if (figure === 'frame' || figure === 'left') return linesBehind('granted', ledger.lines)
  return linesBehind(figure, ledger.lines)
}

const Frame = ({ ledger: { frame, year } }: { ledger: Ledger }) =>
  frame === null ? (
    <Inset>{sv.frameNotSet(year)}</Inset>
  ) : (
    <SummaryList
      rows={[
        { key: sv.figures.frame.name, value: formatKronor(frame.limit) },
        { key: sv.figures.left.name, value: formatKronor(frame.left) },
        { key: text.basis, value: `${frame.basis.number}, ${formatDay(frame.basis.date)}` },
      ]}
    />
  )

const Bindings = ({ ledger: { bindings, year } }: { ledger: Ledger }) => (
  <DataTable
    caption={text.bindings}
    captionSize="s"
    columns={[{ text: text.year }, { text: text.limit, numeric: true }, { text: text.taken, numeric: true }]}
    rows={bindings
      .filter(({ budgetYear }) => budgetYear > year)
      .map((each) => [String(each.budgetYear), formatKronor(each.limit), formatKronor(takenOf(each))])}
    empty={text.noBindings}
  />
)

const NotReplaced = ({ lines, all }: { lines: readonly Instalment[]; all: readonly Instalment[] }) => {
  const waiting = notReplaced(lines, all)
  if (waiting.length === 0) return null
  const amount = formatKronor(sum(waiting.map((line) => line.amount)))
  return <Inset>{text.noReplacement(amount, text.lines(waiting.length))}</Inset>
}

const Beside = ({
  figure,
  ledger,
  lines,
}: {
  figure: Figure
  ledger: Ledger
  lines: readonly Instalment[]
}) => {
  if (figure === 'frame' || figure === 'left') return <Frame ledger={ledger} />
  if (figure === 'bound') return <Bindings ledger={ledger} />
  if (figure === 'refused' || figure === 'reversed') return <NotReplaced lines={lines} all={ledger.lines} />
  return null
}

const from = (written: string | null): number =>
  written !== null && /^[1-9]\d{0,6}$/.test(written) ? Number(written) : 0

/** One figure down to its cases and lines, with the rows that make it differ from the events. */
export const figurePage: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const figure = figureNamed(request.params.figure)
  const year = yearAsked(request)
  const { ledger, entries, headers } = await readReconciled(table, county, year)
  const entry: Entry | undefined = entries.find((each) => each.figure === figure)
  const lines = linesOf(figure, ledger)
  const first = from(request.query.get('fran'))
  const shown = lines.slice(first, first + linesAtATime)
  const title = text.title(sv.figures[figure].name, year)
  const whole = lines.length <= linesAtATime
  return html(
    page(
      chrome(session, {
        title,
        wide: true,
        back: { href: `${addressOf}?ar=${year}`, text: text.back(year) },
      }),
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body-l">{sv.figures[figure].means}</p>
        {entry !== undefined && differs(entry) && (
          <>
            <p class="govuk-error-message">{sv.differences.intro}</p>
            <DifferenceTable entry={entry} headers={headers} />
          </>
        )}
        <Beside figure={figure} ledger={ledger} lines={lines} />
        <LinesOf
          caption={text.caption(text.lines(lines.length))}
          lines={shown}
          headers={headers}
          total={whole ? sum(lines.map((line) => line.amount)) : null}
        />
        <Pagination
          next={
            first + linesAtATime < lines.length
              ? `${figureAddress(figure, year)}&fran=${first + linesAtATime}`
              : undefined
          }
        />
      </>,
    ),
  )
}
