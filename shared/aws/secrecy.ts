import * as z from 'zod'
import { changedMeanwhile } from '../domain/errors.ts'
import { type SecrecyMark, secrecyMark } from '../domain/secrecy.ts'
import { keys } from './keys.ts'
import { queryAll, type Table } from './table.ts'
import { put, putNew, type Write } from './write.ts'

/** Every mark of a case, lifted ones included, the oldest first. */
export const readMarks = async (
  table: Pick<Table, 'query'>,
  county: string,
  id: string,
): Promise<SecrecyMark[]> =>
  (await queryAll(table, { pk: keys.case(county, id).pk, prefix: 'SECRECY#' })).map(
    (item) => z.object({ mark: secrecyMark }).parse(item).mark,
  )

const itemOf = (county: string, id: string, mark: SecrecyMark) => ({
  ...keys.secrecyMark(county, id, mark.number),
  stands: mark.lifted === null,
  mark,
})

export const markWrite = (county: string, id: string, mark: SecrecyMark): Write =>
  putNew(itemOf(county, id, mark))

/** Lifted once. Throws ChangedMeanwhile when somebody was first. */
export const liftWrite = (county: string, id: string, mark: SecrecyMark): Write =>
  put(itemOf(county, id, mark), { stands: { equals: true } }, () => changedMeanwhile('mark'))
