import * as z from 'zod'
import { commitAct, readCase } from '../../../shared/aws/cases.ts'
import {
  notWaitingWrite,
  readBeside,
  readCountyOrganisation,
  waitingWrite,
} from '../../../shared/aws/county-organisations.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { readMember } from '../../../shared/aws/people.ts'
import { readSpace, type Space, shownOf } from '../../../shared/aws/spaces.ts'
import { retryChanged } from '../../../shared/aws/table.ts'
import { put, remove } from '../../../shared/aws/write.ts'
import { authorityShown, isUnconfirmed, settledFlags } from '../../../shared/domain/acts/authority.ts'
import { arrivalOf } from '../../../shared/domain/arrival.ts'
import { flag } from '../../../shared/domain/case.ts'
import { changedMeanwhile } from '../../../shared/domain/errors.ts'
import { toInstant } from '../../../shared/domain/time.ts'
import type { CaseSubject, Effect, EffectDeps, LogSubject } from './effect.ts'

type Waiting = { county: string; orgId: string; name: string; at: string }

/** Whom the registrar hears about: who sent an application or asked to be confirmed, and nobody else in the space. */
const notePerson = async (
  { table }: Pick<EffectDeps, 'table'>,
  { county, orgId, subject }: { county: string; orgId: string; subject: string },
): Promise<void> => {
  const member = await readMember(table, orgId, subject)
  if (member === null) return
  const { name, email } = member
  await table.write(put({ ...keys.organisationPerson(county, orgId, subject), subject, name, email }))
}

const startWaiting = async (
  { table }: Pick<EffectDeps, 'table'>,
  { county, orgId, name, at }: Waiting,
): Promise<Space | null> => {
  const [known, space] = await Promise.all([
    readCountyOrganisation(table, county, orgId),
    readSpace(table, orgId),
  ])
  const { organisationNumber = null, seat = null } = space ?? {}
  const waiting = { orgId, name, organisationNumber, seat }
  await table.write(waitingWrite(county, waiting, known?.waitingSince ?? at))
  return readSpace(table, orgId)
}

type Place = Pick<Space, 'county' | 'orgId'>
type Shown = ReturnType<typeof shownOf>

const settleCase = (deps: EffectDeps, { county, orgId }: Place, shown: Shown, id: string): Promise<void> =>
  retryChanged(async () => {
    const header = await readCase(deps.table, county, id)
    const settled = header.status === 'closed' ? [] : settledFlags(header, shown)
    const system = { subject: 'SYSTEM', role: 'system' as const, at: toInstant(deps.now()) }
    const act = settled.length === 0 ? null : authorityShown(header, settled, system)
    const over = header.status === 'closed' || !isUnconfirmed(act?.header ?? header)
    const gone = over ? [remove(keys.organisationCase(county, orgId, id))] : []
    if (act !== null) await commitAct(deps.table, header, act, gone)
    else if (over) await deps.table.transact(gone)
  })

/**
 * What has been shown settles every case that came in without it. A submission writes its case here and then reads the
 * space; a confirmation writes the space and then reads the cases: no order leaves one out.
 */
const settle = async (deps: EffectDeps, place: Place, shown: Shown): Promise<void> => {
  const { county, orgId } = place
  const { cases } = await readBeside(deps.table, county, orgId)
  for (const id of cases) await settleCase(deps, place, shown, id)
  if (!shown.authority || !shown.seat || (await readCountyOrganisation(deps.table, county, orgId)) === null)
    return
  await deps.table.write(notWaitingWrite(county, orgId))
}

/** An application that came in unconfirmed is the registrar's to look at. It is handled meanwhile like any other. */
export const noteUnconfirmed: Effect<CaseSubject> = {
  name: 'UNCONFIRMED',
  concerns: ({ event: { data } }) =>
    arrivalOf(data) === null && isUnconfirmed({ flags: z.array(flag).catch([]).parse(data.flags) }),
  run: async (deps, { header: { county, id, orgId, orgName }, event }) => {
    await deps.table.write(put({ ...keys.organisationCase(county, orgId, id), case: id }))
    await notePerson(deps, { county, orgId, subject: event.actor })
    const space = await startWaiting(deps, { county, orgId, name: orgName, at: event.at })
    if (space !== null) await settle(deps, space, shownOf(space))
    return []
  },
}

/** A person asked the county to confirm the organisation. */
export const noteAsked: Effect<LogSubject> = {
  name: 'ASKED',
  run: async (deps, { tenant, event }) => {
    const orgId = tenant.slice(2)
    const space = await readSpace(deps.table, orgId)
    if (space === null) return []
    const { county, name } = space
    await notePerson(deps, { county, orgId, subject: event.actor })
    const now = await startWaiting(deps, { county, orgId, name, at: event.at })
    if (now !== null) await settle(deps, now, shownOf(now))
    return []
  },
}

const confirmed = z.object({ orgId: z.string(), authority: z.boolean(), seat: z.boolean() })

/** After a confirmation by claim, code or registrar: the cases that wait for it. */
export const settleCases: Effect<LogSubject> = {
  name: 'SETTLE',
  concerns: ({ event: { kind, data } }) => kind !== 'MemberJoined' || data.confirmed === true,
  run: async (deps, { tenant, event }) => {
    const told = confirmed.safeParse(event.data).data
    const space = await readSpace(deps.table, told?.orgId ?? tenant.slice(2))
    if (space === null) {
      // Who applied on paper may have no space: the registrar's word is then all there is.
      if (told !== undefined) await settle(deps, { county: tenant.slice(2), orgId: told.orgId }, told)
      return []
    }
    const { authority, seat } = shownOf(space)
    // The registrar's word has not reached the space yet: this is tried again after it.
    if ((told?.authority && !authority) || (told?.seat && !seat)) throw changedMeanwhile('organisation')
    await settle(deps, space, shownOf(space))
    return []
  },
}
