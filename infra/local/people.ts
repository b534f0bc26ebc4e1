import { countyByCode, organisationById } from '../../shared/register/register.ts'

/** Somebody to try the service as. Everybody here is invented; the addresses lead nowhere. */
export type Person = {
  /** Upper case, digits and hyphen. */
  subject: string
  name: string
  email: string
  organisation: string
  /** The heading under which the sign-in page lists them. */
  audience: string
  roles: readonly string[]
  /** Whom they belong to: an organisation's id, or a county's länskod. */
  orgId?: string
  county?: string
  /** Given by the e-identity as the claim `org_number`. */
  orgNumber?: string
}

type Staff = readonly [name: string, role: string]

const staffTitles = new Map([
  ['officer', 'handläggare'],
  ['decider', 'beslutsfattare'],
  ['manager', 'enhetschef'],
  ['registrar', 'registrator'],
  ['finance', 'ekonom'],
])

const ascii = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z]+/g, '.')

const county = (code: string, organisation: string, staff: readonly Staff[]): Person[] =>
  staff.map(([name, role], place) => ({
    subject: `DEMO-${code}-${role.toUpperCase()}-${staff.slice(0, place + 1).filter(([, other]) => other === role).length}`,
    name,
    email: `${ascii(name)}@lansstyrelsen-${code}.example.se`,
    organisation,
    audience: `${organisation} (${staffTitles.get(role) ?? role})`,
    roles: [role],
    county: code,
  }))

type Body = Required<Pick<Person, 'orgId' | 'organisation' | 'orgNumber'>> & { domain: string }
type Member = readonly [subject: string, name: string, roles: readonly string[]]

const organisation = ({ domain, ...body }: Body, members: readonly Member[]): Person[] =>
  members.map(([subject, name, roles]) => ({
    ...body,
    subject,
    name,
    email: `${ascii(name)}@${domain}`,
    audience: `${body.organisation} (${roles.includes('signatory') ? 'firmatecknare' : 'sökande'})`,
    roles,
  }))

/** The people the sign-in page lists. */
export const people: readonly Person[] = [
  ...organisation(
    {
      orgId: 'K0580',
      organisation: 'Linköpings kommun',
      orgNumber: '212000-0449',
      domain: 'linkoping.example.se',
    },
    [
      ['DEMO-LINKOPING-1', 'Maria Sandell', ['applicant']],
      ['DEMO-LINKOPING-2', 'Johan Ekvall', ['applicant']],
      ['DEMO-LINKOPING-3', 'Karin Thorell', ['applicant', 'signatory']],
    ],
  ),
  ...organisation(
    {
      orgId: 'R03',
      organisation: 'Region Uppsala',
      orgNumber: '232100-0024',
      domain: 'region-uppsala.example.se',
    },
    [['DEMO-UPPSALA-1', 'Anders Lindmark', ['applicant', 'signatory']]],
  ),
  ...organisation(
    {
      orgId: 'F01K00000000000000000000583',
      organisation: 'Exempelförbundet Motala',
      orgNumber: '222000-0588',
      domain: 'exempelforbundet.example.se',
    },
    [['DEMO-FORBUND-1', 'Eva Nordqvist', ['applicant', 'signatory']]],
  ),
  ...county('05', 'Länsstyrelsen i Östergötlands län', [
    ['Sara Hellgren', 'officer'],
    ['Peter Åström', 'officer'],
    ['Birgitta Wallén', 'decider'],
    ['Mikael Forsell', 'manager'],
    ['Lena Björk', 'registrar'],
    ['Amir Haddad', 'finance'],
  ]),
  ...county('03', 'Länsstyrelsen i Uppsala län', [
    ['Elin Sundvall', 'officer'],
    ['Jonas Rydell', 'officer'],
    ['Margareta Holm', 'decider'],
    ['Fredrik Alm', 'manager'],
    ['Ingrid Palmér', 'registrar'],
    ['Nadia Karlsson', 'finance'],
  ]),
  {
    subject: 'DEMO-OPERATOR-1',
    name: 'Oskar Lindh',
    email: 'oskar.lindh@drift.example.se',
    organisation: 'Driften',
    audience: 'Driften (drift)',
    roles: ['operator'],
  },
]

/**
 * A listed person, or one of the many the national round signs in as without the page listing them:
 * `DEMO-ORG-<orgid>` may sign for that organisation, `DEMO-STAFF-<länskod>-<ROLE>` holds that role.
 */
export const findPerson = (subject: string): Person | undefined => {
  const listed = people.find((person) => person.subject === subject)
  if (listed) return listed
  const [, orgId] = /^DEMO-ORG-([KRF][0-9A-Z]+)$/.exec(subject) ?? []
  const [, code, role] = /^DEMO-STAFF-(\d{2})-([A-Z-]+)$/.exec(subject) ?? []
  const base = { subject, email: `${subject.toLowerCase()}@example.se` }
  if (orgId !== undefined) {
    const registered = organisationById(orgId)
    return {
      ...base,
      name: `Exempelperson ${orgId}`,
      organisation: registered?.name ?? orgId,
      audience: orgId,
      roles: ['applicant', 'signatory'],
      orgId,
      ...(registered?.organisationNumber != null && { orgNumber: registered.organisationNumber }),
    }
  }
  if (code === undefined || role === undefined) return undefined
  const held = role.toLowerCase()
  return {
    ...base,
    name: `Exempelperson ${staffTitles.get(held) ?? held} ${code}`,
    organisation: countyByCode(code)?.authority.name ?? code,
    audience: code,
    roles: [held],
    county: code,
  }
}
