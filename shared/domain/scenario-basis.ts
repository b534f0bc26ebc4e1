import type { CaseHeader } from './case.ts'
import { canonical } from './chain.ts'
import { zero } from './money.ts'
import type { RankingFacts } from './ranking.ts'
import type { Frame } from './round.ts'
import type { ScenarioBasis } from './scenario.ts'

type Case = ScenarioBasis['cases'][number]

export const isOpen = ({ status }: Pick<CaseHeader, 'status'>): boolean =>
  status !== 'decided' && status !== 'closed'

/** What of a measure places it. A proposed exception moves nothing until it is taken (6 §). */
const factsOf = ({
  id,
  claimedKind,
  confirmedKind,
  exception,
  score,
  ...rest
}: RankingFacts): RankingFacts => ({
  id,
  claimedKind,
  confirmedKind,
  exception: exception === 'taken' ? 'taken' : 'none',
  score,
  requested: rest.requested,
  eligible: rest.eligible,
  smallestUseful: rest.smallestUseful,
})

const caseOf = ({ id, orgName, measures }: CaseHeader): Case => ({
  id,
  name: orgName,
  measures: measures.map(factsOf),
})

/** The open cases of a round as they stand, and its frame: what a scenario is computed on. */
export const basisOf = (headers: readonly CaseHeader[], frame: Frame | null): ScenarioBasis => ({
  cases: headers
    .filter(isOpen)
    .map(caseOf)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  limit: frame?.limit ?? zero,
  left: frame?.left ?? zero,
})

export type FactName = keyof Omit<RankingFacts, 'id'>
/** What has changed of a case since: it is new, it is decided, or facts of its measures are others. */
type MeasureChange = {
  what: 'measure'
  id: string
  name: string
  measureId: string
  before: RankingFacts | null
  after: RankingFacts | null
  facts: FactName[]
}
export type CaseChange = { what: 'new' | 'gone'; id: string; name: string } | MeasureChange
export type Changes = { cases: CaseChange[]; frame: boolean }

const factNames = [
  'claimedKind',
  'confirmedKind',
  'exception',
  'score',
  'requested',
  'eligible',
  'smallestUseful',
] as const satisfies readonly FactName[]

const measureChanges = (before: Case, after: Case): MeasureChange[] => {
  const ids = [...new Set([...before.measures, ...after.measures].map(({ id }) => id))]
  return ids.flatMap((measureId) => {
    const was = before.measures.find(({ id }) => id === measureId) ?? null
    const is = after.measures.find(({ id }) => id === measureId) ?? null
    const facts = factNames.filter((name) => was?.[name] !== is?.[name])
    return facts.length === 0
      ? []
      : [{ id: before.id, name: before.name, what: 'measure', measureId, before: was, after: is, facts }]
  })
}

/** Whether a case stands as it stood. */
export const standsAs = (before: Case | undefined, header: CaseHeader): boolean =>
  before !== undefined && canonical(before.measures) === canonical(header.measures.map(factsOf))

/**
 * What has changed since a scenario was computed. Once it is chosen its own decisions are no change: cases that are decided
 * and what they took of the frame are left aside, and only another limit is a changed frame.
 */
export const changesSince = (
  basis: ScenarioBasis,
  { headers, frame, chosen }: { headers: readonly CaseHeader[]; frame: Frame | null; chosen: boolean },
): Changes => {
  const decided = new Set(headers.filter((header) => !isOpen(header)).map(({ id }) => id))
  const before = new Map(basis.cases.map((each) => [each.id, each]))
  const now = new Map(headers.filter(isOpen).map((header) => [header.id, caseOf(header)]))
  const gone = basis.cases.filter(({ id }) => !now.has(id) && !(chosen && decided.has(id)))
  const fresh = [...now.values()].filter(({ id }) => !before.has(id))
  const current = basisOf([], frame)
  return {
    cases: [
      ...fresh.map(({ id, name }) => ({ id, name, what: 'new' as const })),
      ...gone.map(({ id, name }) => ({ id, name, what: 'gone' as const })),
      ...basis.cases.flatMap((each) => {
        const after = now.get(each.id)
        return after === undefined ? [] : measureChanges(each, after)
      }),
    ],
    frame: current.limit !== basis.limit || (!chosen && current.left !== basis.left),
  }
}
