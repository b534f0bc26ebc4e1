import { readProposal } from '../../../shared/aws/decisions.ts'
import { readSetting } from '../../../shared/aws/settings.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import type { Proposal } from '../../../shared/domain/decision.ts'
import type { DecisionChange } from '../../../shared/domain/decision-change.ts'
import { askedOf, type OwnRule, ownRuleFor } from '../../../shared/domain/delegation.ts'
import { changedMeanwhile, notAllowed } from '../../../shared/domain/errors.ts'
import type { Instant, Subject } from '../../../shared/domain/ids.ts'
import { type SettingOf, settingKinds } from '../../../shared/domain/setting.ts'
import { dayOf } from '../../../shared/domain/time.ts'
import { mustAllow } from '../deps.ts'
import { type ChangeBasis, readChangeBasis } from './basis.ts'

export type ProposedChange = ChangeBasis & {
  proposal: Proposal
  changes: DecisionChange
  /** The county's delegation in force; read for who prepared the case, the others need none. */
  delegation: SettingOf<'delegation'> | null
  ownRule: OwnRule | null
}

const same = (kept: ChangeBasis['kept'], proposed: DecisionChange['kept']): boolean =>
  kept.length === proposed.length &&
  kept.every(({ number }) => proposed.some((each) => each.number === number))

/**
 * The proposed change before the decider. Throws NotAllowedInStatus when there is none, SamePersonOnCase for who prepared
 * it and is let by no rule, ChangedMeanwhile when finance has taken more of the payments since: then it is proposed anew.
 */
export const readProposedChange = async (
  { table, county }: Pick<CountyStore, 'table' | 'county'>,
  id: string,
  who: { subject: Subject; at: Instant },
): Promise<ProposedChange> => {
  const basis = await readChangeBasis({ table, county }, id)
  const { header } = basis
  mustAllow(header, 'decide-change')
  if (!header.flags.includes('change-proposed')) throw notAllowed('decide-change', header.status)
  const [proposal, delegation] = await Promise.all([
    readProposal(table, county, id, header.proposal),
    header.prepared.includes(who.subject)
      ? readSetting(table, county, settingKinds.delegation, dayOf(who.at))
      : null,
  ])
  const { changes } = proposal.content
  if (changes === undefined) throw notAllowed('decide-change', header.status)
  if (!same(basis.kept, changes.kept)) throw changedMeanwhile('instalments')
  const ownRule = ownRuleFor(header.prepared, who.subject, askedOf(proposal.content), delegation)
  return { ...basis, proposal, changes, delegation, ownRule }
}
