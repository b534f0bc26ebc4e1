import { documentChecked } from '../domain/acts/records.ts'
import { cameWith } from '../domain/arrival.ts'
import { changedMeanwhile } from '../domain/errors.ts'
import { isRemoved } from '../domain/removed-document.ts'
import type { CaseDocument } from '../domain/submission.ts'
import { toInstant } from '../domain/time.ts'
import { besideItem, readBeside } from './beside-documents.ts'
import { commitAct, readCase } from './cases.ts'
import { documentItem, readCaseDocument } from './documents.ts'
import { describedAs, draftDocumentItem, readDraftDocument, stillDraft } from './draft-documents.ts'
import { readDraftMeta } from './drafts.ts'
import { unsentDueItem } from './due.ts'
import { bindEarly } from './early-uploads.ts'
import { keys } from './keys.ts'
import type { Table } from './table.ts'
import { judged, type Upload, unrecorded, type Verdict, type Version } from './verdict.ts'
import { check, put } from './write.ts'

const draftVerdict = async (table: Table, upload: Upload, verdict: Verdict): Promise<boolean> => {
  const { orgId, draft, document } = upload
  const known = (await readDraftDocument(table, orgId, draft, document)) ?? unrecorded(upload)
  if (known.versionId !== null && known.versionId !== upload.versionId) return false
  await table.transact([
    stillDraft(orgId, draft),
    put(
      draftDocumentItem(orgId, draft, judged(known, upload, verdict)),
      { description: known.description === undefined ? { exists: false } : { equals: known.description } },
      () => changedMeanwhile('document'),
    ),
  ])
  return true
}

type Sent = { county: string; case: string }
const again = () => changedMeanwhile('document')

/** A file that came in after the application and has not been handed in yet: its verdict waits beside the draft. */
const keepForLater = async (
  table: Table,
  upload: Upload,
  verdict: Verdict,
  sent: Sent,
  known: CaseDocument | null,
): Promise<boolean> => {
  const { orgId, draft, document, key, versionId } = upload
  if (known !== null && known.versionId !== versionId) return false
  if (known !== null && known.state !== 'waiting') return true
  await table.transact([
    check(keys.document(sent.county, sent.case, document), { pk: { exists: false } }, again),
    put(
      besideItem(orgId, draft, judged(known ?? unrecorded(upload), upload, verdict), upload),
      { gone: { exists: false } },
      again,
    ),
    put(unsentDueItem({ orgId, draft, document, key }, upload.goesAt)),
  ])
  return true
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

/** A file nobody had told the case of: part of it if it had come in when the application did, else it waits. */
const unknownVerdict = async (
  table: Table,
  upload: Upload,
  verdict: Verdict,
  sent: Sent,
  now: number,
): Promise<boolean> => {
  const { orgId, draft, document: id, cameAt, versionId } = upload
  const [header, known] = await Promise.all([
    readCase(table, sent.county, sent.case),
    readBeside(table, orgId, draft, id),
  ])
  if (known !== null && isRemoved(known.document)) return false
  if (known?.late === null && known.document.versionId !== versionId) return false
  if (!cameWith(header, cameAt)) return keepForLater(table, upload, verdict, sent, known?.document ?? null)
  const document = { ...describedAs(known?.document), ...unrecorded(upload), size: verdict.size }
  await bindEarly(table, header, { document, cameAt }, verdict, now)
  return true
}

/** A document that was not confirmed when it was sent is bound to a version not later than that (DESIGN 7). */
const countsFor = async (
  table: Table,
  document: CaseDocument,
  { versionId, cameAt }: Upload,
  sent: Sent,
): Promise<boolean> =>
  document.versionId === null
    ? cameWith(await readCase(table, sent.county, sent.case), cameAt)
    : document.versionId === versionId

const caseVerdict = async (
  table: Table,
  upload: Upload,
  verdict: Verdict,
  sent: Sent,
  now: number,
): Promise<boolean> => {
  const document = await readCaseDocument(table, sent.county, sent.case, upload.document)
  if (document === null) return unknownVerdict(table, upload, verdict, sent, now)
  if (!(await countsFor(table, document, upload, sent))) return false
  await judgeCaseDocument(table, sent, document, upload, verdict, now)
  return true
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
  return caseVerdict(table, upload, verdict, draft.submittedAs, now)
}
