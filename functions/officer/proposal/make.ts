import { proposalItem } from '../../../shared/aws/decisions.ts'
import { putNew, type Write } from '../../../shared/aws/write.ts'
import { propose } from '../../../shared/domain/acts/decide.ts'
import type { Act, Actor } from '../../../shared/domain/advance.ts'
import { type Money, mayBind } from '../../../shared/domain/binding.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { canonical, hashOf } from '../../../shared/domain/chain.ts'
import type { ProposalContent } from '../../../shared/domain/decision.ts'

type Made = { header: CaseHeader; actor: Actor; name: string; money: Money }

/** Föredragning: the act with the proposal beside it, whose hash stands in the event. */
export const makeProposal = (
  { header, actor, name, money }: Made,
  content: ProposalContent,
): { act: Act; also: readonly Write[] } => {
  const contentHash = hashOf(canonical(content))
  const act = propose(header, { content, contentHash, mayBind: mayBind(money) }, actor)
  const proposal = {
    case: header.id,
    number: act.header.proposal,
    preparedAt: actor.at,
    preparedBy: { subject: actor.subject, name, role: actor.role },
    content,
  }
  return { act, also: [putNew(proposalItem(header.county, proposal))] }
}
