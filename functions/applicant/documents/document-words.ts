import { formatSize } from '../../../shared/domain/file-size.ts'
import type { CaseDocument } from '../../../shared/domain/submission.ts'
import type { TagKind } from '../../../shared/web/components/tag.tsx'
import { texts } from '../text/texts.ts'

const text = texts.documents

export const sizeText = (bytes: number | null): string => (bytes === null ? '' : formatSize(bytes))

const reasons: Record<string, string> = text.reasons

export type DocumentWords = { text: string; kind: TagKind; more: string }

/** What the check has said of a document. Without an antivirus that is said too (LOCAL). */
export const documentWords = (
  { state, versionId, reason, scanner }: CaseDocument,
  sent: boolean,
): DocumentWords => {
  const more = sent ? '' : text.waitingHint
  if (state === 'clean')
    return { text: text.clean, kind: 'success', more: scanner === 'none' ? text.notScanned : '' }
  if (state === 'refused')
    return { text: text.refused, kind: 'error', more: reasons[reason ?? ''] ?? text.otherReason }
  if (versionId === null) return { text: text.notConfirmed, kind: 'warning', more }
  return { text: text.waiting, kind: 'info', more }
}
