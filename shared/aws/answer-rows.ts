import * as z from 'zod'
import { changedMeanwhile } from '../domain/errors.ts'
import { isFinal, type RowOutcome, rowOutcome } from '../exports/answers/acknowledgement.ts'
import { keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'
import { put, type Write } from './write.ts'

const changed = () => changedMeanwhile('answers')

const outcomeOf = (item: Item): RowOutcome => z.object({ outcome: rowOutcome }).parse(item).outcome

/** What has come of a row, unless something final already has. Throws ChangedMeanwhile. */
export const rowOutcomeWrite = (county: string, file: string, outcome: RowOutcome): Write =>
  put(
    {
      ...keys.answerRow(county, file, outcome.row),
      final: isFinal(outcome.outcome) ? 1 : 0,
      outcome,
    },
    { final: { atMost: 0 } },
    changed,
  )

export const readRowOutcome = async (
  table: Pick<Table, 'get'>,
  county: string,
  file: string,
  row: number,
): Promise<RowOutcome | null> => {
  const item = await table.get(keys.answerRow(county, file, row))
  return item === null ? null : outcomeOf(item)
}

/** What has come of every row so far, in the order of the file. */
export const readRowOutcomes = async (
  table: Pick<Table, 'query'>,
  county: string,
  file: string,
): Promise<RowOutcome[]> =>
  (await queryAll(table, { pk: keys.answers(county, file).pk, prefix: 'ROW#' })).map(outcomeOf)
