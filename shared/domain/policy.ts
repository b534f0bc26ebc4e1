import * as z from 'zod'
import { measureKind } from './application.ts'
import { day } from './ids.ts'
import { basis } from './round.ts'

/**
 * The county's own order under 6 § second paragraph: dated data, never cited as the first paragraph.
 * `order` gives each kind its place between equals in class; the same number means equal.
 */
export const policy = z.strictObject({
  id: z.string(),
  validFrom: day,
  label: z.enum(['law', 'practice', 'example']),
  order: z.record(measureKind, z.int().min(0).max(9)),
  /** DESIGN 6: each measure in its own place, or the whole application in its best measure's. */
  unit: z.enum(['measure', 'application']),
  basis,
})
export type Policy = z.infer<typeof policy>
