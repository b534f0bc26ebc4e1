import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress } from 'node:zlib'
import * as z from 'zod'
import { keys } from '../aws/keys.ts'
import type { Table } from '../aws/table.ts'
import { put } from '../aws/write.ts'
import type { Base } from '../deps.ts'
import { toInstant, toMilliseconds } from '../domain/time.ts'
import type { Form, Request } from './request.ts'
import { keptAfterEnd, type Session } from './session.ts'

const compress = promisify(brotliCompress)
const decompress = promisify(brotliDecompress)

const parked = z.object({ path: z.string(), form: z.instanceof(Uint8Array), until: z.string() })
const posted = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** Keeps a form that was sent in an ended session, for the person whose session it was. */
export const park = async (
  { table, newId, now }: Pick<Base, 'newId' | 'now'> & { table: Pick<Table, 'write'> },
  { path, form }: Request,
  { subject }: Session,
): Promise<string> => {
  const id = newId()
  const until = now() + keptAfterEnd * 1000
  const content = await compress(JSON.stringify(form))
  await table.write(
    put({
      ...keys.parked(subject, id),
      path,
      form: content,
      until: toInstant(until),
      expiresAt: Math.floor(until / 1000),
    }),
  )
  return id
}

/** What was parked for this person, or null when there is nothing (any more). */
export const readParked = async (
  { table, now }: Pick<Base, 'now'> & { table: Pick<Table, 'get'> },
  subject: string,
  id: string,
): Promise<{ path: string; form: Form } | null> => {
  const item = await table.get(keys.parked(subject, id))
  if (item === null) return null
  const { path, form, until } = parked.parse(item)
  if (toMilliseconds(until) <= now()) return null
  return { path, form: posted.parse(JSON.parse((await decompress(form)).toString('utf8'))) }
}
