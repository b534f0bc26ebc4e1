import type { Application, Measure } from '../../shared/domain/application.ts'
import type { CaseMeasure } from '../../shared/domain/case.ts'
import type { ProposalContent } from '../../shared/domain/decision.ts'
import { fromKronor } from '../../shared/domain/money.ts'
import type { Policy } from '../../shared/domain/policy.ts'

type DecidedMeasure = ProposalContent['measures'][number]

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A case id whose order on the screen follows `n`. */
export const caseId = (n: number): string =>
  `01JZ${`${letters[Math.floor(n / 32) % 32]}${letters[n % 32]}`.padStart(22, '0')}`

export const aPolicy = (over: Partial<Policy> = {}): Policy => ({
  id: 'equal-2026',
  validFrom: '2026-01-01',
  label: 'law',
  order: { 'leaving-violence': 0, 'resource-centre': 0, other: 0 },
  unit: 'measure',
  basis: { number: '100-2026', date: '2026-01-10' },
  ...over,
})

export const centresFirst = (over: Partial<Policy> = {}): Policy =>
  aPolicy({
    id: 'resource-centres-first-2026',
    label: 'practice',
    order: { 'leaving-violence': 1, 'resource-centre': 0, other: 0 },
    ...over,
  })

export const aCaseMeasure = (over: Partial<CaseMeasure> = {}): CaseMeasure => ({
  id: 'M1',
  claimedKind: 'other',
  confirmedKind: null,
  class: 2,
  exception: 'none',
  score: 5000,
  requested: fromKronor(1000),
  eligible: fromKronor(1000),
  proposed: null,
  granted: null,
  smallestUseful: null,
  ...over,
})

export const aMeasure = (over: Partial<Measure> = {}): Measure => ({
  id: 'M1',
  title: 'Stödsamtal',
  description: 'Samtal för den som vill lämna en våldsam relation.',
  purpose: 'Fler ska kunna lämna i tid.',
  targetGroup: 'Vuxna',
  timePlan: 'Hela året.',
  expectedResult: 'Femtio personer har fått stöd.',
  kind: 'leaving-violence',
  costs: [{ id: '1', what: 'Lön', year: 2026, amount: fromKronor(1000) }],
  smallestUseful: null,
  ...over,
})

export const anApplication = (over: Partial<Application> = {}): Application => ({
  formVersion: 1,
  applicant: {
    orgId: 'K0180',
    kind: 'kommun',
    name: 'Exempel kommun',
    organisationNumber: null,
    county: '01',
    seat: null,
  },
  contact: { name: 'Kontakt', email: 'kontakt@example.com', phone: '', officialMailbox: '' },
  areas: ['honour'],
  measures: [aMeasure()],
  need: { description: 'Behovet är känt.', survey: '' },
  followUp: { plan: 'Följs upp varje halvår.' },
  cooperation: { organisation: 'Socialtjänsten leder arbetet.', partners: [] },
  perspective: { child: 'Barn får eget stöd.', equality: 'Uppgifter delas upp efter kön.' },
  resourceCentre: {
    host: '',
    support: '',
    guidance: '',
    competence: '',
    professionals: '',
    evaluation: '',
    municipalities: '',
    inventory: '',
    anchoring: '',
    structures: '',
    ages: '',
    funding: '',
  },
  bars: { otherGrants: 'Inga.', notCovered: 'Inget är täckt.', notStatutory: 'Går utöver skyldigheten.' },
  account: { bankgiro: '', plusgiro: '', reference: '' },
  ...over,
})

export const aDecidedMeasure = (over: Partial<DecidedMeasure> = {}): DecidedMeasure => ({
  id: 'M1',
  title: 'Stödsamtal',
  requested: fromKronor(1000),
  eligible: fromKronor(1000),
  granted: fromKronor(1000),
  reason: '',
  ...over,
})

export const aGrant = (over: Partial<ProposalContent> = {}): ProposalContent => ({
  outcome: 'grant',
  measures: [aDecidedMeasure()],
  payments: [{ budgetYear: 2026, payOn: '2026-06-15', amount: fromKronor(1000) }],
  conditions: [],
  reportLastDay: '2027-02-28',
  reasons: 'Åtgärden är prioriterad och ryms inom ramen.',
  rules: ['6 § första stycket 1 förordningen (2025:838)'],
  exceptions: [],
  ...over,
})
