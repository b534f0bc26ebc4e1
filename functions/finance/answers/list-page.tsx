import * as z from 'zod'
import { findAnswers, listAnswers } from '../../../shared/aws/answers.ts'
import { sha256 } from '../../../shared/domain/ids.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import type { Acknowledgement } from '../../../shared/exports/answers/acknowledgement.ts'
import { receiveAnswers } from '../../../shared/exports/answers/receive-answers.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { Pagination } from '../../../shared/web/components/pagination.tsx'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { page } from '../../../shared/web/layout.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import { one } from '../../../shared/web/request.ts'
import { html, type Response, redirect } from '../../../shared/web/response.ts'
import { type FinanceDeps, type Page, storeOf } from '../deps.ts'
import { svAnswers } from '../text/sv-answers.ts'
import { AnswersForm } from './form.tsx'

const text = svAnswers.list
const atATime = 20

const stateOf = ({ status, counts }: Acknowledgement): string =>
  status === 'done' && counts !== null
    ? text.counts(counts.paid, counts.refused, counts.unmatched)
    : text.states[status]

const Earlier = ({ some, more }: { some: readonly Acknowledgement[]; more: boolean }) => (
  <>
    <h2 class="govuk-heading-m">{text.title}</h2>
    <DataTable
      caption={text.caption}
      captionSize="s"
      dense
      columns={[
        { text: text.read, sorted: 'descending' },
        { text: text.by },
        { text: text.rows, numeric: true },
        { text: text.status },
      ]}
      rows={some.map((each) => [
        <a class="govuk-link" href={`/ekonomi/kvittenser/${each.file}`}>
          {formatInstant(each.readAt)}
        </a>,
        each.readByName,
        String(each.rows),
        stateOf(each),
      ])}
      empty={text.none}
    />
    <Pagination next={more ? `/ekonomi/kvittenser?efter=${some.at(-1)?.file}` : undefined} />
  </>
)

type View = { pasted: string; problems?: readonly Problem[] }

const show = async (
  deps: FinanceDeps,
  { request, session }: SignedVisit,
  { pasted, problems = [] }: View,
): Promise<Response> => {
  const { county, table } = storeOf(deps, session)
  const asked = sha256.safeParse(request.query.get('efter'))
  const after = asked.success ? await findAnswers(table, county, asked.data) : null
  const { some, more } = await listAnswers(table, county, { after: after ?? undefined, limit: atATime })
  const back = { href: '/ekonomi', text: svAnswers.back }
  return html(
    page(
      chrome(session, { title: svAnswers.title, wide: true, back, problems }),
      <>
        <h1 class="govuk-heading-l">{svAnswers.title}</h1>
        <p class="govuk-body-l">{svAnswers.intro}</p>
        <AnswersForm session={session} pasted={pasted} problems={problems} />
        <Earlier some={some} more={more} />
      </>,
    ),
    problems.length > 0 ? 422 : 200,
  )
}

export const showAnswers: Page = (deps, visit) => show(deps, visit, { pasted: '' })

const given = z.string().trim()

/** What a file says is looked at first, on a page of its own; nothing is answered before it is confirmed there. */
export const readAnswers: Page = async (deps, visit) => {
  const { request, session } = visit
  const pasted = one(request.form, 'text')
  const bytes = request.file ?? Buffer.from(given.parse(pasted))
  const received = await receiveAnswers(storeOf(deps, session), bytes, {
    by: { subject: session.subject, name: session.name },
    at: request.receivedAt,
  })
  if ('file' in received) return redirect(`/ekonomi/kvittenser/${received.file}`)
  const { fault, missing = [] } = received
  const said = fault === 'no-heading' ? svAnswers.form.missing(missing) : svAnswers.form.faults[fault]
  return show(deps, visit, { pasted, problems: [{ field: 'file', text: said }] })
}
