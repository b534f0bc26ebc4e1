import { type MeasureKind, measureKinds } from './application.ts'
import { type CaseHeader, isDecided, type Status, statuses } from './case.ts'
import { rankingKind } from './priority.ts'

const flagged = [
  'late',
  'parked',
  'authority-not-shown',
  'message-waiting',
  'change-proposed',
  'letter-unopened',
  'appeal-waiting',
  'payment-held',
] as const
type Flagged = (typeof flagged)[number]

/** A list a county can be shown of a round, besides all of its cases and each officer's own. */
export type List = `status-${Status}` | `kind-${MeasureKind}` | 'waiting' | Flagged

export const statusLists = statuses.map((status): List => `status-${status}`)
export const kindLists = measureKinds.map((kind): List => `kind-${kind}`)
/** What somebody should look at. */
export const lookAtLists: readonly List[] = ['late', 'waiting', ...flagged.filter((flag) => flag !== 'late')]

/** A case is in the county's lists from its place in the queue on, or from when it was parked before it. */
export const isPlaced = ({ status, parked }: Pick<CaseHeader, 'status' | 'parked'>): boolean =>
  status !== 'submitted' || parked !== null

/** Not decided yet. */
export const isOpen = (header: Pick<CaseHeader, 'status'>): boolean => !isDecided(header)

/** While a flag is something to do. A late case is so until it is decided; what is written is read also afterwards. */
const matters: Record<Flagged, (header: CaseHeader) => boolean> = {
  late: isOpen,
  parked: () => true,
  'authority-not-shown': ({ status }) => status !== 'closed',
  'message-waiting': () => true,
  'change-proposed': () => true,
  'letter-unopened': () => true,
  'appeal-waiting': () => true,
  'payment-held': () => true,
}

/** Whether the county waits for the applicant's answer: to a completion (FL 20 and 23 §§) or on what was communicated (FL 25 §). */
const waits = ({ status, communicationLastDay }: CaseHeader): boolean =>
  status === 'completion-asked' || (isOpen({ status }) && communicationLastDay != null)

/** Every list a case stands in as it now is, each once. */
export const listsOf = (header: CaseHeader): List[] => {
  if (!isPlaced(header)) return []
  const kinds = new Set(header.measures.map(rankingKind))
  return [
    `status-${header.status}`,
    ...[...kinds].map((kind): List => `kind-${kind}`),
    ...(waits(header) ? ['waiting' as const] : []),
    ...flagged.filter((flag) => header.flags.includes(flag) && matters[flag](header)),
  ]
}

/** What a counter of open cases is called: nobody's, or one officer's. */
export const deskCounter = (assignee: string | null): string =>
  assignee === null ? 'unassigned' : `desk#${assignee}`

/** Every counter a case stands in: all, its lists, and whose it is while it is open. */
export const countersOf = (header: CaseHeader): string[] => [
  ...(isPlaced(header) ? ['all', ...listsOf(header)] : []),
  ...(isPlaced(header) && isOpen(header) ? [deskCounter(header.assignee)] : []),
]

export type Moved = Record<string, number>

/** By how much an act moves each counter; nothing for those it leaves as they are. Moves add up in any order. */
export const movedBy = (before: CaseHeader, after: CaseHeader): Moved => {
  const [left, entered] = [countersOf(before), countersOf(after)]
  return Object.fromEntries([
    ...left.filter((name) => !entered.includes(name)).map((name) => [name, -1] as const),
    ...entered.filter((name) => !left.includes(name)).map((name) => [name, 1] as const),
  ])
}
