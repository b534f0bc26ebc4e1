import * as z from 'zod'
import { readPublished } from '../../shared/aws/publications.ts'
import { type Aggregate, sumsOf } from '../../shared/domain/aggregate.ts'
import { notFound } from '../../shared/domain/errors.ts'
import { countyCode, roundId } from '../../shared/domain/ids.ts'
import { formatKronor } from '../../shared/domain/money.ts'
import { countyByCode } from '../../shared/register/register.ts'
import { chrome } from '../../shared/web/chrome.ts'
import { DataTable } from '../../shared/web/components/data-table.tsx'
import { Notice } from '../../shared/web/components/notice.tsx'
import type { Visit } from '../../shared/web/http/route.ts'
import { page } from '../../shared/web/layout.tsx'
import { html, type Response } from '../../shared/web/response.ts'
import { formatInstant } from '../../shared/web/written-time.ts'
import type { PublicDeps } from './deps.ts'
import { words } from './text/words.ts'

const text = words.published
const params = z.object({ county: countyCode, id: roundId })

const Rows = ({ rows }: Pick<Aggregate, 'rows'>) => {
  const sums = sumsOf(rows)
  return (
    <DataTable
      caption={text.caption}
      columns={[
        { text: text.applicant, sorted: 'ascending' },
        { text: text.kind },
        { text: text.requested, numeric: true },
        { text: text.granted, numeric: true },
        { text: text.outcome },
      ]}
      rows={rows.map(({ applicant, kind, requested, granted, outcome }) => [
        applicant,
        text.kinds[kind],
        formatKronor(requested),
        granted === null ? '' : formatKronor(granted),
        outcome === null ? text.undecided : text.outcomes[outcome],
      ])}
      total={[text.sum, '', formatKronor(sums.requested), formatKronor(sums.granted), '']}
      empty={text.empty}
    />
  )
}

/** What a county has published of a round. Throws NotFound until it has, and when it has taken it back. */
export const publishedPage = async (deps: PublicDeps, { request, session }: Visit): Promise<Response> => {
  const { data } = params.safeParse(request.params)
  const published = data === undefined ? null : await readPublished(deps.table, data.county, data.id)
  if (published === null) throw notFound('summary')
  const { county, round, title: roundTitle, at, rows, example } = published
  const title = text.title(roundTitle)
  const name = countyByCode(county)?.name ?? county
  return html(
    page(
      chrome(session, {
        title: `${title}, ${name}`,
        wide: true,
        back: { href: `/utlysningar/${county}/${round}`, text: text.back },
      }),
      <>
        <span class="sb-caption">{name}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        {example && (
          <Notice kind="warning" title={words.example}>
            {words.round.example}
          </Notice>
        )}
        <p class="govuk-body">{text.lead(formatInstant(at))}</p>
        <Rows rows={rows} />
      </>,
    ),
  )
}
