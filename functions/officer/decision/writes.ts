import { decisionItem } from '../../../shared/aws/decisions.ts'
import { putNew, type Write } from '../../../shared/aws/write.ts'
import type { Actor } from '../../../shared/domain/advance.ts'
import type { Money } from '../../../shared/domain/binding.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import type { Decision, Proposal } from '../../../shared/domain/decision.ts'
import type { OwnRule } from '../../../shared/domain/delegation.ts'
import { suspensionOf } from '../../../shared/domain/suspension.ts'
import type { Names } from '../staff-names.ts'
import { moneyWrites } from './money-writes.ts'

type Taken = {
  header: CaseHeader
  proposal: Proposal
  actor: Actor
  name: string
  names: Names
  dissent: string
  ownRule?: OwnRule | null
  /** Names an earlier decision of the case left out of its notice: the next one leaves them out as well. */
  withheld?: Decision['withheld']
}

/** FL 31 §: who decided, who presented, who else took part; whoever has a conflict does not (FL 17 §). */
export const decisionOf = ({
  header,
  proposal,
  actor,
  name,
  names,
  dissent,
  ownRule = null,
  withheld,
}: Taken): Decision => ({
  case: header.id,
  number: header.decision + 1,
  decidedAt: actor.at,
  content: proposal.content,
  decidedBy: { subject: actor.subject, name, role: actor.role },
  presentedBy: proposal.preparedBy,
  others: header.prepared
    .filter(
      (subject) =>
        subject !== proposal.preparedBy.subject &&
        subject !== actor.subject &&
        suspensionOf(header, subject) === undefined,
    )
    .map((subject) => ({ subject, name: names.of(subject), role: 'officer' })),
  dissent,
  ...(ownRule === null ? {} : { ownRule }),
  ...(withheld === undefined ? {} : { withheld }),
})

export const decisionWrites = (money: Money, decision: Decision): Write[] => [
  putNew(decisionItem(money.county, decision)),
  ...moneyWrites(money, decision.content.payments),
]
