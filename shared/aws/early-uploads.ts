import { documentChecked, documentReceived } from '../domain/acts/records.ts'
import type { CaseHeader } from '../domain/case.ts'
import { changedMeanwhile } from '../domain/errors.ts'
import type { Instant } from '../domain/ids.ts'
import type { CaseDocument } from '../domain/submission.ts'
import { toInstant } from '../domain/time.ts'
import { commitActs } from './cases.ts'
import { documentItem } from './documents.ts'
import type { Table } from './table.ts'
import { judged, type Verdict } from './verdict.ts'
import { putNew } from './write.ts'

/** A version of an upload as the bucket has it. Size in bytes; `cameAt` is the bucket's own instant, to the second. */
export type Early = { document: CaseDocument & { versionId: string; size: number }; cameAt: Instant }

/**
 * A file that had come in when the application did, although nobody was told of it by then: it becomes the case's, once
 * (FL 22 §, DESIGN 7), with its verdict where there is one. Throws ChangedMeanwhile: read again.
 */
export const bindEarly = (
  table: Pick<Table, 'transact'>,
  header: CaseHeader,
  { document, cameAt }: Early,
  verdict: Verdict | null,
  now: number,
): Promise<void> => {
  const { id, versionId } = document
  const system = { subject: 'SYSTEM', role: 'system' as const, at: toInstant(now) }
  const received = documentReceived(header, { ...document, cameAt }, system)
  const bound = verdict === null ? document : judged(document, document, verdict)
  const checks =
    verdict === null
      ? []
      : [documentChecked(received.header, { document: id, versionId, ...verdict }, system)]
  return commitActs(
    table,
    header,
    [received, ...checks],
    [putNew(documentItem(header.county, header.id, bound), () => changedMeanwhile('document'))],
  )
}
