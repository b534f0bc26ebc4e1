import * as z from 'zod'
import { instant, subject } from '../../../shared/domain/ids.ts'

const person = z.object({ subject, name: z.string() })
const note = z.object({
  text: z.string(),
  at: instant,
  by: person,
  /** Who took care of it for archiving, and when; left out for what was no minnesanteckning (TF 2 kap. 12 §). */
  kept: z.object({ at: instant, by: person }).optional(),
})
/** Tjänsteanteckning (FL 27 §): part of the case, with author and time. */
export type Note = z.infer<typeof note>

export const parseNote = (item: unknown): Note => note.parse(item)
