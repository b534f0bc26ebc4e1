import { readCase, readEvents } from '../../../shared/aws/cases.ts'
import { readProposal } from '../../../shared/aws/decisions.ts'
import { readRound } from '../../../shared/aws/rounds.ts'
import { readMarks } from '../../../shared/aws/secrecy.ts'
import { readSetting } from '../../../shared/aws/settings.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { allowsOwn, askedOf, delegate } from '../../../shared/domain/delegation.ts'
import type { Instant } from '../../../shared/domain/ids.ts'
import type { Round } from '../../../shared/domain/round.ts'
import type { SecrecyMark } from '../../../shared/domain/secrecy.ts'
import { settingKinds } from '../../../shared/domain/setting.ts'
import { dayOf } from '../../../shared/domain/time.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import type { Session } from '../../../shared/web/session.ts'
import { mandateOf } from '../completion/mandate.ts'
import { caseIdOf, type OfficerDeps, storeOf } from '../deps.ts'
import { type Names, readNames } from '../staff-names.ts'

/** What every page of a case shows at its top. */
export type CaseView = {
  store: CountyStore
  session: Session
  header: CaseHeader
  round: Round
  names: Names
  /** Why a parked case stopped, as the workflow named it. */
  stopped: string | null
  /** Secrecy marks, lifted ones included: a warning wherever the item is shown (OSL 5 kap. 5 §). */
  marks: SecrecyMark[]
  /** What has just been done, from the address. */
  done: string | null
  newId: () => string
  /** Whether this person may issue an injunction now, by the county's delegation rule. */
  mayEnjoin: boolean
  /** Whether this person, who prepared the case, may decide the proposal all the same, by that rule. */
  mayDecideOwn: boolean
}

const mayEnjoin = async ({ table, county }: CountyStore, session: Session, header: CaseHeader, at: Instant) =>
  header.status === 'in-review' &&
  delegate.options.some((role) => session.roles.includes(role)) &&
  (await mandateOf(table, county, session, dayOf(at))).as !== undefined

const mayDecideOwn = async (
  { table, county }: CountyStore,
  session: Session,
  header: CaseHeader,
  at: Instant,
) => {
  const proposed = header.status === 'proposed' || header.flags.includes('change-proposed')
  const asks = proposed && session.roles.includes('decider')
  if (!asks || !header.prepared.includes(session.subject)) return false
  const [rule, proposal] = await Promise.all([
    readSetting(table, county, settingKinds.delegation, dayOf(at)),
    readProposal(table, county, header.id, header.proposal),
  ])
  return rule !== null && allowsOwn(rule.content, askedOf(proposal.content))
}

const whyStopped = async ({ table, county }: CountyStore, { id, parked }: CaseHeader) => {
  if (parked === null) return null
  const events = await readEvents(table, county, id, parked.since)
  const error = events.findLast(({ kind }) => kind === 'Parked')?.data.error
  return typeof error === 'string' ? error : null
}

/** Throws NotFound: the same for another county's case as for none. */
export const readCaseView = async (
  deps: OfficerDeps,
  { request, session }: SignedVisit,
): Promise<CaseView> => {
  const store = storeOf(deps, session)
  const header = await readCase(store.table, store.county, caseIdOf(request))
  const [round, names, stopped, enjoins, decidesOwn, marks] = await Promise.all([
    readRound(store.table, store.county, header.round),
    readNames(store.table, store.county),
    whyStopped(store, header),
    mayEnjoin(store, session, header, request.receivedAt),
    mayDecideOwn(store, session, header, request.receivedAt),
    readMarks(store.table, store.county, header.id),
  ])
  const done = request.query.get('klart')
  const { newId } = deps
  const may = { mayEnjoin: enjoins, mayDecideOwn: decidesOwn }
  return { store, session, header, round, names, stopped, marks, done, newId, ...may }
}
