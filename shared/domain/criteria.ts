import * as z from 'zod'
import { type MeasureKind, measureKind } from './application.ts'

/** A need shown by a national or regional survey: compulsory in every assessment (6 § second paragraph). */
export const documentedNeed = 'documented-need'

/** What officers assess, 0–3. Its weight always stands in the data, so that it can be shown beside it. */
export const criterion = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,29}$/),
  label: z.string().min(1).max(200),
  /** What to look for; for resource centres the seed decision's points, which guide and are no condition. */
  guide: z.array(z.string().max(300)).max(8),
  weight: z.int().min(1).max(9),
  /** Which measures it is asked of. */
  kinds: z.array(measureKind).min(1),
})
export type Criterion = z.infer<typeof criterion>

const asksEvery = ({ kinds }: Criterion): boolean => measureKind.options.every((kind) => kinds.includes(kind))

/** A county's criteria: the documented need is among them, asked of every measure, and no id stands twice. */
export const criteria = z.strictObject({
  criteria: z
    .array(criterion)
    .max(24)
    .refine((all) => all.some((each) => each.id === documentedNeed && asksEvery(each)), {
      error: 'documented need is compulsory (6 § second paragraph)',
    })
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, { error: 'id repeated' }),
})
export type Criteria = z.infer<typeof criteria>

/** One version: `id` is the day a county's own is valid from, or the name of the national default. */
export type CriteriaVersion = Criteria & { id: string }

/** The criteria asked of a measure of this kind, in their order. */
export const criteriaFor = ({ criteria: all }: Criteria, kind: MeasureKind): Criterion[] =>
  all.filter(({ kinds }) => kinds.includes(kind))
