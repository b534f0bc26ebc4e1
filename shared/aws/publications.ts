import * as z from 'zod'
import { type Aggregate, aggregate } from '../domain/aggregate.ts'
import type { CaseHeader } from '../domain/case.ts'
import { instant } from '../domain/ids.ts'
import { readHeader } from './case-items.ts'
import { packed, unpacked } from './cases.ts'
import { indexKeys, keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'
import { put, type Write } from './write.ts'

const publication = z.object({
  version: z.int().min(1),
  published: z.boolean(),
  at: instant,
  content: z.instanceof(Uint8Array).nullable(),
})
export type Publication = z.infer<typeof publication>

/** Every case of a round, in the order of its list. */
export const readRoundCases = async (
  table: Pick<Table, 'query'>,
  county: string,
  round: string,
): Promise<CaseHeader[]> => {
  const { roundPk: pk } = indexKeys.round(county, round, '')
  return (await queryAll(table, { index: 'round', pk })).map(readHeader)
}

/** Whether and since when the county publishes a round's summary; null when it never has. */
export const readPublication = async (
  table: Pick<Table, 'get'>,
  county: string,
  round: string,
): Promise<Publication | null> => {
  const item = await table.get(keys.publication(county, round))
  return item === null ? null : publication.parse(item)
}

/** The county's own act, on condition of the version it saw. `content` is null when it is taken back. */
export const publicationWrite = async (
  county: string,
  round: string,
  { before, at, content }: { before: Publication | null; at: string; content: Aggregate | null },
): Promise<Write> =>
  put(
    {
      ...keys.publication(county, round),
      version: (before?.version ?? 0) + 1,
      published: content !== null,
      at,
      content: content === null ? null : await packed(content),
    },
    before === null ? { pk: { exists: false } } : { version: { equals: before.version } },
  )

/** The public copy as the county's item says; an older one never takes the place of a newer. */
export const publicCopyWrite = (county: string, round: string, content: Publication): Write =>
  put({ ...keys.published(county, round), ...content }, { version: { atMost: content.version } })

const contentOf = async (item: Item): Promise<Aggregate | null> => {
  const { published, content } = publication.parse(item)
  return published && content !== null ? aggregate.parse(await unpacked(content)) : null
}

/** What a county has published of a round; null when it has not, or has taken it back. */
export const readPublished = async (
  table: Pick<Table, 'get'>,
  county: string,
  round: string,
): Promise<Aggregate | null> => {
  const item = await table.get(keys.published(county, round))
  return item === null ? null : contentOf(item)
}
