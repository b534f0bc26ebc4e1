import * as z from 'zod'
import { keys } from '../../shared/aws/keys.ts'
import { dayOf, formatDay, toInstant } from '../../shared/domain/time.ts'
import { chrome } from '../../shared/web/chrome.ts'
import { DataTable } from '../../shared/web/components/data-table.tsx'
import { Pagination } from '../../shared/web/components/pagination.tsx'
import { SubmitButton } from '../../shared/web/components/submit-button.tsx'
import { TextField } from '../../shared/web/components/text-field.tsx'
import { page } from '../../shared/web/layout.tsx'
import { html } from '../../shared/web/response.ts'
import { pageSize, readCursor, storeKey, writeCursor } from './cursor.ts'
import { type Page, storeOf } from './deps.ts'
import { sv } from './text/sv.ts'

const text = sv.diary

const line = z.object({
  day: z.string(),
  case: z.string(),
  matter: z.string(),
  direction: z.enum(['in', 'out', 'own']),
  party: z.object({ name: z.string() }),
})
type Line = z.infer<typeof line>

const matterText = (matter: string): string =>
  Object.entries(text.matters).find(([known]) => known === matter)?.[1] ?? matter

const rowOf = ({ day, case: id, matter, direction, party }: Line) => [
  formatDay(day),
  <a class="govuk-link" href={`/lan/arende/${id}`}>
    {id}
  </a>,
  `${text.directions[direction]} ${party.name}`,
  matterText(matter),
]

const Year = ({ year }: { year: string }) => (
  <form method="get" action="/lan/diarium">
    <TextField name="ar" label={text.year} value={year} width={5} inputMode="numeric" />
    <SubmitButton kind="secondary">{text.show}</SubmitButton>
  </form>
)

/** The county's diary of a year with the four things of OSL 5 kap. 2 §, the newest first. */
export const showDiary: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const asked = request.query.get('ar') ?? ''
  const year = /^20\d{2}$/.test(asked) ? asked : dayOf(toInstant(deps.now())).slice(0, 4)
  const { pk } = keys.diary(county, year, '', '', 0)
  const before = readCursor(session, pk, request.query.get('sida'))
  const { items, next } = await table.query({
    pk,
    limit: pageSize,
    descending: true,
    after: before?.after,
  })
  const cursor =
    next === undefined
      ? undefined
      : writeCursor(session, pk, { after: storeKey(next), shown: 0, place: 0, group: '' })
  return html(
    page(
      chrome(session, { title: text.title, wide: true, path: '/lan/diarium' }),
      <>
        <h1 class="govuk-heading-l">{text.title}</h1>
        <Year year={year} />
        <DataTable
          caption={text.caption(year)}
          columns={[
            { text: text.day, sorted: 'descending' },
            { text: text.designation },
            { text: text.party },
            { text: text.matter },
          ]}
          rows={items.map((item) => rowOf(z.object({ line }).parse(item).line))}
          dense
          empty={text.empty(year)}
        />
        <Pagination
          next={
            cursor === undefined
              ? undefined
              : `/lan/diarium?${new URLSearchParams({ ar: year, sida: cursor })}`
          }
          text={text.next}
        />
      </>,
    ),
  )
}
