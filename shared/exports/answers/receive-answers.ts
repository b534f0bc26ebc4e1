import { findAnswers, hasLapsed, moveAnswers, openAnswers, readAnswers } from '../../aws/answers.ts'
import { dropContent, fitsInItem, newAnswers, readContent } from '../../aws/answers-content.ts'
import { keys } from '../../aws/keys.ts'
import { commitLog } from '../../aws/log.ts'
import { recordKeys } from '../../aws/records.ts'
import { retryChanged } from '../../aws/table.ts'
import { check } from '../../aws/write.ts'
import { hashOf } from '../../domain/chain.ts'
import { notYourRole } from '../../domain/errors.ts'
import type { Instant, Subject } from '../../domain/ids.ts'
import { dayOf, toInstant } from '../../domain/time.ts'
import type { BatchDeps } from '../claim-line.ts'
import type { Acknowledgement, AnswerRow, FileRead } from './acknowledgement.ts'
import { lineFinder } from './find-line.ts'
import { finishAnswers, keptRows } from './finish-answers.ts'
import { judgeRows } from './judge-rows.ts'
import { readFile } from './read-file.ts'

export type Person = { subject: Subject; name: string }

const mediaTypes = { csv: 'text/csv', json: 'application/json' } as const

/**
 * Takes a file in to be looked at; nothing is answered by it yet. The same bytes are the same acknowledgement, whoever sends
 * them and however often. Gives its id, or why it cannot be read.
 */
export const receiveAnswers = async (
  { table, county }: Pick<BatchDeps, 'table' | 'county'>,
  bytes: Uint8Array,
  { by, at }: { by: Person; at: Instant },
): Promise<{ file: string } | Extract<FileRead, { fault: unknown }>> => {
  const read = readFile(bytes)
  if ('fault' in read) return read
  if (!(await fitsInItem(bytes))) return { fault: 'too-large' }
  const file = hashOf(bytes)
  await retryChanged(async () => {
    const found = await findAnswers(table, county, file)
    if (found !== null && !hasLapsed(found, at)) return
    const content: Acknowledgement = {
      file,
      county,
      status: 'read',
      format: read.format,
      size: bytes.length,
      rows: read.rows.length,
      readAt: at,
      readBy: by.subject,
      readByName: by.name,
      confirmed: null,
      kept: null,
      counts: null,
    }
    await table.transact(await newAnswers(content, bytes, found))
  })
  return { file }
}

/** The rows of an acknowledgement, wherever it lies. */
export const rowsOf = async (
  deps: Pick<BatchDeps, 'table' | 'records'>,
  answers: Acknowledgement,
): Promise<AnswerRow[]> => {
  if (answers.kept !== null) return keptRows(deps, answers)
  const read = readFile(await readContent(deps.table, answers))
  return 'fault' in read ? [] : read.rows
}

const countWords = (rows: readonly AnswerRow[]) => {
  const said = (status: string) => rows.filter(({ word }) => word?.status === status).length
  return {
    rows: rows.length,
    paid: said('paid'),
    refused: said('refused'),
    malformed: rows.filter(({ word }) => word === null).length,
  }
}

/** Keeps the file and opens it, in one transaction with the log's event. Throws NotYourRole, ChangedMeanwhile. */
const open = async (
  deps: BatchDeps,
  { before, rows, by, at }: { before: Acknowledgement; rows: AnswerRow[]; by: Person; at: Instant },
): Promise<void> => {
  const { table, records, county } = deps
  const { file, format, size } = before
  const key = recordKeys.answers(county, file, format)
  const kept = before.kept ?? {
    key,
    ...(await records.keep(key, await readContent(table, before), mediaTypes[format])),
  }
  const confirmed = { at, by: by.subject, name: by.name }
  const opened: Acknowledgement = { ...before, status: 'open', confirmed, kept }
  const data = { file, versionId: kept.versionId, format, size, ...countWords(rows) }
  const actor = { subject: by.subject, role: 'finance' as const, at }
  await commitLog(table, `C#${county}`, { kind: 'AnswersRead', actor, data }, [
    check(keys.staff(county, by.subject), { roles: { contains: 'finance' } }, () =>
      notYourRole('acknowledge-payment'),
    ),
    ...moveAnswers(before, opened),
    openAnswers(opened),
    ...(before.kept === null ? [dropContent(before)] : []),
  ])
}

/**
 * A person confirms what a file says: each row that applies is answered in that person's name, and what changes nothing is
 * named. One that is open is gone on with; one that is done is opened again only when something of it applies now, such as a
 * row that waited for a colleague. Throws NotFound, NotYourRole.
 */
export const confirmAnswers = async (
  deps: BatchDeps,
  { file, by, at }: { file: string; by: Person; at: Instant },
  until: number,
): Promise<Acknowledgement> => {
  await retryChanged(async () => {
    const before = await readAnswers(deps.table, deps.county, file)
    if (before.status === 'open') return
    const rows = await rowsOf(deps, before)
    const today = dayOf(toInstant(deps.now()))
    const judged = await judgeRows(lineFinder(deps), rows, { who: by.subject, today })
    if (judged.every(({ verdict }) => verdict !== 'apply')) return
    await open(deps, { before, rows, by, at })
  })
  return finishAnswers(deps, file, until)
}
