import { mayChange } from '../domain/acts/change-application.ts'
import { changedMeanwhile } from '../domain/errors.ts'
import type { Instant } from '../domain/ids.ts'
import { removed } from '../domain/removed-document.ts'
import { readCase } from './cases.ts'
import { readCaseDocument } from './documents.ts'
import { draftDocumentItem } from './draft-documents.ts'
import { readDraftMeta } from './drafts.ts'
import type { UnsentDue } from './due.ts'
import { keys } from './keys.ts'
import type { Table } from './table.ts'
import { unrecorded } from './verdict.ts'
import { check, put, remove } from './write.ts'

/**
 * A file whose time is over without anybody having handed it in: it goes from whatever waits to be sent, and no check or
 * form of before brings it back. `kept` when it has become the case's: then nothing is touched. `waits` while what it
 * may go with can still be sent. Throws ChangedMeanwhile when it was handed in meanwhile: read again.
 */
export const forgetUnsent = async (
  table: Pick<Table, 'get' | 'transact'>,
  { orgId, draft, document, key }: UnsentDue['unsent'],
  at: Instant,
): Promise<'gone' | 'kept' | 'waits'> => {
  const sent = (await readDraftMeta(table, orgId, draft))?.submittedAs ?? null
  if (sent === null || (await readCaseDocument(table, sent.county, sent.case, document)) !== null)
    return 'kept'
  const header = await readCase(table, sent.county, sent.case)
  const answer = keys.waitingDocument(orgId, draft, 'ANSWER', document)
  const change = keys.waitingDocument(orgId, draft, 'CHANGE', document)
  if (header.status === 'completion-asked' && (await table.get(answer)) !== null) return 'waits'
  if (mayChange(header, at) && (await table.get(change)) !== null) return 'waits'
  const changed = () => changedMeanwhile('document')
  await table.transact([
    check(keys.document(sent.county, sent.case, document), { pk: { exists: false } }, changed),
    put(
      draftDocumentItem(orgId, draft, removed(unrecorded({ document, name: '', key, versionId: '' }))),
      {},
      changed,
    ),
    remove(answer),
    remove(change),
  ])
  return 'gone'
}
