import * as z from 'zod'
import { countyCode, orgId } from './ids.ts'
import { amount } from './money.ts'

/** 1 § 1–4: the areas the grant is for. */
export const areas = ['mens-violence-against-women', 'close-relations', 'honour', 'exploitation'] as const
export const area = z.enum(areas)

/** 6 § first paragraph 1 and 2, and the rest. */
export const measureKinds = ['leaving-violence', 'resource-centre', 'other'] as const
export const measureKind = z.enum(measureKinds)
export type MeasureKind = z.infer<typeof measureKind>

export const organisationKind = z.enum(['kommun', 'region', 'kommunalforbund'])

export const maximumMeasures = 10

/** A cost the grant is sought for, in one calendar year, in öre. */
export const costLine = z.strictObject({
  id: z.string().regex(/^[0-9]{1,3}$/),
  what: z.string(),
  year: z.int(),
  amount,
})

/** A measure (åtgärd) of 5 § 1: what the money is for and what it costs. The unit that is ranked and granted (DESIGN 6). */
export const measure = z.strictObject({
  id: z.string().regex(/^M[0-9]{1,2}$/),
  title: z.string(),
  description: z.string(),
  targetGroup: z.string(),
  kind: measureKind,
  costs: z.array(costLine).max(40),
  /** The smallest amount with which the measure can still be done, öre; public. */
  smallestUseful: amount.nullable(),
})
export type Measure = z.infer<typeof measure>

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
  /** 5 § 3. */
  followUp: z.strictObject({ plan: z.string() }),
  /** The five points of the seed decision A2025/01207; they describe a centre and are no condition for a grant. */
  resourceCentre: z.strictObject({
    host: z.string(),
    support: z.string(),
    guidance: z.string(),
    competence: z.string(),
    professionals: z.string(),
    evaluation: z.string(),
  }),
  /** 4 §, both bars: what the applicant says of other state grants and of its statutory duties. */
  bars: z.strictObject({ otherGrants: z.string(), notCovered: z.string(), notStatutory: z.string() }),
})
export type Application = z.infer<typeof application>
