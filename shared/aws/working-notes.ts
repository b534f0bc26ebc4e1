import * as z from 'zod'
import { changedMeanwhile, notFound } from '../domain/errors.ts'
import { type WorkingNote, workingNote } from '../domain/working-note.ts'
import { keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'
import { put, remove, type Write } from './write.ts'

const parse = (item: Item): WorkingNote => z.object({ note: workingNote }).parse(item).note

const changed = () => changedMeanwhile('working note')

/** Working material under WORK#, which the applicant function has no grant for (TF 2 kap. 12 §); oldest first. */
export const readWorkingNotes = async (
  table: Pick<Table, 'query'>,
  county: string,
  caseId: string,
): Promise<WorkingNote[]> => {
  const { pk, sk } = keys.workingNote(county, caseId, '')
  return (await queryAll(table, { pk, prefix: sk })).map(parse)
}

/** Throws NotFound. */
export const readWorkingNote = async (
  table: Pick<Table, 'get'>,
  county: string,
  caseId: string,
  id: string,
): Promise<WorkingNote> => {
  const item = await table.get(keys.workingNote(county, caseId, id))
  if (item === null) throw notFound('working note')
  return parse(item)
}

/** The next version of a note, or a new one. */
export const workingNoteWrite = (county: string, caseId: string, note: WorkingNote): Write =>
  put(
    { ...keys.workingNote(county, caseId, note.id), version: note.version, note },
    note.version === 1 ? { pk: { exists: false } } : { version: { equals: note.version - 1 } },
    changed,
  )

/** A note as it was read goes away. */
export const workingNoteRemoval = (county: string, caseId: string, { id, version }: WorkingNote): Write =>
  remove(keys.workingNote(county, caseId, id), { version: { equals: version } }, changed)

/** Whatever is left of them; bears being done twice. */
export const removeWorkingNotes = async (
  table: Pick<Table, 'query' | 'write'>,
  county: string,
  caseId: string,
): Promise<void> => {
  for (const { id } of await readWorkingNotes(table, county, caseId))
    await table.write(remove(keys.workingNote(county, caseId, id)))
}
