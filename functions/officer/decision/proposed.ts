import { readBody } from '../../../shared/aws/cases.ts'
import { readProposal } from '../../../shared/aws/decisions.ts'
import { readRound } from '../../../shared/aws/rounds.ts'
import { readSetting } from '../../../shared/aws/settings.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import type { Application } from '../../../shared/domain/application.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import type { Proposal } from '../../../shared/domain/decision.ts'
import { askedOf, type OwnRule, ownRuleFor } from '../../../shared/domain/delegation.ts'
import type { Round } from '../../../shared/domain/round.ts'
import { type SettingOf, settingKinds } from '../../../shared/domain/setting.ts'
import { dayOf } from '../../../shared/domain/time.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { type Names, readNames } from '../staff-names.ts'

export type Proposed = {
  header: CaseHeader
  proposal: Proposal
  round: Round
  application: Application
  names: Names
  /** The county's delegation in force; read for who prepared the case, the others need none. */
  delegation: SettingOf<'delegation'> | null
}
export type WithRule = Proposed & { ownRule: OwnRule | null }

/** What several cases of a round have in common, read once for all of them. */
type Common = { round?: Round; names?: Names }

/** A case's proposal with all that its letter says. */
export const readProposed = async (
  { county, table }: Pick<CountyStore, 'county' | 'table'>,
  header: CaseHeader,
  { request, session }: SignedVisit,
  common: Common = {},
): Promise<Proposed> => {
  const prepared = header.prepared.includes(session.subject)
  const [proposal, round, { application }, names, delegation] = await Promise.all([
    readProposal(table, county, header.id, header.proposal),
    common.round ?? readRound(table, county, header.round),
    readBody(table, county, header.id, header.body),
    common.names ?? readNames(table, county),
    prepared ? readSetting(table, county, settingKinds.delegation, dayOf(request.receivedAt)) : null,
  ])
  return { header, proposal, round, application, names, delegation }
}

/** With the rule that lets whoever prepared the case decide it. Throws SamePersonOnCase for who is let by none. */
export const withRule = (proposed: Proposed, { subject }: { subject: string }): WithRule => {
  const { header, proposal, delegation } = proposed
  const ownRule = ownRuleFor(header.prepared, subject, askedOf(proposal.content), delegation)
  return { ...proposed, ownRule }
}
