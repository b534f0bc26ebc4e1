import { readMoney } from '../../../shared/aws/bindings.ts'
import { decide } from '../../../shared/domain/acts/decide.ts'
import { mayBind } from '../../../shared/domain/binding.ts'
import { canonical, hashOf } from '../../../shared/domain/chain.ts'
import { changedMeanwhile } from '../../../shared/domain/errors.ts'
import { leftOutOf } from '../../../shared/domain/withheld.ts'
import { policyOf } from '../../../shared/policy/policies.ts'
import { one } from '../../../shared/web/request.ts'
import { actOnCase } from '../act-on-case.ts'
import type { Page } from '../deps.ts'
import { reader } from '../read-form.ts'
import { readWithheld } from './names-fields.tsx'
import { decisionPage, readProposed } from './page.tsx'
import { decisionOf, decisionWrites } from './writes.ts'

/**
 * The decision as it was proposed, by somebody who did not prepare it: header, decision and the frame's rest in one
 * transaction. A proposal that was voided and made again meanwhile is not decided unseen.
 */
export const takeDecision: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'decide',
    to: '/beslut',
    done: 'decided',
    plan: async ({ county, table, header, actor }) => {
      const proposed = await readProposed(deps, visit)
      const { proposal, round, names, delegation, ownRule } = proposed
      if (one(visit.request.form, 'forslag') !== String(proposal.number)) throw changedMeanwhile('proposal')
      const read = reader(visit.request.form)
      const dissent = read.text('dissent', { words: 500 })
      const { content } = proposal
      const taken = decisionOf({ header, proposal, actor, name: visit.session.name, names, dissent, ownRule })
      const decision = { ...taken, ...readWithheld(read, taken, content) }
      if (read.problems.length > 0) return decisionPage(deps, visit, proposed, read.problems)
      const contentHash = hashOf(canonical(content))
      const money = await readMoney(table, county, round.budgetYear)
      return {
        act: decide(
          header,
          { content, contentHash, mayBind: mayBind(money), delegation, namesLeftOut: leftOutOf(decision) },
          policyOf(header.policy),
          actor,
        ),
        also: decisionWrites(money, decision),
      }
    },
  })
