import { DomainError } from '../../../shared/domain/errors.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import { one } from '../../../shared/web/request.ts'
import { redirect } from '../../../shared/web/response.ts'
import { actOnCase } from '../act-on-case.ts'
import { assignPlan, readOfficer, takingAs } from '../case/assign.ts'
import { firstDeclareForAll } from '../conflict/first-declare.ts'
import { holds, type OfficerDeps, type Page, storeOf } from '../deps.ts'
import { pickField } from '../pick-box.tsx'
import { roleFor } from '../role-for.ts'
import { sv } from '../text/sv.ts'
import { nobody } from './assign-form.tsx'
import { queryOf } from './filter.ts'
import { queuePage } from './page.tsx'
import { type Picked, readPicked } from './picked.ts'
import { explain, type Outcome, refusalOf } from './refusals.ts'

const text = sv.giving

/** One case, in an act of its own. Throws AssignedMeanwhile when it is no longer whose it was when the list was shown. */
const assignOne = async (
  deps: OfficerDeps,
  visit: SignedVisit,
  { id, seen }: Picked,
  assignee: string | null,
): Promise<void> => {
  await actOnCase(deps, visit, {
    action: 'assign',
    ...takingAs(visit.session, assignee),
    id,
    done: 'assigned',
    plan: async (acting) => {
      const { session } = visit
      const now = acting.header.assignee
      if (now !== assignee && now !== seen) throw new DomainError('AssignedMeanwhile')
      if (assignee === null && now !== null && now !== session.subject && !holds(session, 'manager'))
        throw new DomainError('NotYours')
      const plan = assignPlan(session, assignee, acting)
      return now === assignee ? redirect('') : plan
    },
  })
}

const assignAll = async (
  deps: OfficerDeps,
  visit: SignedVisit,
  picked: readonly Picked[],
  assignee: string | null,
): Promise<Outcome[]> => {
  const outcomes: Outcome[] = []
  // One after the other: each holds on the same person's role, and transactions that meet there refuse one another.
  for (const each of picked)
    outcomes.push({
      picked: each,
      refusal: await assignOne(deps, visit, each, assignee).then(() => null, refusalOf),
    })
  return outcomes
}

const missing = (picked: readonly Picked[], chosen: string): Problem[] => [
  ...(picked.length === 0 ? [{ field: pickField, text: text.noneMarked }] : []),
  ...(chosen === '' ? [{ field: 'till', text: text.noneChosen }] : []),
]

/** Gives the marked cases of a list to an officer or to nobody, each in an act of its own; those that could not be stay marked. */
export const assignMany: Page = async (deps, visit) => {
  const { form } = visit.request
  const [picked, chosen, query] = [readPicked(form), one(form, 'till'), queryOf(form)]
  const wanting = missing(picked, chosen)
  if (wanting.length > 0)
    return queuePage(deps, visit, query, {
      problems: wanting,
      picked: picked.map(({ id }) => id),
      chosen,
      done: new URLSearchParams(),
    })
  const assignee = chosen === nobody ? null : readOfficer(chosen)
  const declare = await firstDeclareForAll(deps, visit, {
    action: 'assign',
    role: roleFor(visit.session, 'assign', takingAs(visit.session, assignee).as),
    ids: picked.map(({ id }) => id),
  })
  if (declare !== null) return declare
  const outcomes = await assignAll(deps, visit, picked, assignee)
  const problems = await explain(storeOf(deps, visit.session), outcomes)
  const left = outcomes.filter(({ refusal }) => refusal !== null).map(({ picked: { id } }) => id)
  const done = new URLSearchParams(query)
  done.set(assignee === null ? 'lamnade' : 'tilldelade', String(picked.length - left.length))
  if (problems.length === 0) return redirect(`/lan?${done}`)
  return queuePage(deps, visit, query, { problems, picked: left, chosen, done })
}
