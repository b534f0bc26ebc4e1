import { readCaseOutcomes } from '../../../shared/aws/scenarios.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { isKeptFrom } from '../../../shared/domain/suspension.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import type { Response } from '../../../shared/web/response.ts'
import { type Proposed, readProposed } from '../decision/proposed.ts'
import type { OfficerDeps } from '../deps.ts'
import { readNames } from '../staff-names.ts'
import { mayTry } from './may-try.ts'
import { readView, type ScenarioView } from './read.ts'

/** As many letters as can be read at a sitting, and decided well within a function's time. */
export const atMost = 20

export type ToDecide = ScenarioView & {
  /** The scenario's proposals that stand, in the order of the list (6 §). */
  standing: CaseHeader[]
}

/** What a chosen scenario has left to decide: two queries, however many the cases. Throws NotFound when it is not chosen. */
export const readToDecide = async (deps: OfficerDeps, visit: SignedVisit): Promise<ToDecide> => {
  const view = await readView(deps, visit)
  const { scenario, store, tried, headers } = view
  if (scenario.chosen === null) throw notFound('scenario')
  const outcomes = await readCaseOutcomes(store.table, store.county, scenario.id)
  const byId = new Map(headers.map((header) => [header.id, header]))
  const inOrder = new Set(tried.result.rows.map(({ caseId }) => caseId))
  const standing = [...inOrder].flatMap((id) => {
    const header = byId.get(id)
    const made = outcomes.get(id)?.proposal
    return header?.status === 'proposed' && header.proposal === made ? [header] : []
  })
  return { ...view, standing }
}

/** The proposals of one page with all that their letters say. */
export const readPage = async (
  { store, round, standing }: ToDecide,
  visit: SignedVisit,
  page: number,
): Promise<Proposed[]> => {
  const names = await readNames(store.table, store.county)
  return Promise.all(
    standing
      .slice((page - 1) * atMost, page * atMost)
      .map((header) => readProposed(store, header, visit, { round, names })),
  )
}

/** The way to the declaration for who has not declared for every applicant in the list; what they are kept from says so itself (FL 16–18 §§). */
export const firstDeclareForList = (
  deps: OfficerDeps,
  visit: SignedVisit,
  { store, round, standing }: ToDecide,
): Promise<Response | null> =>
  mayTry(deps, visit, {
    store,
    round: round.id,
    headers: standing.filter((header) => !isKeptFrom(header, visit.session.subject, 'decide')),
  })
