import * as z from 'zod'
import { changedMeanwhile, notFound } from '../domain/errors.ts'
import { toMilliseconds } from '../domain/time.ts'
import { type Acknowledgement, acknowledgement } from '../exports/answers/acknowledgement.ts'
import { keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'
import { put, remove, type Write } from './write.ts'

/** In seconds: what nobody confirms goes, as what nobody registers does (DESIGN 7). */
const keptFor = 30 * 24 * 3600

const changed = () => changedMeanwhile('answers')
const stored = z.object({ answers: acknowledgement })

const expiresAt = ({ readAt }: Acknowledgement): number => Math.floor(toMilliseconds(readAt) / 1000) + keptFor

/** Not confirmed in time: it goes, and the same file is then taken in anew. `at` is an instant. */
export const hasLapsed = (answers: Acknowledgement, at: string): boolean =>
  answers.status === 'read' && expiresAt(answers) * 1000 <= toMilliseconds(at)

/** Until it is confirmed an acknowledgement is working material, with a day when it goes. */
export const expiryOf = (answers: Acknowledgement): Item =>
  answers.status === 'read' ? { expiresAt: expiresAt(answers) } : {}

/** What the list shows stands in its pointer; both are written as one. */
export const answersItems = (content: Acknowledgement): Item[] => {
  const { county, file, readAt, status } = content
  const item = { status, answers: content, ...expiryOf(content) }
  return [
    { ...keys.answers(county, file), ...item },
    { ...keys.answersPointer(county, readAt, file), ...item },
  ]
}

/** An acknowledgement as it has become, on condition of how it was. Throws ChangedMeanwhile. */
export const moveAnswers = (before: Acknowledgement, after: Acknowledgement): Write[] => {
  const [item = {}, pointer = {}] = answersItems(after)
  return [put(item, { status: { equals: before.status } }, changed), put(pointer)]
}

export const findAnswers = async (
  table: Pick<Table, 'get'>,
  county: string,
  file: string,
): Promise<Acknowledgement | null> => {
  const item = await table.get(keys.answers(county, file))
  return item === null ? null : stored.parse(item).answers
}

/** Throws NotFound: the same for another county's as for none. */
export const readAnswers = async (
  table: Pick<Table, 'get'>,
  county: string,
  file: string,
): Promise<Acknowledgement> => {
  const found = await findAnswers(table, county, file)
  if (found === null) throw notFound('answers')
  return found
}

/** A county's acknowledgements, newest first, a page at a time from after an instant and file. */
export const listAnswers = async (
  table: Pick<Table, 'query'>,
  county: string,
  { after, limit }: { after?: Pick<Acknowledgement, 'readAt' | 'file'> | undefined; limit: number },
): Promise<{ some: Acknowledgement[]; more: boolean }> => {
  const { items, next } = await table.query({
    pk: keys.answersPointer(county, '', '').pk,
    from: '0',
    to: '9999~',
    descending: true,
    limit,
    after: after === undefined ? undefined : keys.answersPointer(county, after.readAt, after.file),
  })
  return { some: items.map((item) => stored.parse(item).answers), more: next !== undefined }
}

/** Marks one as being worked through, and takes the mark away. */
export const openAnswers = ({ county, file }: Acknowledgement): Write =>
  put({ ...keys.openAnswers(county, file), of: file })
export const closeAnswers = ({ county, file }: Acknowledgement): Write =>
  remove(keys.openAnswers(county, file), { of: { equals: file } }, changed)

/** Which of a county's are being worked through. */
export const readOpenAnswers = async (table: Pick<Table, 'query'>, county: string): Promise<string[]> =>
  (await queryAll(table, { pk: keys.openAnswers(county, '').pk, prefix: 'OPEN#' })).map(
    (item) => z.object({ of: z.string() }).parse(item).of,
  )
