import * as z from 'zod'
import { changedMeanwhile, DomainError } from '../../../shared/domain/errors.ts'
import { ulid } from '../../../shared/domain/ids.ts'
import type { Round } from '../../../shared/domain/round.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { LinkButton } from '../../../shared/web/components/submit-button.tsx'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { type Form, many } from '../../../shared/web/request.ts'
import { redirect } from '../../../shared/web/response.ts'
import { actOnCase } from '../act-on-case.ts'
import { planDecision } from '../decision/plan.ts'
import { readProposed, withRule } from '../decision/proposed.ts'
import { decisionOf } from '../decision/writes.ts'
import type { OfficerDeps, Page } from '../deps.ts'
import { pickField } from '../pick-box.tsx'
import { type Names, readNames } from '../staff-names.ts'
import { sv } from '../text/sv.ts'
import { decideAddress } from './decide-address.ts'
import { decideListPage } from './decide-list.tsx'
import { atMost, firstDeclareForList, readToDecide } from './decide-read.ts'
import { taskPage } from './layout.tsx'

const text = sv.decideMany

/** A ticked case with the proposal that was shown: one made again since is not decided unseen. */
const picked = z.tuple([ulid, z.coerce.number().pipe(z.int().min(1))])
type Picked = { id: string; proposal: number }

/** Each once, and no more than a page holds. What is no case is left out. */
const readPicked = (form: Form): Picked[] => {
  const all = many(form, pickField).flatMap((value) => {
    const read = picked.safeParse(value.split('~'))
    return read.success ? [{ id: read.data[0], proposal: read.data[1] }] : []
  })
  return [...new Map(all.map((each) => [each.id, each])).values()].slice(0, atMost)
}

/** One case in a transaction of its own, once however often the form is sent. */
const decideOne = async (
  deps: OfficerDeps,
  visit: SignedVisit,
  common: { round: Round; names: Names },
  { id, proposal: seen }: Picked,
): Promise<void> => {
  const answer = await actOnCase(deps, visit, {
    action: 'decide',
    id,
    to: '/beslut',
    done: 'decided',
    plan: async (acting) => {
      const { header, actor } = acting
      if (header.proposal !== seen) throw changedMeanwhile('proposal')
      const proposed = withRule(await readProposed(acting, header, visit, common), actor)
      const decision = decisionOf({ ...proposed, actor, name: visit.session.name, dissent: '' })
      return planDecision(acting, proposed, decision)
    },
  })
  // The page to declare on belongs to a form of one case; here the case says why it waits.
  if (answer.kind !== 'redirect' || !answer.to.endsWith('klart=decided'))
    throw new DomainError('NotDeclared', { case: id })
}

/** Why one case was not decided. Whoever has lost the role stops at the first; another kind of trouble is everybody's. */
const refusalOf = (error: unknown): string => {
  if (!(error instanceof DomainError) || error.name === 'NotYourRole' || error.name === 'NotAForm')
    throw error
  return Object.entries(text.refusals).find(([name]) => name === error.name)?.[1] ?? text.other
}

/**
 * Decides each ticked case as it was proposed, one after the other: they meet in the frame. What cannot be decided is
 * told of by name and holds up no other, and sending the form again goes on where it stopped.
 */
export const decideMany: Page = async (deps, visit) => {
  const list = await readToDecide(deps, visit)
  const { scenario, round, store, headers } = list
  const declare = await firstDeclareForList(deps, visit, list)
  if (declare !== null) return declare
  const chosen = readPicked(visit.request.form)
  if (chosen.length === 0)
    return decideListPage(deps, visit, list, [{ field: pickField, text: text.noneMarked }])
  const common = { round, names: await readNames(store.table, store.county) }
  const refused: { id: string; why: string }[] = []
  for (const each of chosen) {
    const why = await decideOne(deps, visit, common, each).then(() => null, refusalOf)
    if (why !== null) refused.push({ id: each.id, why })
  }
  const decided = chosen.length - refused.length
  if (refused.length === 0) return redirect(decideAddress(scenario, { beslutade: String(decided) }))
  const nameOf = (id: string): string => headers.find((header) => header.id === id)?.orgName ?? id
  return taskPage(
    { session: visit.session, scenario, title: text.result, wide: true },
    <>
      <p class="govuk-body">{text.outcome(decided, chosen.length)}</p>
      <DataTable
        caption={text.refused}
        columns={[{ text: text.applicant }, { text: text.why }]}
        rows={refused.map(({ id, why }) => [
          <a class="govuk-link" href={`/lan/arende/${id}/beslut`}>
            {nameOf(id)}
          </a>,
          why,
        ])}
      />
      <LinkButton href={decideAddress(scenario)}>{text.toList}</LinkButton>
    </>,
  )
}
