import { cameWith } from '../domain/arrival.ts'
import type { CaseHeader } from '../domain/case.ts'
import { isRemoved } from '../domain/removed-document.ts'
import type { CaseDocument } from '../domain/submission.ts'
import { readCase } from './cases.ts'
import type { CheckedUploads } from './checked-uploads.ts'
import { readCaseDocument, readCaseDocuments } from './documents.ts'
import { readDraftDocument, readDraftDocuments } from './draft-documents.ts'
import { bindEarly, type Early } from './early-uploads.ts'
import { retryChanged, type Table } from './table.ts'
import type { Verdict } from './verdict.ts'
import { judgeCaseDocument } from './verdicts.ts'

/** What a check has said of a document of a draft; null while it has not, or when nobody needed to ask. */
const verdictOn = ({ state, reason, sha256, size, scanner }: CaseDocument): Verdict | null =>
  state === 'waiting' || sha256 === null
    ? null
    : { state, reason, sha256, size: size ?? 0, scanner: scanner ?? 'none' }

const adoptVerdict = async (
  table: Table,
  { county, id, orgId, draft }: CaseHeader,
  document: string,
  now: number,
): Promise<void> => {
  const [known, drafted] = await Promise.all([
    readCaseDocument(table, county, id, document),
    readDraftDocument(table, orgId, draft, document),
  ])
  const verdict = drafted === null ? null : verdictOn(drafted)
  if (known === null || drafted?.versionId == null || verdict === null) return
  await judgeCaseDocument(table, { county, case: id }, known, { versionId: drafted.versionId }, verdict, now)
}

/** The check may have finished between the reading and the writing of a submission: its verdict then stands on the draft, and is taken over. */
export const adoptVerdicts = async (table: Table, header: CaseHeader, now: number): Promise<void> => {
  const documents = await readCaseDocuments(table, header.county, header.id)
  for (const { id } of documents.filter(({ state }) => state === 'waiting'))
    await retryChanged(() => adoptVerdict(table, header, id, now))
}

const adoptUpload = async (
  table: Table,
  { county, id }: CaseHeader,
  early: Early,
  now: number,
): Promise<void> => {
  const header = await readCase(table, county, id)
  if ((await readCaseDocument(table, county, id, early.document.id)) !== null) return
  await bindEarly(table, header, early, verdictOn(early.document), now)
}

/** The draft may have been given a file between the reading and the writing of a submission: what had come in by then is the case's. */
export const adoptUploads = async (
  table: Table,
  look: CheckedUploads['look'],
  header: CaseHeader,
  now: number,
): Promise<void> => {
  const { county, id, orgId, draft } = header
  const known = await readCaseDocuments(table, county, id)
  for (const document of await readDraftDocuments(table, orgId, draft)) {
    const { versionId } = document
    if (versionId === null || isRemoved(document) || known.some((each) => each.id === document.id)) continue
    const found = await look(document.key, versionId)
    if (found === null || !cameWith(header, found.cameAt)) continue
    const early = { document: { ...document, versionId, size: found.size }, cameAt: found.cameAt }
    await retryChanged(() => adoptUpload(table, header, early, now))
  }
}
