import * as z from 'zod'
import { subject, ulid } from '../../../shared/domain/ids.ts'
import { type Form, many } from '../../../shared/web/request.ts'
import { pickField } from '../pick-box.tsx'

/** A marked case with whose it was when the list was shown: nobody's later change is written over unseen. */
const picked = z.tuple([ulid, z.union([z.literal(''), subject])])

export type Picked = { id: string; seen: string | null }

/** The marked cases, each once. What is no case is left out. */
export const readPicked = (form: Form): Picked[] => {
  const all = many(form, pickField).flatMap((value) => {
    const read = picked.safeParse(value.split('~'))
    return read.success ? [{ id: read.data[0], seen: read.data[1] || null }] : []
  })
  return [...new Map(all.map((each) => [each.id, each])).values()]
}
