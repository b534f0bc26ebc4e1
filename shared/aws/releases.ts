import * as z from 'zod'
import { letter } from '../domain/decision.ts'
import { changedMeanwhile } from '../domain/errors.ts'
import {
  type Refusal,
  type Release,
  type ReleaseFile,
  refusal,
  release,
  releaseFile,
} from '../domain/release.ts'
import { packed, unpacked } from './cases.ts'
import { keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'
import { putNew, update, type Write } from './write.ts'

export type KeptRelease = { release: Release /** Null until they are made. */; files: ReleaseFile[] | null }

const releaseItem = z.object({
  content: z.instanceof(Uint8Array),
  files: z.array(releaseFile).optional(),
})

const readItem = async (item: Item): Promise<KeptRelease> => {
  const { content, files } = releaseItem.parse(item)
  return { release: release.parse(await unpacked(content)), files: files ?? null }
}

/** Every copy given out of a case, the oldest first. */
export const readReleases = async (
  table: Pick<Table, 'query'>,
  county: string,
  id: string,
): Promise<KeptRelease[]> => {
  const items = await queryAll(table, { pk: keys.case(county, id).pk, prefix: 'RELEASE#' })
  return Promise.all(items.map(readItem))
}

export const readRelease = async (
  table: Pick<Table, 'get'>,
  county: string,
  id: string,
  number: number,
): Promise<KeptRelease | null> => {
  const item = await table.get(keys.release(county, id, number))
  return item === null ? null : readItem(item)
}

export const releaseWrite = async (county: string, id: string, content: Release): Promise<Write> =>
  putNew({ ...keys.release(county, id, content.number), content: await packed(content) })

/** The files of a release, once they are made. */
export const releaseFilesWrite = (
  county: string,
  id: string,
  number: number,
  files: readonly ReleaseFile[],
): Write => update(keys.release(county, id, number), { set: { files: [...files] } }, { pk: { exists: true } })

export type KeptRefusal = { refusal: Refusal; letter: z.infer<typeof letter> | null }

const parseRefusal = (item: Item): KeptRefusal => {
  const read = z.object({ refusal, letter: letter.optional() }).parse(item)
  return { refusal: read.refusal, letter: read.letter ?? null }
}

export const readRefusals = async (
  table: Pick<Table, 'query'>,
  county: string,
  id: string,
): Promise<KeptRefusal[]> =>
  (await queryAll(table, { pk: keys.case(county, id).pk, prefix: 'REFUSAL#' })).map(parseRefusal)

export const readRefusal = async (
  table: Pick<Table, 'get'>,
  county: string,
  id: string,
  number: number,
): Promise<KeptRefusal | null> => {
  const item = await table.get(keys.refusal(county, id, number))
  return item === null ? null : parseRefusal(item)
}

/** One written decision for each release. */
export const refusalWrite = (county: string, id: string, content: Refusal): Write =>
  putNew({ ...keys.refusal(county, id, content.number), refusal: content }, () => changedMeanwhile('refusal'))

export const refusalLetterWrite = (
  county: string,
  id: string,
  number: number,
  content: z.infer<typeof letter>,
): Write => update(keys.refusal(county, id, number), { set: { letter: content } }, { pk: { exists: true } })
