import * as z from 'zod'
import { instant } from './ids.ts'
import { about } from './message.ts'

/** Why an officer is asked to look at a case: something the applicant wrote, or mail to the applicant that did not leave. */
export const matter = z.enum([...about.options, 'no-address', 'not-sent'])
export type Matter = z.infer<typeof matter>

/** `version` is the event's it is about. */
export const attention = z.strictObject({ version: z.int(), about: matter, at: instant, done: z.boolean() })
export type Attention = z.infer<typeof attention>
