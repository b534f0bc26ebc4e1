import * as z from 'zod'
import { type Measure, measureKind } from '../domain/application.ts'
import { toOre, zero } from '../domain/money.ts'
import type { Values } from './section-schema.ts'

const kronor = z.int().nullable()
const writtenCost = z.object({
  id: z.string(),
  what: z.string(),
  kind: z.string(),
  year: z.int(),
  amount: kronor,
  own: kronor,
  other: kronor,
  partner: z.string(),
})
type WrittenCost = z.infer<typeof writtenCost>
const writtenMeasure = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  purpose: z.string(),
  targetGroup: z.string(),
  timePlan: z.string(),
  expectedResult: z.string(),
  kind: z.union([measureKind, z.literal('')]),
  smallestUseful: z.int().nullable(),
  costs: z.array(writtenCost),
})
type WrittenMeasure = z.infer<typeof writtenMeasure>

const writtenPartner = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  county: z.string(),
  role: z.string(),
})

/** An item has these before anybody has written in it. */
const given = ['id', 'year', 'costs']

const answered = (item: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(item).some(([name, value]) => !given.includes(name) && value !== '' && value !== null)

const written = (measure: WrittenMeasure): boolean => answered(measure) || measure.costs.some(answered)

/** What nobody wrote is left out of a cost line, but the amount. */
const costOf = ({ kind, own, other, partner, amount, ...cost }: WrittenCost) => ({
  ...cost,
  ...(kind !== '' && { kind }),
  amount: amount === null ? zero : toOre(amount),
  ...(own !== null && { own }),
  ...(other !== null && { other }),
  ...(partner !== '' && { partner }),
})

/** Who has not chosen a kind has not claimed priority: the measure is among the rest until an officer says otherwise. */
const complete = (measure: WrittenMeasure) => ({
  ...measure,
  kind: measure.kind || 'other',
  ...(measure.kind === '' && { unclaimed: true }),
  costs: measure.costs.filter(answered).map(costOf),
})

/** The measures of a section: those nobody wrote in are left out, and so are their cost lines. Throws ZodError. */
export const measuresIn = (values: Values) =>
  z
    .object({ measures: z.array(writtenMeasure) })
    .parse(values)
    .measures.filter(written)
    .map(complete)

/** How the work is organised and the partners somebody wrote in. Throws ZodError. */
export const partnersIn = (values: Values) => {
  const { organisation, partners } = z
    .object({ organisation: z.string(), partners: z.array(writtenPartner) })
    .parse(values)
  return { organisation, partners: partners.filter(answered) }
}

/** A cost line as its section holds it. */
const writtenCostOf = (cost: Measure['costs'][number]): Values => ({
  ...cost,
  kind: cost.kind ?? '',
  own: cost.own ?? null,
  other: cost.other ?? null,
  partner: cost.partner ?? '',
})

/** A measure as its section holds it. */
export const writtenMeasureOf = ({ unclaimed, kind, costs, ...measure }: Measure): Values => ({
  ...measure,
  kind: unclaimed ? '' : kind,
  costs: costs.map(writtenCostOf),
})
