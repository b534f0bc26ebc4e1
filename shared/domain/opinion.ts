import * as z from 'zod'
import { day, instant, subject } from './ids.ts'

const person = z.strictObject({ subject, name: z.string() })

/** An opinion asked of police, region or others by a day (FL 26 §), and what came. Texts lie beside the chain. */
export const opinion = z.strictObject({
  number: z.int().min(1),
  body: z.string(),
  question: z.string(),
  lastDay: day,
  askedAt: instant,
  askedBy: person,
  answer: z.strictObject({ receivedOn: day, summary: z.string(), at: instant, by: person }).nullable(),
})
export type Opinion = z.infer<typeof opinion>
