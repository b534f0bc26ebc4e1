import * as z from 'zod'
import { keys } from '../../../shared/aws/keys.ts'
import { isMachineOf } from '../../../shared/aws/machines.ts'
import { readStaff } from '../../../shared/aws/people.ts'
import { publicRoundItem, readRound } from '../../../shared/aws/rounds.ts'
import { queryAll } from '../../../shared/aws/table.ts'
import { put, remove, update } from '../../../shared/aws/write.ts'
import { DomainError } from '../../../shared/domain/errors.ts'
import type { Effect, EffectDeps, LogSubject } from './effect.ts'

/** A session that is gone already is ended. */
const ignoreChanged = (error: unknown): void => {
  if (!(error instanceof DomainError)) throw error
}

const countyOf = (tenant: string): string => tenant.slice(2)

/** A role change ends that person's sessions at once (DESIGN 8). */
export const endSessions = async ({ table }: Pick<EffectDeps, 'table'>, subject: string): Promise<void> => {
  const { pk } = keys.personSession(subject, '')
  for (const { sk } of await queryAll(table, { pk, prefix: 'SESSION#' })) {
    const session = keys.session(String(sk).slice('SESSION#'.length))
    await table
      .write(update(session, { set: { ended: true } }, { pk: { exists: true } }))
      .catch(ignoreChanged)
  }
}

/** Whose rights a change in an organisation took away or gave: the member named, and those set aside by another's joining. */
const changed = z.object({ subject: z.string().default(''), paused: z.array(z.string()).default([]) })

/** A member whose rights changed signs in again. Whoever has just joined or confirmed goes on in the session they did it in. */
export const endMemberSessions: Effect<LogSubject> = {
  name: 'SESSIONS',
  run: async (deps, { event }) => {
    const { subject, paused } = changed.parse(event.data)
    for (const who of event.kind === 'MemberChanged' ? [subject] : paused) await endSessions(deps, who)
    return []
  },
}

/** What a person may do follows them at sign-in; the county's own list is the source. */
export const publishRole: Effect<LogSubject> = {
  name: 'ROLE',
  run: async ({ table }, { tenant: owner, event }) => {
    const county = countyOf(owner)
    const { subject } = z.object({ subject: z.string() }).parse(event.data)
    const roles = (await isMachineOf(table, county, subject))
      ? ['machine']
      : ((await readStaff(table, county, subject))?.roles ?? [])
    const key = keys.personRole(subject, owner.replace('#', ''))
    const tenant = { kind: 'county', id: county }
    // The role first: whoever signs in between the two then gets the new one.
    await table.write(roles.length === 0 ? remove(key) : put({ ...key, tenant, roles }))
    await endSessions({ table }, subject)
    return []
  },
}

/** The public copy of a round, which the start page and applicants read. */
export const publishRound: Effect<LogSubject> = {
  name: 'PUBLISH',
  run: async ({ table }, { tenant, event }) => {
    const { round } = z.object({ round: z.string() }).parse(event.data)
    return [put(publicRoundItem(await readRound(table, countyOf(tenant), round)))]
  },
}
