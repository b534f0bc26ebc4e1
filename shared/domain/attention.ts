import * as z from 'zod'
import { instant } from './ids.ts'
import { about } from './message.ts'

/** Mail about a case that did not leave: to the applicant about an event or a day that comes near, or to a partner. */
export const unsent = z.enum(['no-address', 'not-sent', 'reminder-not-sent', 'partner-not-sent'])
export type Unsent = z.infer<typeof unsent>

/** Why an officer is asked to look at a case: something the applicant wrote, mail that did not leave, a payment finance holds. */
export const matter = z.enum([...about.options, ...unsent.options, 'payment-held'])
export type Matter = z.infer<typeof matter>

/** `version` is the event's it is about. */
export const attention = z.strictObject({ version: z.int(), about: matter, at: instant, done: z.boolean() })
export type Attention = z.infer<typeof attention>
