import * as z from 'zod'
import { type Applicant, type Application, application, measureKind } from '../domain/application.ts'
import { toOre, zero } from '../domain/money.ts'
import type { SectionName } from './definition.ts'
import type { Values } from './section-schema.ts'
import { formV1 } from './v1.ts'

export type Sections = Readonly<Record<SectionName, Values>>

const writtenCost = z.object({ id: z.string(), what: z.string(), year: z.int(), amount: z.int().nullable() })
const writtenMeasure = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  targetGroup: z.string(),
  kind: z.union([measureKind, z.literal('')]),
  smallestUseful: z.int().nullable(),
  costs: z.array(writtenCost),
})
type WrittenMeasure = z.infer<typeof writtenMeasure>

const written = (measure: WrittenMeasure): boolean =>
  measure.title + measure.description + measure.targetGroup + measure.kind !== '' ||
  measure.smallestUseful !== null ||
  measure.costs.some(hasCost)

const hasCost = (cost: z.infer<typeof writtenCost>): boolean => cost.what !== '' || cost.amount !== null

/** Who has not chosen a kind has not claimed priority: the measure is among the rest until an officer says otherwise. */
const complete = (measure: WrittenMeasure) => ({
  ...measure,
  kind: measure.kind || 'other',
  costs: measure.costs
    .filter(hasCost)
    .map((cost) => ({ ...cost, amount: cost.amount === null ? zero : toOre(cost.amount) })),
})

/**
 * The application the sections make. Measures and cost lines with nothing in them are left out; a cost without
 * an amount is 0 öre. Throws ZodError when a section does not hold what version 1 of the form holds.
 */
export const toApplication = (sections: Sections, applicant: Applicant): Application => {
  const { measures } = z.object({ measures: z.array(writtenMeasure) }).parse(sections.measures)
  return application.parse({
    formVersion: formV1.version,
    applicant,
    contact: sections.contact,
    areas: sections.areas.areas,
    measures: measures.filter(written).map(complete),
    need: sections.need,
    followUp: sections.followup,
    resourceCentre: sections.centre,
    bars: sections.bars,
  })
}

/** The sections of an application as they are shown and, in a completion, changed. */
export const fromApplication = (from: Application): Sections => ({
  contact: from.contact,
  areas: { areas: from.areas },
  measures: { measures: from.measures },
  need: from.need,
  followup: from.followUp,
  centre: from.resourceCentre,
  bars: from.bars,
})
