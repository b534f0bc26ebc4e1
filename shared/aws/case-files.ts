import * as z from 'zod'
import { instant, sha256 } from '../domain/ids.ts'
import { applicationVersion } from '../letters/application-input.ts'
import { keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'

/** Papers of a case: versions of the application by event, completion requests by round, requests for opinions by number. */
export type FileKind = 'APPLICATION' | 'REQUEST' | 'OPINION'

/** A kept file of a case and where it lies. `version` says what an application was when it was made. */
const caseFile = z.strictObject({
  number: z.int().min(1),
  at: instant,
  key: z.string(),
  versionId: z.string(),
  sha256,
  size: z.int(),
  version: applicationVersion.optional(),
})
export type CaseFile = z.infer<typeof caseFile>

export const caseFileItem = (county: string, id: string, kind: FileKind, file: CaseFile): Item => ({
  ...keys.file(county, id, kind, file.number),
  file,
})

const parseFile = (item: Item): CaseFile => z.object({ file: caseFile }).parse(item).file

/** Null until it is made. */
export const readCaseFile = async (
  table: Pick<Table, 'get'>,
  county: string,
  id: string,
  kind: FileKind,
  number: number,
): Promise<CaseFile | null> => {
  const item = await table.get(keys.file(county, id, kind, number))
  return item === null ? null : parseFile(item)
}

/** Every version of an application that has been made, the first one first. */
export const readApplicationFiles = async (
  table: Pick<Table, 'query'>,
  county: string,
  id: string,
): Promise<CaseFile[]> => {
  const { pk } = keys.case(county, id)
  return (await queryAll(table, { pk, prefix: 'FILE#APPLICATION#' })).map(parseFile)
}
