import { decisionItem } from '../../../shared/aws/decisions.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { putNew, update, type Write } from '../../../shared/aws/write.ts'
import type { Actor } from '../../../shared/domain/advance.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import type { Decision, Proposal, ProposalContent } from '../../../shared/domain/decision.ts'
import { frameExceeded } from '../../../shared/domain/errors.ts'
import { suspensionOf } from '../../../shared/domain/suspension.ts'
import type { Names } from '../staff-names.ts'

type Taken = {
  header: CaseHeader
  proposal: Proposal
  actor: Actor
  name: string
  names: Names
  dissent: string
}

/** FL 31 §: who decided, who presented, who else took part; whoever has a conflict does not (FL 17 §). */
export const decisionOf = ({ header, proposal, actor, name, names, dissent }: Taken): Decision => ({
  case: header.id,
  number: header.decision + 1,
  decidedAt: actor.at,
  content: proposal.content,
  decidedBy: { subject: actor.subject, name, role: actor.role },
  presentedBy: proposal.preparedBy,
  others: header.prepared
    .filter(
      (subject) => subject !== proposal.preparedBy.subject && suspensionOf(header, subject) === undefined,
    )
    .map((subject) => ({ subject, name: names.of(subject), role: 'officer' })),
  dissent,
})

/** Each budget year's part of the grant leaves the frame on condition that it suffices, also with two deciders at once. */
const frameWrites = (county: string, { payments }: ProposalContent): Write[] =>
  [...Map.groupBy(payments, ({ budgetYear }) => budgetYear)].map(([year, parts]) => {
    const amount = parts.reduce((total, part) => total + part.amount, 0)
    return update(
      keys.frame(county, year),
      { add: { left: -amount, version: 1 } },
      { left: { atLeast: amount } },
      () => frameExceeded(county, year),
    )
  })

export const decisionWrites = (county: string, decision: Decision): Write[] => [
  putNew(decisionItem(county, decision)),
  ...frameWrites(county, decision.content),
]
