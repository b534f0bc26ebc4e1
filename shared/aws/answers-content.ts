import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress } from 'node:zlib'
import * as z from 'zod'
import { changedMeanwhile } from '../domain/errors.ts'
import type { Acknowledgement } from '../exports/answers/acknowledgement.ts'
import { answersItems, expiryOf } from './answers.ts'
import { keys } from './keys.ts'
import type { Table } from './table.ts'
import { put, putNew, remove, type Write } from './write.ts'

const compress = promisify(brotliCompress)
const decompress = promisify(brotliDecompress)

const changed = () => changedMeanwhile('answers')

/**
 * A file nobody has confirmed, with its bytes, perhaps in the place of one that has lapsed. Throws ChangedMeanwhile when
 * somebody was first with the same.
 */
export const newAnswers = async (
  content: Acknowledgement,
  bytes: Uint8Array,
  lapsed: Acknowledgement | null,
): Promise<Write[]> => {
  const { county, file } = content
  const [item = {}, pointer = {}] = answersItems(content)
  const packed = await compress(bytes)
  return [
    lapsed === null ? putNew(item, changed) : put(item, { status: { equals: 'read' } }, changed),
    ...(lapsed === null ? [] : [remove(keys.answersPointer(county, lapsed.readAt, file))]),
    put(pointer),
    put({ ...keys.answersContent(county, file), content: packed, ...expiryOf(content) }),
  ]
}

/** As much of a file as one item of the table holds; what compresses to more is not a list of answers. */
const mostPacked = 350_000
export const fitsInItem = async (bytes: Uint8Array): Promise<boolean> =>
  (await compress(bytes)).length <= mostPacked

export const dropContent = ({ county, file }: Acknowledgement): Write =>
  remove(keys.answersContent(county, file))

/** The bytes of a file that is not confirmed. Throws ChangedMeanwhile: whoever confirms it takes them from here. */
export const readContent = async (
  table: Pick<Table, 'get'>,
  { county, file }: Acknowledgement,
): Promise<Uint8Array> => {
  const item = await table.get(keys.answersContent(county, file))
  if (item === null) throw changed()
  return decompress(z.object({ content: z.instanceof(Uint8Array) }).parse(item).content)
}
