import { documentChecked } from '../domain/acts/records.ts'
import { changedMeanwhile } from '../domain/errors.ts'
import type { CaseDocument } from '../domain/submission.ts'
import { toInstant } from '../domain/time.ts'
import { commitAct, readCase } from './cases.ts'
import { documentItem, readCaseDocument } from './documents.ts'
import { draftDocumentItem, readDraftDocument } from './draft-documents.ts'
import { readDraftMeta } from './drafts.ts'
import { keys } from './keys.ts'
import type { Table } from './table.ts'
import { judged, type Upload, unrecorded, type Verdict, type Version } from './verdict.ts'
import { check, put, putNew } from './write.ts'

const draftVerdict = async (table: Table, upload: Upload, verdict: Verdict): Promise<boolean> => {
  const { orgId, draft, document } = upload
  const known = (await readDraftDocument(table, orgId, draft, document)) ?? unrecorded(upload)
  if (known.versionId !== null && known.versionId !== upload.versionId) return false
  await table.transact([
    check(keys.draft(orgId, draft), { pk: { exists: true }, submittedAs: { exists: false } }, () =>
      changedMeanwhile('draft'),
    ),
    put(
      draftDocumentItem(orgId, draft, judged(known, upload, verdict)),
      { description: known.description === undefined ? { exists: false } : { equals: known.description } },
      () => changedMeanwhile('document'),
    ),
  ])
  return true
}

/** A file that came in after the application and has not been handed in yet: its verdict waits beside the draft. */
const keepForLater = async (
  table: Table,
  upload: Upload,
  verdict: Verdict,
  sent: { county: string; case: string },
): Promise<void> => {
  const { orgId, draft, document } = upload
  if ((await readDraftDocument(table, orgId, draft, document)) !== null) return
  const again = () => changedMeanwhile('document')
  await table.transact([
    check(keys.document(sent.county, sent.case, document), { pk: { exists: false } }, again),
    putNew(draftDocumentItem(orgId, draft, judged(unrecorded(upload), upload, verdict)), again),
  ])
}

/** The first version not later than the submission is the one that counts; a document without one is bound to this. */
export const judgeCaseDocument = async (
  table: Table,
  { county, case: id }: { county: string; case: string },
  document: CaseDocument,
  upload: Version,
  verdict: Verdict,
  now: number,
): Promise<void> => {
  if (document.state !== 'waiting') return
  if (document.versionId !== null && document.versionId !== upload.versionId) return
  const header = await readCase(table, county, id)
  const act = documentChecked(
    header,
    {
      document: document.id,
      versionId: upload.versionId,
      size: verdict.size,
      state: verdict.state,
      sha256: verdict.sha256,
      scanner: verdict.scanner,
      reason: verdict.reason,
    },
    { subject: 'SYSTEM', role: 'system', at: toInstant(now) },
  )
  await commitAct(table, header, act, [
    put(documentItem(county, id, judged(document, upload, verdict)), { state: { equals: 'waiting' } }, () =>
      changedMeanwhile('document'),
    ),
  ])
}

const caseVerdict = async (
  table: Table,
  upload: Upload,
  verdict: Verdict,
  sent: { county: string; case: string },
  now: number,
): Promise<void> => {
  const document = await readCaseDocument(table, sent.county, sent.case, upload.document)
  if (document === null) return keepForLater(table, upload, verdict, sent)
  await judgeCaseDocument(table, sent, document, upload, verdict, now)
}

/**
 * Writes what a check found, where the document now lives. False when the file is nobody's: its draft is gone, it was
 * taken out, or another version is the one that counts. Throws ChangedMeanwhile when the draft was sent in between: read again.
 */
export const recordVerdict = async (
  table: Table,
  upload: Upload,
  verdict: Verdict,
  now: number,
): Promise<boolean> => {
  const draft = await readDraftMeta(table, upload.orgId, upload.draft)
  if (draft === null) return false
  if (draft.submittedAs === null) return draftVerdict(table, upload, verdict)
  await caseVerdict(table, upload, verdict, draft.submittedAs, now)
  return true
}

/** The check may have finished between the reading and the writing of a submission: its verdict then stands on the draft, and is taken over. */
export const adoptVerdicts = async (
  table: Table,
  { orgId, draft, county, case: id }: { orgId: string; draft: string; county: string; case: string },
  documents: readonly CaseDocument[],
  now: number,
): Promise<void> => {
  for (const { id: document, name, key } of documents.filter(({ state }) => state === 'waiting')) {
    const drafted = await readDraftDocument(table, orgId, draft, document)
    if (drafted === null || drafted.state === 'waiting' || drafted.versionId === null) continue
    const { state, versionId, reason, sha256, size, scanner } = drafted
    const verdict = { state, reason, sha256: sha256 ?? '', size: size ?? 0, scanner: scanner ?? 'none' }
    await caseVerdict(
      table,
      { orgId, draft, document, name, key, versionId },
      verdict,
      { county, case: id },
      now,
    )
  }
}
