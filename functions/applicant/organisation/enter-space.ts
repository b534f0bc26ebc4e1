import { keys } from '../../../shared/aws/keys.ts'
import { commitLog } from '../../../shared/aws/log.ts'
import { every, memberWrites, paused } from '../../../shared/aws/memberships.ts'
import { type Member, readMembers } from '../../../shared/aws/people.ts'
import { retryChanged } from '../../../shared/aws/table.ts'
import { check, put, putNew, type Write } from '../../../shared/aws/write.ts'
import type { WithTable } from '../../../shared/deps.ts'
import { changedMeanwhile } from '../../../shared/domain/errors.ts'
import type { Instant, Subject } from '../../../shared/domain/ids.ts'
import { parseOrganisationNumber } from '../../../shared/register/organisation-number.ts'
import { numbersOwner } from './find-space.ts'
import { readSpace, type Space, spaceItem } from './space.ts'

export type Person = {
  subject: Subject
  name: string
  email: string
  /** The organisation number the e-identity names, if it does. */
  organisationNumber: string | null
}
export type Entered = 'opened' | 'joined' | 'asked' | 'already'

const isClaimed = ({ organisationNumber }: Space, person: Person): boolean =>
  organisationNumber !== null &&
  person.organisationNumber !== null &&
  parseOrganisationNumber(person.organisationNumber) === organisationNumber

const memberOf = ({ subject, name, email }: Person, roles: Member['roles'], confirmed: boolean): Member => ({
  subject,
  name,
  email,
  roles,
  confirmed,
})

/** A number that was kept for this id since its application came on paper is its own already. */
const numberItem = async ({ table }: WithTable, space: Space): Promise<Write[]> => {
  const { kind, orgId, organisationNumber } = space
  if (kind !== 'kommunalforbund' || organisationNumber === null) return []
  const kept = (await numbersOwner(table, organisationNumber)) === orgId
  return kept ? [] : [putNew({ ...keys.organisationNumber(organisationNumber), orgId })]
}

const open = async ({ table }: WithTable, space: Space, person: Person, at: Instant): Promise<Entered> => {
  const { orgId, kind, county } = space
  const confirmed = isClaimed(space, person)
  await commitLog(
    table,
    `O#${orgId}`,
    {
      kind: 'OrganisationOpened',
      actor: { subject: person.subject, role: 'signatory', at },
      data: { orgId, kind, county, confirmed },
    },
    [
      putNew(spaceItem({ ...space, confirmed })),
      ...(await numberItem({ table }, space)),
      ...memberWrites(space, memberOf(person, every, confirmed)),
    ],
  )
  return 'opened'
}

/**
 * Into a space that exists. With a matching claim at once; the first such claim in an unconfirmed space takes it over, and those
 * who opened it without one see nothing until they are let in. Without a claim the person waits for a signatory.
 */
const join = async (
  { table }: WithTable,
  space: Space,
  members: readonly Member[],
  person: Person,
  at: Instant,
): Promise<Entered> => {
  const claimed = isClaimed(space, person)
  const takesOver = claimed && !space.confirmed
  const roles: Member['roles'] = takesOver ? every : claimed ? ['applicant'] : []
  const out = takesOver
    ? members.filter((one) => !one.confirmed && one.roles.length > 0 && one.subject !== person.subject)
    : []
  const unmoved = { confirmed: { equals: space.confirmed } }
  await commitLog(
    table,
    `O#${space.orgId}`,
    {
      kind: 'MemberJoined',
      actor: { subject: person.subject, role: 'applicant', at },
      data: {
        subject: person.subject,
        roles,
        confirmed: claimed,
        paused: out.map(({ subject }) => subject),
      },
    },
    [
      takesOver
        ? put(spaceItem({ ...space, confirmed: true }), unmoved)
        : check(keys.organisation(space.orgId), unmoved, () => changedMeanwhile('organisation')),
      ...memberWrites(space, memberOf(person, roles, claimed)),
      ...out.flatMap((member) => memberWrites(space, paused(member))),
    ],
  )
  return claimed ? 'joined' : 'asked'
}

/** A person comes to an organisation: opens its space, joins it, or asks to be let in. The same again changes nothing. */
export const enterSpace = (
  deps: WithTable,
  { space, person, at }: { space: Space; person: Person; at: Instant },
): Promise<Entered> =>
  retryChanged(async () => {
    const existing = await readSpace(deps.table, space.orgId)
    if (existing === null) return open(deps, space, person, at)
    const members = await readMembers(deps.table, space.orgId)
    const mine = members.find(({ subject }) => subject === person.subject)
    const claimed = isClaimed(existing, person)
    const settles = claimed && !existing.confirmed
    if (mine !== undefined && mine.roles.length > 0 && !settles) return 'already'
    // Whom a signatory has shut out does not come back by the same claim.
    if (mine !== undefined && mine.roles.length === 0 && (mine.confirmed || !claimed)) return 'asked'
    return join(deps, existing, members, person, at)
  }, 2)
