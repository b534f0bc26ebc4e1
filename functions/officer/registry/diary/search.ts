import * as z from 'zod'
import { readCase } from '../../../../shared/aws/cases.ts'
import { type Line, parseLine } from '../../../../shared/aws/diary.ts'
import { keys } from '../../../../shared/aws/keys.ts'
import { queryAll, type Table } from '../../../../shared/aws/table.ts'
import type { CountyStore } from '../../../../shared/deps.ts'
import { ulid } from '../../../../shared/domain/ids.ts'
import type { Session } from '../../../../shared/web/session.ts'
import { pageSize, readCursor, storeKey, writeCursor } from '../../cursor.ts'
import type { Asked } from './asked.ts'
import { matterText } from './line.ts'

/** Lines read for one page of a search: most years hold fewer. */
const mostRead = 2000

type Store = Pick<CountyStore, 'table' | 'county'>

/** The cases a number names: the case's own, or the authority's diarienummer. */
const casesWith = async ({ table, county }: Store, number: string): Promise<string[]> => {
  if (number === '' || ulid.safeParse(number.toUpperCase()).success) return []
  const { pk } = keys.diaryNumber(county, number, '')
  return (await queryAll(table, { pk })).map((item) => z.object({ case: ulid }).parse(item).case)
}

const holds = (text: string, sought: string): boolean => text.toLowerCase().includes(sought.toLowerCase())

const matching =
  ({ applicant, number, word }: Asked, cases: readonly string[]) =>
  (line: Line): boolean =>
    (applicant === '' || (line.party !== null && holds(line.party.name, applicant))) &&
    (number === '' || cases.includes(line.case) || holds(line.case, number)) &&
    (word === '' || holds(matterText(line), word))

/** Days of a year as the keys of its lines: `$` comes right after the `#` that ends a day. */
const daysOf = ({ year, from, to }: Asked) => ({
  from: from === '' ? `${year}-01-01` : from,
  to: `${to === '' ? `${year}-12-31` : to}$`,
})

const isSearch = ({ applicant, number, word }: Asked): boolean => `${applicant}${number}${word}` !== ''

/** The authority's own number where it is set: lines made before it was keep the designation they had. */
const designationsOf = async (
  table: Pick<Table, 'get'>,
  county: string,
  lines: readonly Line[],
): Promise<Map<string, string>> => {
  const ids = [...new Set(lines.map((line) => line.case))]
  const headers = await Promise.all(ids.map((id) => readCase(table, county, id)))
  return new Map(headers.map(({ id, diaryNumber }) => [id, diaryNumber ?? id]))
}

export type Found = { lines: Line[]; designations: Map<string, string>; next: string | undefined }

/** One page, the newest first: one query of the year's lines, what they are called, and where to go on. */
export const findLines = async (
  { table, county }: Store,
  session: Session,
  asked: Asked,
  cursor: string | null,
): Promise<Found> => {
  const { pk } = keys.diary(county, asked.year, '', '', 0)
  const before = readCursor(session, pk, cursor)
  const cases = await casesWith({ table, county }, asked.number)
  const limit = isSearch(asked) ? mostRead : pageSize
  const { items, next } = await table.query({
    pk,
    ...daysOf(asked),
    limit,
    descending: true,
    after: before?.after,
  })
  const hits = items.map(parseLine).filter(matching(asked, cases))
  const lines = hits.slice(0, pageSize)
  const last = hits.length > pageSize ? lines.at(-1) : undefined
  const after = last === undefined ? next : keys.diary(county, asked.year, last.day, last.case, last.version)
  return {
    lines,
    designations: await designationsOf(table, county, lines),
    next:
      after === undefined
        ? undefined
        : writeCursor(session, pk, { after: storeKey(after), shown: 0, place: 0, group: '' }),
  }
}
