import * as z from 'zod'
import { type KeptFile, kept } from '../exports/batch.ts'
import { keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'

const stored = z.object({ profile: z.string(), made: z.string(), file: kept })
export type ProfileFile = z.infer<typeof stored>

export const profileFileItem = (
  county: string,
  batch: string,
  { profile, made, file }: { profile: string; made: string; file: KeptFile },
): Item => ({ ...keys.batchProfile(county, batch, profile, made), profile, made, file })

/** What has been made of a batch in any profile. */
export const readProfileFiles = async (
  table: Pick<Table, 'query'>,
  county: string,
  batch: string,
): Promise<ProfileFile[]> =>
  (await queryAll(table, { pk: keys.batch(county, batch).pk, prefix: 'PROFILE#' })).map((item) =>
    stored.parse(item),
  )
