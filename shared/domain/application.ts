import * as z from 'zod'
import { account } from './account.ts'
import { countyCode, orgId } from './ids.ts'
import { amount } from './money.ts'
import { questions } from './questions.ts'

/** 1 § 1–4: the areas the grant is for. */
export const areas = ['mens-violence-against-women', 'close-relations', 'honour', 'exploitation'] as const
export const area = z.enum(areas)

/** 6 § first paragraph 1 and 2, and the rest. */
export const measureKinds = ['leaving-violence', 'resource-centre', 'other'] as const
export const measureKind = z.enum(measureKinds)
export type MeasureKind = z.infer<typeof measureKind>

export const organisationKind = z.enum(['kommun', 'region', 'kommunalforbund'])

export const maximumMeasures = 10

export const costKinds = ['staff', 'services', 'premises', 'travel', 'material', 'training', 'other'] as const
export const costKind = z.enum(costKinds)
export type CostKind = z.infer<typeof costKind>

/** A cost of a measure in one calendar year, and who pays for some of it otherwise, in öre. What nobody wrote is left out. */
export const costLine = z.strictObject({
  id: z.string().regex(/^[0-9]{1,3}$/),
  what: z.string(),
  kind: costKind.optional(),
  year: z.int(),
  amount,
  own: amount.optional(),
  other: amount.optional(),
  /** The partner whose cost it is; the applicant's own when left out. */
  partner: z.string().optional(),
})

/** A measure (åtgärd) of 5 § 1: what the money is for and what it costs. The unit that is ranked and granted (DESIGN 6). */
export const measure = z.strictObject({
  id: z.string().regex(/^M[0-9]{1,2}$/),
  title: z.string(),
  description: z.string(),
  purpose: z.string(),
  targetGroup: z.string(),
  timePlan: z.string(),
  expectedResult: z.string(),
  kind: measureKind,
  /** Nobody has said what kind it is: it is among the other ones until an officer says otherwise. */
  unclaimed: z.literal(true).optional(),
  costs: z.array(costLine).max(40),
  /** The smallest amount with which the measure can still be done, öre; public. */
  smallestUseful: amount.nullable(),
})
export type Measure = z.infer<typeof measure>

export const partnerKinds = [
  'kommun',
  'region',
  'kommunalforbund',
  'police',
  'prosecution',
  'health-care',
  'social-services',
  'school',
  'civil-society',
  'other',
] as const
export const partnerKind = z.enum(partnerKinds)
export type PartnerKind = z.infer<typeof partnerKind>

/** Who the work is done together with. `kind` and `county` are empty until somebody says. */
export const partner = z.strictObject({
  id: z.string().regex(/^P[0-9]{1,2}$/),
  name: z.string(),
  kind: z.union([partnerKind, z.literal('')]),
  county: z.union([countyCode, z.literal('')]),
  role: z.string(),
})

export const maximumPartners = 30

/** Who applies, as it stood when the application was sent. */
export const applicant = z.strictObject({
  orgId,
  kind: organisationKind,
  name: z.string(),
  organisationNumber: z.string().nullable(),
  county: countyCode,
  /** Kommunalförbund only: the kommun of its seat, as the applicant stated it (5 §). */
  seat: z.string().nullable(),
})
export type Applicant = z.infer<typeof applicant>

/** Everything an application says. Texts live here and in no event. Every text may be empty: what is missing is listed, never refused. */
export const application = z.strictObject({
  formVersion: z.int(),
  applicant,
  contact: z.strictObject({
    name: z.string(),
    email: z.string(),
    phone: z.string(),
    officialMailbox: z.string(),
  }),
  areas: z.array(area),
  measures: z.array(measure).max(maximumMeasures),
  /** 5 § 2 and 6 § second paragraph. */
  need: z.strictObject({ description: z.string(), survey: z.string() }),
  cooperation: z.strictObject({
    organisation: z.string(),
    partners: z.array(partner).max(maximumPartners),
  }),
  perspective: z.strictObject({ child: z.string(), equality: z.string() }),
  /** 5 § 3. */
  followUp: z.strictObject({ plan: z.string() }),
  /** The five points of the seed decision A2025/01207 and what a centre stands on; no condition for a grant. */
  resourceCentre: z.strictObject({
    host: z.string(),
    support: z.string(),
    guidance: z.string(),
    competence: z.string(),
    professionals: z.string(),
    evaluation: z.string(),
    municipalities: z.string(),
    inventory: z.string(),
    anchoring: z.string(),
    structures: z.string(),
    ages: z.string(),
    funding: z.string(),
  }),
  /** 4 §, both bars: what the applicant says of other state grants and of its statutory duties. */
  bars: z.strictObject({ otherGrants: z.string(), notCovered: z.string(), notStatutory: z.string() }),
  /** Where a grant is to be paid: for the county that pays it, and nobody else. */
  account,
  /** The round's questions as they were when the draft was made; left out when it asks them all. */
  questions: questions.optional(),
})
export type Application = z.infer<typeof application>
