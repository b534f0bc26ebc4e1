import * as z from 'zod'
import { readCountyOrganisation } from '../../../shared/aws/county-organisations.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { memberWrites, paused, takenOver } from '../../../shared/aws/memberships.ts'
import { readMembers } from '../../../shared/aws/people.ts'
import { readSpace } from '../../../shared/aws/spaces.ts'
import { put, update } from '../../../shared/aws/write.ts'
import { changedMeanwhile } from '../../../shared/domain/errors.ts'
import type { Effect, LogSubject } from './effect.ts'
import { endSessions } from './log-effects.ts'

const isCounty = ({ tenant }: LogSubject): boolean => tenant.startsWith('C#')
const data = z.object({
  orgId: z.string(),
  authority: z.boolean(),
  seat: z.boolean(),
  persons: z.array(z.string()),
})

/**
 * The registrar's confirmation reaches the organisation's own items. Those whose authority was shown are let in; when
 * one of them stood outside, the space was somebody else's, and those who have shown nothing are set aside.
 */
export const confirmOrganisation: Effect<LogSubject> = {
  name: 'CONFIRM',
  concerns: isCounty,
  run: async ({ table }, { tenant, event }) => {
    const { orgId, authority, seat, persons } = data.parse(event.data)
    const [space, members] = await Promise.all([readSpace(table, orgId), readMembers(table, orgId)])
    if (space === null || `C#${space.county}` !== tenant) return []
    const { shown, aside } = takenOver(members, persons)
    return [
      update(
        keys.organisation(orgId),
        { set: { ...(authority ? { confirmed: true } : {}), ...(seat ? { seatConfirmed: true } : {}) } },
        { pk: { exists: true } },
      ),
      ...shown.flatMap((member) => memberWrites(space, member)),
      ...aside.flatMap((member) => memberWrites(space, paused(member))),
    ]
  },
}

/** Those who were set aside lose their sessions, once nobody can sign in to the old rights any more. */
export const endAside: Effect<LogSubject> = {
  name: 'ASIDE',
  concerns: (subject) => isCounty(subject) && subject.event.data.authority === true,
  run: async ({ table }, { event }) => {
    const { orgId } = data.parse(event.data)
    const space = await readSpace(table, orgId)
    if (space !== null && !space.confirmed) throw changedMeanwhile('organisation')
    const without = (await readMembers(table, orgId)).filter(({ roles }) => roles.length === 0)
    for (const { subject } of without) await endSessions({ table }, subject)
    return []
  },
}

/** The official mailbox as the county entered it, for the organisation's own page. */
export const publishMailbox: Effect<LogSubject> = {
  name: 'MAILBOX',
  run: async ({ table }, { tenant, event }) => {
    const { orgId } = z.object({ orgId: z.string() }).parse(event.data)
    const known = await readCountyOrganisation(table, tenant.slice(2), orgId)
    const space = await readSpace(table, orgId)
    if (known?.mailbox == null || `C#${space?.county}` !== tenant) return []
    return [put({ ...keys.officialMailbox(orgId), address: known.mailbox })]
  },
}
