import { readWaitingConflicts, type StoredConflict } from '../../../shared/aws/conflicts.ts'
import { readDeclared } from '../../../shared/aws/declarations.ts'
import { readRound, readRoundIds } from '../../../shared/aws/rounds.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import type { Round } from '../../../shared/domain/round.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { holds, type Page, storeOf } from '../deps.ts'
import { sv } from '../text/sv.ts'
import { readApplicants, undeclared } from './applicants.ts'
import { conflictAddress, conflictPage } from './conflict-page.tsx'

const text = sv.conflict.overview

const Waiting = ({ waiting, session }: { waiting: readonly StoredConflict[]; session: Session }) => (
  <DataTable
    caption={text.waiting}
    columns={[
      { text: text.case },
      { text: text.about },
      { text: text.ground },
      { text: text.by },
      { text: text.at, sorted: 'ascending' },
    ]}
    rows={waiting.map(({ case: id, orgName, conflict: { report, about, ground, by, at } }) => [
      <a class="govuk-link" href={`/lan/arende/${id}/jav/${report}`}>
        {orgName}
      </a>,
      about.subject === session.subject ? text.own : about.name,
      sv.conflict.grounds[ground].text,
      by.name,
      formatInstant(at),
    ])}
    empty={text.none}
  />
)

type OwnRound = { round: Round; left: number }

const readOwn = async (store: CountyStore, { subject }: Session): Promise<OwnRound[]> => {
  const { county, table } = store
  const ids = await readRoundIds(table, county)
  return Promise.all(
    ids.map(async (id) => {
      const [round, applicants, { declared }] = await Promise.all([
        readRound(table, county, id),
        readApplicants(store, id),
        readDeclared(table, county, id, subject),
      ])
      return { round, left: undeclared(applicants, declared).length }
    }),
  )
}

const Rounds = ({ rounds }: { rounds: readonly OwnRound[] }) => (
  <DataTable
    caption={text.rounds}
    columns={[{ text: text.round }, { text: text.state }]}
    rows={rounds.map(({ round: { id, title }, left }) => [
      <a class="govuk-link" href={`${conflictAddress}/${id}`}>
        {title}
      </a>,
      left === 0 ? text.all : text.left(left),
    ])}
    empty={text.noRounds}
  />
)

/** What waits for the manager, and for everyone how far their own declarations reach. */
export const showConflictOverview: Page = async (deps, { request, session }) => {
  const store = storeOf(deps, session)
  const manages = holds(session, 'manager')
  const [rounds, waiting] = await Promise.all([
    readOwn(store, session),
    manages ? readWaitingConflicts(store.table, store.county) : [],
  ])
  return conflictPage(
    { session, title: text.title, wide: true, done: request.query.get('klart') === 'sparat' },
    <>
      <p class="govuk-body">{text.intro}</p>
      {manages && <Waiting waiting={waiting} session={session} />}
      <Rounds rounds={rounds} />
    </>,
  )
}
