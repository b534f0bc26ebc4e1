import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import { notFound } from '../../shared/domain/errors.ts'
import type { Session } from '../../shared/web/session.ts'

export const pageSize = 50

/** Where a list goes on: the store's own key, how many rows came before, and the last one's place and group. */
const cursor = z.strictObject({
  after: z.record(z.string(), z.string()),
  shown: z.int(),
  place: z.int(),
  group: z.string(),
})
export type Cursor = z.infer<typeof cursor>

const sign = ({ key }: Pick<Session, 'key'>, list: string, content: string): Buffer =>
  createHmac('sha256', key).update(`cursor ${list} ${content}`).digest()

/** Signed with the session's key and for one list: nobody can point it anywhere else. */
export const writeCursor = (session: Pick<Session, 'key'>, list: string, content: Cursor): string => {
  const text = Buffer.from(JSON.stringify(content)).toString('base64url')
  return `${text}.${sign(session, list, text).toString('base64url')}`
}

/** Null when the list begins from its top. Throws NotFound for a cursor that was not made here. */
export const readCursor = (
  session: Pick<Session, 'key'>,
  list: string,
  written: string | null,
): Cursor | null => {
  if (written === null) return null
  const [text = '', signature = ''] = written.split('.')
  const expected = sign(session, list, text)
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw notFound('page')
  return cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
}

/** The key the store gave, as it stands in a cursor. */
export const storeKey = (next: Record<string, unknown>): Cursor['after'] =>
  z.record(z.string(), z.string()).parse(next)
