import { changedMeanwhile } from '../../../shared/domain/errors.ts'
import { one } from '../../../shared/web/request.ts'
import { redirect } from '../../../shared/web/response.ts'
import { actOnCase } from '../act-on-case.ts'
import type { Page } from '../deps.ts'
import { reader } from '../read-form.ts'
import { decidedOne, listIn } from '../scenarios/decide-address.ts'
import { readWithheld } from './names-fields.tsx'
import { decisionPage } from './page.tsx'
import { planDecision } from './plan.ts'
import { readProposed, withRule } from './proposed.ts'
import { decisionOf } from './writes.ts'

/**
 * The decision as it was proposed, by somebody who did not prepare it. A proposal that was voided and made again
 * meanwhile is not decided unseen. Who came from a list of proposals is led back to it.
 */
export const takeDecision: Page = async (deps, visit) => {
  const { form } = visit.request
  const answer = await actOnCase(deps, visit, {
    action: 'decide',
    to: '/beslut',
    done: 'decided',
    plan: async (acting) => {
      const { header, actor } = acting
      const proposed = withRule(await readProposed(acting, header, visit), actor)
      const { proposal, names, ownRule } = proposed
      if (one(form, 'forslag') !== String(proposal.number)) throw changedMeanwhile('proposal')
      const read = reader(form)
      const dissent = read.text('dissent', { words: 500 })
      const taken = decisionOf({ header, proposal, actor, name: visit.session.name, names, dissent, ownRule })
      const decision = { ...taken, ...readWithheld(read, taken, proposal.content) }
      if (read.problems.length > 0) return decisionPage(deps, visit, proposed, read.problems)
      return planDecision(acting, proposed, decision)
    },
  })
  const list = listIn(one(form, 'lista'))
  const decided = answer.kind === 'redirect' && answer.to.endsWith('klart=decided')
  return decided && list !== null ? redirect(decidedOne(list)) : answer
}
