import * as z from 'zod'
import { instant, subject } from '../../../shared/domain/ids.ts'

const note = z.object({ text: z.string(), at: instant, by: z.object({ subject, name: z.string() }) })
/** Tjänsteanteckning (FL 27 §): part of the case, with author and time. */
export type Note = z.infer<typeof note>

export const parseNote = (item: unknown): Note => note.parse(item)
