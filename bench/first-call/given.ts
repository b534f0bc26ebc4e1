import { registeredSpace, spaceItem } from '../../functions/applicant/organisation/space.ts'
import { keys } from '../../shared/aws/keys.ts'
import { publicRoundItem, roundItem, roundPointer } from '../../shared/aws/rounds.ts'
import type { Item } from '../../shared/aws/table.ts'
import { machineSubject } from '../../shared/domain/machine.ts'
import type { Role } from '../../shared/domain/roles.ts'
import type { Round } from '../../shared/domain/round.ts'
import { dayOf, daysAfter, toInstant } from '../../shared/domain/time.ts'
import { defaultPolicy } from '../../shared/policy/policies.ts'
import { type Session, sessionEnd, sessionItem } from '../../shared/web/session.ts'

export const county = '05'
export const orgId = 'K0580'
export const machineClient = 'erp-05-1'

/** A round that is open today. */
export const openRound = (now = Date.now()): Round => ({
  id: '2027-1',
  county,
  title: 'Statsbidrag 2027',
  opensOn: daysAfter(dayOf(toInstant(now)), -30),
  lastDay: daysAfter(dayOf(toInstant(now)), 30),
  budgetYear: 2027,
  text: 'Exempeltext.',
  contact: { name: 'Enheten', email: 'lan@example.se', phone: '' },
  conditions: ['Medlen används till åtgärderna i beslutet.'],
  reportLastDay: '2028-03-01',
  policy: defaultPolicy,
  basis: { number: 'exempel-1', date: '2026-12-01' },
  example: true,
  version: 1,
  changedAt: toInstant(now),
})

export const sessionOf = (id: string, kind: 'county' | 'organisation', roles: Role[]): Session => ({
  id,
  subject: `${id}-1`,
  name: 'Exempel',
  email: 'person@example.se',
  organisationNumber: null,
  tenant: { kind, id: kind === 'county' ? county : orgId, name: 'Exempel' },
  roles,
  canChange: false,
  key: 'bench',
  endsAt: sessionEnd(Date.now()),
  ended: false,
})

/** An organisation of the register that has begun to apply. */
const space = (): Item => {
  const registered = registeredSpace(orgId)
  if (registered === null) throw new Error(`${orgId} is not in the register`)
  return spaceItem({ ...registered, confirmed: true })
}

/** An ERP of the county. */
const machineItems = (): Item[] => {
  const subject = machineSubject(machineClient)
  return [
    { ...keys.machine(county, subject), subject },
    { ...keys.personRole(subject, `C${county}`), tenant: { kind: 'county', id: county }, roles: ['machine'] },
  ]
}

export const commonItems = (): Item[] => [
  space(),
  roundItem(openRound()),
  publicRoundItem(openRound()),
  roundPointer(county, openRound().id),
  sessionItem(sessionOf('APPLICANT', 'organisation', ['signatory', 'applicant'])),
  sessionItem(sessionOf('OFFICER', 'county', ['officer'])),
  sessionItem(sessionOf('FINANCE', 'county', ['finance'])),
  ...machineItems(),
]
