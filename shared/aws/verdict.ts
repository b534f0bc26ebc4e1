import type { Instant } from '../domain/ids.ts'
import type { CaseDocument } from '../domain/submission.ts'
import { normalise } from '../form/read-text.ts'

/** What a check has said of a version. Size in bytes. */
export type Verdict = {
  state: 'clean' | 'refused'
  reason: string | null
  sha256: string
  size: number
  scanner: string
}
export type Upload = {
  orgId: string
  draft: string
  document: string
  name: string
  key: string
  versionId: string
  /** When the bucket says it came in. */
  cameAt: Instant
  /** When it goes, if it is no application's and nobody hands it in. */
  goesAt: Instant
}

export type Version = Pick<Upload, 'versionId'>

export const judged = (document: CaseDocument, { versionId }: Version, verdict: Verdict): CaseDocument => ({
  ...document,
  versionId,
  ...verdict,
})

/** A document nobody has recorded yet: the browser never came back from the upload, so the check is the first to know of it. */
export const unrecorded = ({
  document,
  name,
  key,
  versionId,
}: Pick<Upload, 'document' | 'name' | 'key' | 'versionId'>): CaseDocument & Version => ({
  id: document,
  name: normalise(name).slice(0, 200),
  key,
  versionId,
  size: null,
  state: 'waiting',
  sha256: null,
  scanner: null,
  reason: null,
})
