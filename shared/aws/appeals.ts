import * as z from 'zod'
import { type Appeal, type AppealRuling, appeal, appealRuling } from '../domain/appeal.ts'
import { type Letter, letter } from '../domain/decision.ts'
import { changedMeanwhile, notFound } from '../domain/errors.ts'
import { keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'
import { putNew, update, type Write } from './write.ts'

/** Null until it is settled, and until its letter is made. */
export type KeptAppeal = { appeal: Appeal; ruling: AppealRuling | null; letter: Letter | null }

export const parseAppeal = (item: Item): KeptAppeal => {
  const read = z.object({ appeal, ruling: appealRuling.optional(), letter: letter.optional() }).parse(item)
  return { appeal: read.appeal, ruling: read.ruling ?? null, letter: read.letter ?? null }
}

/** Every appeal in a case, the oldest first. */
export const readAppeals = async (
  table: Pick<Table, 'query'>,
  county: string,
  id: string,
): Promise<KeptAppeal[]> =>
  (await queryAll(table, { pk: keys.case(county, id).pk, prefix: 'APPEAL#' })).map(parseAppeal)

/** Throws NotFound. */
export const readAppeal = async (
  table: Pick<Table, 'get'>,
  county: string,
  id: string,
  number: number,
): Promise<KeptAppeal> => {
  const item = await table.get(keys.appeal(county, id, number))
  if (item === null) throw notFound('appeal')
  return parseAppeal(item)
}

export const appealWrite = (county: string, id: string, content: Appeal): Write =>
  putNew({ ...keys.appeal(county, id, content.number), appeal: content })

/** Settled once. Throws ChangedMeanwhile when somebody was first. */
export const rulingWrite = (county: string, id: string, number: number, ruling: AppealRuling): Write =>
  update(
    keys.appeal(county, id, number),
    { set: { ruling } },
    { pk: { exists: true }, ruling: { exists: false } },
    () => changedMeanwhile('appeal'),
  )

export const appealLetterWrite = (county: string, id: string, number: number, content: Letter): Write =>
  update(keys.appeal(county, id, number), { set: { letter: content } }, { pk: { exists: true } })
