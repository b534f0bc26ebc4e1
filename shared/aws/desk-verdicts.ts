import { toInstant } from '../domain/time.ts'
import { type DeskPlace, judgedDeskFile, newDeskFile, readDeskFile } from './desk-files.ts'
import { readCaseDocument } from './documents.ts'
import type { Table } from './table.ts'
import { judged, unrecorded, type Verdict } from './verdict.ts'
import { judgeCaseDocument } from './verdicts.ts'

type DeskUpload = DeskPlace & { key: string; versionId: string }

/**
 * Writes what a check found of a file the county uploaded: on the desk, in the case, or on the desk before the browser
 * has come back. Throws ChangedMeanwhile when it was registered in between: read again.
 */
export const recordDeskVerdict = async (
  table: Table,
  upload: DeskUpload,
  verdict: Verdict,
  now: number,
): Promise<void> => {
  const { county, case: id, document } = upload
  const waiting = await readDeskFile(table, county, id, document)
  if (waiting !== null) {
    if (waiting.state !== 'waiting' || waiting.versionId !== upload.versionId) return
    return table.write(judgedDeskFile(county, id, judged(waiting, upload, verdict), toInstant(now)))
  }
  const registered = await readCaseDocument(table, county, id, document)
  if (registered !== null) return judgeCaseDocument(table, upload, registered, upload, verdict, now)
  await table.write(newDeskFile(county, id, judged(unrecorded(upload), upload, verdict), toInstant(now)))
}
