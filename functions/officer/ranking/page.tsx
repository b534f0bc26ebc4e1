import { formatKronor } from '../../../shared/domain/money.ts'
import { prioritise } from '../../../shared/domain/priority.ts'
import { policyOf } from '../../../shared/policy/policies.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { Select } from '../../../shared/web/components/select.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { Tag } from '../../../shared/web/components/tag.tsx'
import { page } from '../../../shared/web/layout.tsx'
import { html } from '../../../shared/web/response.ts'
import { type Page, storeOf } from '../deps.ts'
import { chooseRound } from '../queue/choose-round.ts'
import { FrameLine } from '../queue/frame-line.tsx'
import { sv } from '../text/sv.ts'
import { type SuggestedRow, suggest } from './suggest.ts'

const text = sv.ranking

const columns = [
  { text: text.place, sorted: 'ascending' },
  { text: sv.queue.applicant },
  { text: text.priority },
  { text: text.eligible, numeric: true },
  { text: text.suggested, numeric: true },
  { text: text.why },
] as const

const classText = ({ header, measureId }: SuggestedRow): string | undefined =>
  prioritise(header.measures, policyOf(header.policy)).find(({ id }) => id === measureId)?.reasons[0]?.reason
    .sv

const Why = ({ row: { settled }, ends }: { row: SuggestedRow; ends: boolean }) => (
  <>
    {settled.why.reason.sv.replace(/[.]$/, '')} ({settled.why.paragraph}).{' '}
    {ends && <Tag text={text.ends} kind="warning" />}
  </>
)

const rowOf = (row: SuggestedRow, ends: boolean) => [
  <>
    {row.place}
    {row.shared && <span class="sb-empty"> {text.shared}</span>}
  </>,
  <>
    <a class="govuk-link" href={`/lan/arende/${row.caseId}`}>
      {row.header.orgName}
    </a>
    {row.header.measures.length > 1 && `, ${text.number(row.measureId)}`}
  </>,
  classText(row),
  row.eligible === null ? sv.notSet : formatKronor(row.eligible),
  formatKronor(row.settled.amount),
  <Why row={row} ends={ends} />,
]

const OtherRounds = ({ ids, chosen }: { ids: readonly string[]; chosen: string }) => (
  <form method="get" action="/lan/rangordning">
    <Select
      name="utlysning"
      label={sv.queue.round}
      options={ids.map((id) => ({ value: id, text: id }))}
      value={chosen}
    />
    <SubmitButton kind="secondary">{sv.queue.show}</SubmitButton>
  </form>
)

/** The first row the money does not reach in full. */
const endsAt = (rows: readonly SuggestedRow[]): number =>
  rows.findIndex(({ settled }) => settled.result !== 'full' && settled.result !== 'not-eligible')

/** The ranked list against the frame: equals as equals, why for every row, and where the money ends. */
export const showRanking: Page = async (deps, { request, session }) => {
  const store = storeOf(deps, session)
  const { ids, round } = await chooseRound(store, request.query)
  const view = chrome(session, { title: text.title, wide: true, path: '/lan/rangordning' })
  const heading = <h1 class="govuk-heading-l">{text.title}</h1>
  if (round === null) {
    return html(
      page(
        view,
        <>
          {heading}
          <p class="govuk-body">{sv.queue.noRounds}</p>
        </>,
      ),
    )
  }
  const { frame, rows, left } = await suggest(store, round)
  const end = endsAt(rows)
  return html(
    page(
      view,
      <>
        {heading}
        <Inset>{text.note}</Inset>
        <FrameLine year={round.budgetYear} frame={frame} />
        <p class="govuk-body">
          <a class="govuk-link" href={`/lan/scenarier?utlysning=${round.id}`}>
            {sv.scenarios.link}
          </a>
          . {sv.scenarios.linkText}
        </p>
        {ids.length > 1 && <OtherRounds ids={ids} chosen={round.id} />}
        <DataTable
          caption={text.caption(round.title)}
          columns={columns}
          rows={rows.map((row, index) => rowOf(row, index === end))}
          dense
          empty={text.empty}
        />
        <p class="govuk-body">{text.left(formatKronor(left))}</p>
      </>,
    ),
  )
}
