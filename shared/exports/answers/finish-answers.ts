import { readRowOutcomes } from '../../aws/answer-rows.ts'
import { closeAnswers, moveAnswers, readAnswers } from '../../aws/answers.ts'
import { notFound } from '../../domain/errors.ts'
import type { BatchDeps } from '../claim-line.ts'
import {
  type Acknowledgement,
  type AnswerRow,
  type Counts,
  isFinal,
  type RowOutcome,
} from './acknowledgement.ts'
import { lineFinder } from './find-line.ts'
import { readFile } from './read-file.ts'
import { type Run, settleRow } from './settle-row.ts'

/** The rows of an acknowledgement that is kept. Throws NotFound before it is. */
export const keptRows = async (
  { records }: Pick<BatchDeps, 'records'>,
  { kept }: Acknowledgement,
): Promise<AnswerRow[]> => {
  if (kept === null) throw notFound('answers')
  const read = readFile(await records.read(kept.key))
  return 'fault' in read ? [] : read.rows
}

const count = (outcomes: readonly RowOutcome[]): Counts => {
  const of = (wanted: RowOutcome['outcome']) => outcomes.filter(({ outcome }) => outcome === wanted).length
  return {
    paid: of('paid'),
    refused: of('refused'),
    same: of('same'),
    unmatched: outcomes.filter(({ outcome }) => !isFinal(outcome)).length,
  }
}

/** Tries every row that has come to nothing in this run; false when time was up first. */
const settleAll = async (deps: BatchDeps, run: Run, until: number): Promise<boolean> => {
  const { answers, confirmed } = run
  const outcomes = await readRowOutcomes(deps.table, deps.county, answers.file)
  const tried = new Set(
    outcomes
      .filter(({ outcome, at, by }) => isFinal(outcome) || (at === confirmed.at && by === confirmed.by))
      .map(({ row }) => row),
  )
  for (const row of await keptRows(deps, answers)) {
    if (tried.has(row.row)) continue
    if (deps.now() > until) return false
    await settleRow(deps, run, row)
  }
  return true
}

/**
 * Goes on with an acknowledgement from wherever it was left, by whomever and however often, until an instant (ms, UTC).
 * Gives it as it then stands: done, or still open when time was up. Throws NotFound.
 */
export const finishAnswers = async (
  deps: BatchDeps,
  file: string,
  until: number,
): Promise<Acknowledgement> => {
  const { table, county } = deps
  const answers = await readAnswers(table, county, file)
  const { confirmed } = answers
  if (answers.status !== 'open' || confirmed === null) return answers
  if (!(await settleAll(deps, { answers, confirmed, find: lineFinder(deps) }, until))) return answers
  const counts = count(await readRowOutcomes(table, county, file))
  const done: Acknowledgement = { ...answers, status: 'done', counts }
  await finishOnce(deps, answers, done)
  return readAnswers(table, county, file)
}

const finishOnce = async (
  { table }: BatchDeps,
  open: Acknowledgement,
  done: Acknowledgement,
): Promise<void> => {
  try {
    await table.transact([...moveAnswers(open, done), closeAnswers(open)])
  } catch (error) {
    // Somebody else finished the same run: it is done, and every row came to one thing.
    if (!(error instanceof Error) || error.name !== 'ChangedMeanwhile') throw error
  }
}
