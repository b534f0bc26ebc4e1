import type { Line } from '../../../../shared/aws/diary.ts'
import { dayOf, formatDay, toInstant } from '../../../../shared/domain/time.ts'
import { chrome } from '../../../../shared/web/chrome.ts'
import { DataTable } from '../../../../shared/web/components/data-table.tsx'
import { DateField } from '../../../../shared/web/components/date-field.tsx'
import { Pagination } from '../../../../shared/web/components/pagination.tsx'
import { LinkButton, SubmitButton } from '../../../../shared/web/components/submit-button.tsx'
import { TextField } from '../../../../shared/web/components/text-field.tsx'
import { page } from '../../../../shared/web/layout.tsx'
import { type Problem, problemText } from '../../../../shared/web/problem.ts'
import { html } from '../../../../shared/web/response.ts'
import { holds, type Page, storeOf } from '../../deps.ts'
import { sv } from '../../text/sv.ts'
import { type Asked, addressOf, fieldOf, readAsked } from './asked.ts'
import { matterText, partyText } from './line.ts'
import { type Found, findLines } from './search.ts'

const text = sv.diary
const search = sv.diarySearch

const rowOf = (line: Line, { designations }: Found) => [
  formatDay(line.day),
  <a class="govuk-link" href={`/lan/arende/${line.case}`}>
    {designations.get(line.case) ?? line.case}
  </a>,
  partyText(line),
  matterText(line),
]

type SearchProps = { asked: Asked; problems: readonly Problem[] }

const SearchForm = ({ asked, problems }: SearchProps) => {
  const field = (name: keyof Asked) => ({
    name: fieldOf(name),
    value: asked[name],
    problem: problemText(problems, fieldOf(name)),
  })
  return (
    <form method="get" action="/lan/diarium" aria-label={search.title}>
      <TextField {...field('year')} label={text.year} width={5} inputMode="numeric" />
      <details class="govuk-details" open={Object.values(asked).filter(Boolean).length > 1}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{search.title}</span>
        </summary>
        <div class="govuk-details__text">
          <DateField {...field('from')} label={search.from} />
          <DateField {...field('to')} label={search.to} />
          <TextField {...field('applicant')} label={search.applicant} />
          <TextField {...field('number')} label={search.number} width={20} />
          <TextField {...field('word')} label={search.word} hint={search.wordHint} />
        </div>
      </details>
      <SubmitButton kind="secondary">{search.show}</SubmitButton>
    </form>
  )
}

const isPlain = ({ year, ...rest }: Asked): boolean =>
  year !== '' && Object.values(rest).every((one) => one === '')

const Lines = ({ asked, found }: { asked: Asked; found: Found }) => {
  const { lines, next } = found
  const empty = next === undefined ? search.none : search.noneYet
  return (
    <>
      <DataTable
        caption={text.caption(asked.year)}
        columns={[
          { text: text.day, sorted: 'descending' },
          { text: text.designation },
          { text: text.party },
          { text: text.matter },
        ]}
        rows={lines.map((line) => rowOf(line, found))}
        dense
        empty={isPlain(asked) ? text.empty(asked.year) : empty}
      />
      <Pagination
        next={next === undefined ? undefined : addressOf(asked, next)}
        text={isPlain(asked) ? text.next : search.more}
      />
    </>
  )
}

/** The county's diary of a year with the four things of OSL 5 kap. 2 §, the newest first; searched within the year. */
export const showDiary: Page = async (deps, { request, session }) => {
  const store = storeOf(deps, session)
  const thisYear = dayOf(toInstant(deps.now())).slice(0, 4)
  const { asked, problems } = readAsked(request.query, thisYear)
  const found = problems.length > 0 ? null : await findLines(store, session, asked, request.query.get('sida'))
  return html(
    page(
      chrome(session, { title: text.title, wide: true, path: '/lan/diarium', problems }),
      <>
        <h1 class="govuk-heading-l">{text.title}</h1>
        {holds(session, 'registrar') && <LinkButton href="/lan/registrera">{search.register}</LinkButton>}
        <p class="govuk-body">
          <a class="govuk-link" href="/lan/sammanstallning">
            {sv.summary.title}
          </a>
        </p>
        <SearchForm asked={asked} problems={problems} />
        {found !== null && <Lines asked={asked} found={found} />}
      </>,
    ),
    problems.length > 0 ? 422 : 200,
  )
}
