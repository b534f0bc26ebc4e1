import { readUnsentCount } from '../../../shared/aws/attention.ts'
import { readCounts } from '../../../shared/aws/lists.ts'
import { readFrame } from '../../../shared/aws/rounds.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import type { Round } from '../../../shared/domain/round.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { page } from '../../../shared/web/layout.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import { html, type Response } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import { readToDecide, ToDecide } from '../conflict/to-decide.tsx'
import { type Page, storeOf } from '../deps.ts'
import { readNames } from '../staff-names.ts'
import { sv } from '../text/sv.ts'
import { CaseSection } from './case-section.tsx'
import { chooseRound } from './choose-round.ts'
import { type Filter, readFilter } from './filter.ts'
import { Filters } from './filters.tsx'
import { FrameLine } from './frame-line.tsx'
import { readQueue } from './read-queue.ts'
import { RoundForm } from './round-form.tsx'
import { readUnsentMails, UnsentMails } from './unsent.tsx'

const text = sv.queue
const heading = <h1 class="govuk-heading-l">{text.title}</h1>

/** What a form on the list has said, when it is shown again. */
export type Said = {
  problems: readonly Problem[]
  picked: readonly string[]
  chosen: string
  /** How it went, as it stands in an address. */
  done: URLSearchParams
}

const number = (written: string | null): number => Number.parseInt(written ?? '', 10) || 0

const noticeOf = (done: URLSearchParams) => {
  const [assigned, unassigned] = [number(done.get('tilldelade')), number(done.get('lamnade'))]
  if (assigned > 0) return { kind: 'success' as const, text: sv.giving.assigned(assigned) }
  if (unassigned > 0) return { kind: 'success' as const, text: sv.giving.unassigned(unassigned) }
  return undefined
}

const noRounds = (session: Session): Response =>
  html(
    page(
      chrome(session, { title: text.title, wide: true, path: '/lan' }),
      <>
        {heading}
        <p class="govuk-body">{text.noRounds}</p>
        <p class="govuk-body">{text.openRound}</p>
      </>,
    ),
  )

type Shown = { store: CountyStore; round: Round; filter: Filter; cursor: string | null; said: Said }

const listOf = async (deps: Parameters<Page>[0], visit: Parameters<Page>[1], shown: Shown) => {
  const { store, round, filter, cursor, said } = shown
  const { choice } = filter
  const asked = { session: visit.session, cursor }
  if (choice === 'epost') return <UnsentMails list={await readUnsentMails(store, asked)} filter={filter} />
  const [list, names] = await Promise.all([
    readQueue(store, asked, { ...filter, choice }),
    readNames(store.table, store.county),
  ])
  const all = visit.request.query.get('markera') === 'alla'
  return (
    <CaseSection
      list={list}
      title={round.title}
      session={visit.session}
      instance={deps.newId()}
      now={visit.request.receivedAt}
      isPicked={(id) => all || said.picked.includes(id)}
      {...{ names, filter, cursor, chosen: said.chosen, problems: said.problems }}
    />
  )
}

/** One of the county's lists with what can be done from it, at the place its address says. */
export const queuePage = async (
  deps: Parameters<Page>[0],
  visit: Parameters<Page>[1],
  query: URLSearchParams,
  said: Said,
): Promise<Response> => {
  const { session } = visit
  const store = storeOf(deps, session)
  const { ids, round } = await chooseRound(store, query)
  if (round === null) return noRounds(session)
  const filter = readFilter(query, round.id)
  const { table, county } = store
  const [list, counts, unsent, frame, conflicts] = await Promise.all([
    listOf(deps, visit, { store, round, filter, cursor: query.get('sida'), said }),
    readCounts(table, county, round.id, session.subject),
    readUnsentCount(table, county),
    readFrame(table, county, round.budgetYear),
    readToDecide(store, session),
  ])
  const { problems } = said
  return html(
    page(
      chrome(session, { title: text.title, wide: true, path: '/lan', problems, notice: noticeOf(said.done) }),
      <>
        {heading}
        <ToDecide waiting={conflicts} />
        <RoundForm ids={ids} round={round.id} />
        <FrameLine year={round.budgetYear} frame={frame} />
        <Filters filter={filter} counts={counts} unsent={unsent} session={session} />
        {list}
      </>,
    ),
    problems.length > 0 ? 422 : 200,
  )
}

/** The county's cases of a round in priority order, or one of its other lists, a page at a time. */
export const showQueue: Page = (deps, visit) => {
  const { query } = visit.request
  return queuePage(deps, visit, query, { problems: [], picked: [], chosen: '', done: query })
}
