import * as z from 'zod'
import { appeal, appealRuling } from '../domain/appeal.ts'
import { instant, ulid } from '../domain/ids.ts'
import { round } from '../domain/round.ts'

/** What a letter about an appeal says of its case, of the decision appealed and of the appeal. */
const about = z.strictObject({
  authority: z.string().min(1),
  case: ulid,
  diaryNumber: z.string().nullable(),
  contact: round.shape.contact,
  applicant: z.strictObject({ name: z.string(), organisationNumber: z.string().nullable() }),
  appeal,
  decidedAt: instant,
  /** FL 33 § fourth paragraph: the decision's notice leaves out the name of whoever settled the appeal, and so does this. */
  unnamed: z.boolean(),
  example: z.boolean(),
})
const [handedOver, dismissed] = appealRuling.options

/** With the day of the decision that stands, where the one appealed has been changed since. */
export const handOverInput = about.extend({ ruling: handedOver, changedAt: instant.nullable() })
export type HandOverInput = z.infer<typeof handOverInput>

export const dismissalInput = about.extend({ ruling: dismissed })
export type DismissalInput = z.infer<typeof dismissalInput>
export type AboutAppeal = z.infer<typeof about>
