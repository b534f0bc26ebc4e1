import { formatKronor } from '../../../shared/domain/money.ts'
import { dayOf, formatMonthDay } from '../../../shared/domain/time.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { page } from '../../../shared/web/layout.tsx'
import { html } from '../../../shared/web/response.ts'
import { type Page, storeOf } from '../deps.ts'
import { tasksAddress } from '../hold/line.ts'
import { LineAct } from '../hold/link.tsx'
import { WhyHeld } from '../hold/why.tsx'
import { LinesTable, lineOf, sumOf } from '../lines-table.tsx'
import { budgetYears } from '../read-overview.ts'
import { sv } from '../text/sv.ts'
import { svTasks } from '../text/sv-tasks.ts'
import { isAsked, readPlans, readYearEnd, tasksOf, type Waiting } from './read.ts'
import { YearEndPart } from './year-end.tsx'

const text = svTasks

type PartProps = {
  words: { title: string; caption: (lines: string, sum: string) => string; note?: string }
  tasks: readonly Waiting[]
  /** Whose line the officer is still asked about. */
  asked?: ReadonlySet<Waiting>
}

const Why = ({ task, asked }: { task: Waiting; asked: PartProps['asked'] }) => (
  <>
    <WhyHeld {...task} />
    {asked !== undefined && (
      <p class="govuk-body-s">{asked.has(task) ? text.held.waits : text.held.handled}</p>
    )}
  </>
)

const Part = ({ words, tasks, asked }: PartProps) => {
  if (tasks.length === 0) return null
  const lines = tasks.map(({ payable }) => lineOf(payable))
  const total = sumOf(lines)
  return (
    <>
      <h2 class="govuk-heading-m">{words.title}</h2>
      {words.note !== undefined && <p class="govuk-body">{words.note}</p>}
      <LinesTable
        caption={words.caption(sv.lines(lines.length), formatKronor(total))}
        lines={lines}
        why={tasks.map((task) => <Why task={task} asked={asked} />)}
        acts={tasks.map((task) => <LineAct payable={task.payable} />)}
        total={total}
      />
    </>
  )
}

const doneTexts = new Map([
  ['hallen', text.hold.done],
  ['slappt', text.release.done],
])

/** Everything finance has to see to, counted out of the lines as they are each time it is shown. */
export const showTasks: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const today = dayOf(request.receivedAt)
  const [plans, from] = await Promise.all([
    readPlans(table, county, budgetYears(Number(today.slice(0, 4))), session.subject),
    readYearEnd(table, county, today),
  ])
  const tasks = tasksOf(plans, today, from)
  const waits = await Promise.all(tasks.held.map(({ payable }) => isAsked(table, county, payable)))
  const asked = new Set(tasks.held.filter((_, n) => waits[n]))
  const done = doneTexts.get(request.query.get('klart') ?? '')
  return html(
    page(
      chrome(session, {
        title: text.title,
        path: tasksAddress,
        wide: true,
        notice: done === undefined ? undefined : { kind: 'success', text: done },
      }),
      <>
        <h1 class="govuk-heading-l">{text.title}</h1>
        <p class="govuk-body">{tasks.count === 0 ? text.none : text.intro}</p>
        {tasks.yearEnds.map((yearEnd) => (
          <YearEndPart key={yearEnd.year} yearEnd={yearEnd} from={formatMonthDay(from)} />
        ))}
        <Part words={text.held} tasks={tasks.held} asked={asked} />
        <Part words={text.refused} tasks={tasks.again} />
        <Part words={text.waiting} tasks={tasks.waiting} />
      </>,
    ),
  )
}
