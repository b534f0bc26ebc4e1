import { readMoney } from '../../../shared/aws/bindings.ts'
import { decide } from '../../../shared/domain/acts/decide.ts'
import { mayBind } from '../../../shared/domain/binding.ts'
import { canonical, hashOf } from '../../../shared/domain/chain.ts'
import type { Decision } from '../../../shared/domain/decision.ts'
import { leftOutOf } from '../../../shared/domain/withheld.ts'
import { policyOf } from '../../../shared/policy/policies.ts'
import type { Acting, Plan } from '../act-on-case.ts'
import type { Proposed } from './proposed.ts'
import { decisionWrites } from './writes.ts'

/** The decision as it was proposed: header, decision and the frame's rest in one transaction. */
export const planDecision = async (
  { county, table, header, actor }: Acting,
  { round, delegation }: Pick<Proposed, 'round' | 'delegation'>,
  decision: Decision,
): Promise<Plan> => {
  const { content } = decision
  const money = await readMoney(table, county, round.budgetYear)
  const act = decide(
    header,
    {
      content,
      contentHash: hashOf(canonical(content)),
      mayBind: mayBind(money),
      delegation,
      namesLeftOut: leftOutOf(decision),
    },
    policyOf(header.policy),
    actor,
  )
  return { act, also: decisionWrites(money, decision) }
}
