import * as z from 'zod'
import { notFound } from '../domain/errors.ts'
import { type Frame, frame, type Round, round } from '../domain/round.ts'
import { type Key, keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'

const roundOf = (item: Item): Round => z.object({ round }).parse(item).round

/** The county's own round. Throws NotFound. */
export const readRound = async (table: Pick<Table, 'get'>, county: string, id: string): Promise<Round> => {
  const item = await table.get(keys.round(county, id))
  if (item === null) throw notFound('round')
  return roundOf(item)
}

export const roundItem = (content: Round): Item => ({
  ...keys.round(content.county, content.id),
  version: content.version,
  round: content,
})
export const publicRoundItem = (content: Round): Item => ({
  ...keys.publicRound(content.county, content.id),
  version: content.version,
  round: content,
})

/** The public copy of one round: what an applicant may read. Throws NotFound. */
export const readPublicRound = async (
  table: Pick<Table, 'get'>,
  county: string,
  id: string,
): Promise<Round> => {
  const item = await table.get(keys.publicRound(county, id))
  if (item === null) throw notFound('round')
  return roundOf(item)
}

/** Every county's rounds, in one partition: the start page is one query. */
export const readPublicRounds = async (table: Pick<Table, 'query'>): Promise<Round[]> =>
  (await queryAll(table, { pk: 'ROUNDS' })).map(roundOf)

/** A county's pointers to its rounds lie in its settings partition, so that its desk finds them in one query. */
export const roundPointer = (county: string, id: string): Item => ({
  ...keys.setting(county, 'ROUNDS', id),
  id,
})
export const readRoundIds = async (table: Pick<Table, 'query'>, county: string): Promise<string[]> =>
  (await queryAll(table, { pk: keys.setting(county, 'ROUNDS', '').pk, descending: true })).map(
    (item) => z.object({ id: z.string() }).parse(item).id,
  )

/** A limit as it stands in its item: a year's frame, or what may be bound of it. */
export const frameOf = (item: Item): Frame =>
  frame.parse({
    ...z.looseObject({ frame: z.looseObject({}) }).parse(item).frame,
    limit: item.limit,
    left: item.left,
    version: item.version,
  })

/** The frame of a county and budget year as it stands, or null when none is set. */
export const readFrame = async (
  table: Pick<Table, 'get'>,
  county: string,
  year: number,
): Promise<Frame | null> => {
  const item = await table.get(keys.frame(county, year))
  return item === null ? null : frameOf(item)
}

/** `limit`, `left` and `version` stand at the top so that a decision can move `left` by condition. */
export const limitItem = (key: Key, { limit, left, version, ...rest }: Frame): Item => ({
  ...key,
  limit,
  left,
  version,
  frame: rest,
})

export const frameItem = (content: Frame): Item =>
  limitItem(keys.frame(content.county, content.budgetYear), content)
