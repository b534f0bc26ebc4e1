import * as z from 'zod'
import { countyCode, instant, ulid } from '../domain/ids.ts'
import { keys } from './keys.ts'
import type { Table } from './table.ts'
import { putNew, remove } from './write.ts'

/** What somebody says about the accessibility of the service (lag 2018:1937), for a county to answer. */
export const feedback = z.object({
  id: ulid,
  county: countyCode,
  page: z.string(),
  text: z.string(),
  /** Where an answer goes; empty when none is wanted. */
  replyTo: z.string(),
  at: instant,
})
export type Feedback = z.infer<typeof feedback>

const keptDays = 90

/** Keeps it until it has been sent on, at most 90 days. The same form twice throws ChangedMeanwhile. */
export const keepFeedback = (table: Pick<Table, 'write'>, content: Feedback): Promise<void> => {
  const expiresAt = Math.floor(Date.parse(content.at) / 1000) + keptDays * 86_400
  return table.write(putNew({ ...keys.feedback(content.id), ...content, expiresAt }))
}

/** What waits to be sent on, oldest first, at most `limit`. */
export const readFeedback = async (table: Pick<Table, 'query'>, limit: number): Promise<Feedback[]> => {
  const { items } = await table.query({ pk: keys.feedback('').pk, limit })
  return items.map((item) => feedback.parse(item))
}

export const removeFeedback = (table: Pick<Table, 'write'>, { id }: Feedback): Promise<void> =>
  table.write(remove(keys.feedback(id)))
