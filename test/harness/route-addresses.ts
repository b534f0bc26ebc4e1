/** What the addresses of a county's routes are made of. */
export type RouteIds = {
  case: string
  round: string
  org: string
  scenario: string
  batch: string
  /** A payment acknowledgement of the batch: the hash of its file. */
  answers: string
  document: string
  workingNote: string
  /** The event that reported a conflict. */
  report: string
  /** The event by which an appeal came in. */
  appeal: string
  /** Of what a case has several of: a version, an opinion, a release. */
  number: string
}

/** An id of nobody's. */
const own = '01KGXYZ0000000000000000009'

/** A name in a route's path, by the path before it where the name alone does not say. */
const values: readonly [RegExp, keyof RouteIds | `=${string}`][] = [
  [/(?<=\/arende\/)\{id\}/, 'case'],
  [/(?<=\/underlag\/)\{id\}/, 'batch'],
  // Anybody may have sent an application on paper, and the id is the registration's own.
  [/(?<=\/registrera\/)\{org\}\/\{id\}/, `=K0586/${own}`],
  // A form somebody has of their own, kept while they declared.
  [/\{form\}/, `=${own}`],
  [/\{line\}/, '=1'],
  [/\{kvittens\}/, 'answers'],
  [/\{case\}/, 'case'],
  [/\{round\}/, 'round'],
  [/(?<=\/(?:jav|utlysning|jamforelse)\/)\{id\}/, 'round'],
  [/\{org\}/, 'org'],
  [/\{scenario\}/, 'scenario'],
  [/\{doc\}/, 'document'],
  [/\{note\}/, 'workingNote'],
  [/\{anmalan\}/, 'report'],
  [/(?<=\/overklagande\/)\{number\}/, 'appeal'],
  [/\{number\}/, 'number'],
  [/\{measure\}/, '=M1'],
  [/\{year\}/, '=2027'],
  [/\{file\}/, '=0'],
  [/\{profile\}/, '=example-ledger'],
  [/\{figure\}/, '=beviljat'],
  [/\{report\}\/\{format\}/, '=2027-2027-03-0123456789ab/xlsx'],
]

/** An address of a route. Throws for a name that nobody has said the value of: a new route says it here. */
export const routeAddress = (path: string, ids: RouteIds): string => {
  const given: Record<string, string> = ids
  const address = values.reduce(
    (so, [name, value]) => so.replace(name, value.startsWith('=') ? value.slice(1) : (given[value] ?? '')),
    path,
  )
  if (/[{}]/.test(address)) throw new Error(`no value for a name in ${path}`)
  return address
}
