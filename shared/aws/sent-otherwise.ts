import * as z from 'zod'
import { type SentOtherwise, sentOtherwise } from '../domain/sent-otherwise.ts'
import { keys } from './keys.ts'
import type { Table } from './table.ts'
import { put, type Write } from './write.ts'

/** The latest way in which a decision was sent; the events tell of each. */
export const sentOtherwiseWrite = (county: string, id: string, sent: SentOtherwise): Write =>
  put({ ...keys.task(county, id, 'LETTER', sent.decision), sent })

export const readSentOtherwise = async (
  table: Pick<Table, 'get'>,
  county: string,
  id: string,
  decision: number,
): Promise<SentOtherwise | null> => {
  const item = await table.get(keys.task(county, id, 'LETTER', decision))
  return item === null ? null : z.object({ sent: sentOtherwise }).parse(item).sent
}
