import * as z from 'zod'
import { notYourNote } from './errors.ts'
import { instant, subject, ulid } from './ids.ts'

/**
 * Minnesanteckning: made only for preparing or presenting a case, it is no public document unless it is taken care of for
 * archiving (TF 2 kap. 12 §). `at` is when its text got the form it has.
 */
export const workingNote = z.strictObject({
  id: ulid,
  version: z.int().min(1),
  text: z.string(),
  at: instant,
  by: z.strictObject({ subject, name: z.string() }),
})
export type WorkingNote = z.infer<typeof workingNote>

/** Throws NotYourNote for whoever did not write it. */
export const mustBeOwnNote = ({ by }: Pick<WorkingNote, 'by'>, who: string): void => {
  if (by.subject !== who) throw notYourNote()
}
