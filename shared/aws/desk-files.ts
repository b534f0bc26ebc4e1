import * as z from 'zod'
import { changedMeanwhile } from '../domain/errors.ts'
import { type CaseDocument, caseDocument } from '../domain/submission.ts'
import { toMilliseconds } from '../domain/time.ts'
import { keys } from './keys.ts'
import { queryAll, type Table } from './table.ts'
import { put, putNew, remove, type Write } from './write.ts'

/** `desk/<county>/<case>/<document>/<file name>`: the county role's S3 policy says the same. */
export const deskPrefix = (county: string, caseId: string, document: string): string =>
  `desk/${county}/${caseId}/${document}/`

export type DeskPlace = { county: string; case: string; document: string; name: string }

/** Which case an object of the county's desk belongs to, or null when the key is none. */
export const readDeskKey = (key: string): DeskPlace | null => {
  const [, county, id, document, name] = /^desk\/(\d{2})\/([^/]+)\/([^/]+)\/(.+)$/s.exec(key) ?? []
  return county === undefined || id === undefined || document === undefined || name === undefined
    ? null
    : { county, case: id, document, name }
}

/** As long as what nobody registers is kept in the bucket (DESIGN 7). */
const keptFor = 30 * 24 * 3600

const itemOf = (county: string, id: string, document: CaseDocument, at: string) => ({
  ...keys.deskFile(county, id, document.id),
  state: document.state,
  document,
  expiresAt: Math.floor(toMilliseconds(at) / 1000) + keptFor,
})
const parse = (item: unknown): CaseDocument => z.object({ document: caseDocument }).parse(item).document
const changed = () => changedMeanwhile('file')

/** Files that wait to be registered in a case, in the order they came. */
export const readDeskFiles = async (
  table: Pick<Table, 'query'>,
  county: string,
  id: string,
): Promise<CaseDocument[]> =>
  (await queryAll(table, { pk: keys.deskFile(county, id, '').pk, prefix: 'UPLOAD#' })).map(parse)

export const readDeskFile = async (
  table: Pick<Table, 'get'>,
  county: string,
  id: string,
  document: string,
): Promise<CaseDocument | null> => {
  const item = await table.get(keys.deskFile(county, id, document))
  return item === null ? null : parse(item)
}

/** A file that nobody knew of. Throws ChangedMeanwhile when somebody does. `at` is an instant. */
export const newDeskFile = (county: string, id: string, document: CaseDocument, at: string): Write =>
  putNew(itemOf(county, id, document, at), changed)

/** What a check found of a file that still waits. */
export const judgedDeskFile = (county: string, id: string, document: CaseDocument, at: string): Write =>
  put(itemOf(county, id, document, at), { state: { equals: 'waiting' } }, changed)

/** It becomes the case's as it was read; a check that came in between is read again. */
export const takeDeskFile = (county: string, id: string, { id: document, state }: CaseDocument): Write =>
  remove(keys.deskFile(county, id, document), { state: { equals: state } }, changed)
