import { formatSize } from '../../../shared/domain/file-size.ts'
import type { CaseDocument } from '../../../shared/domain/submission.ts'
import { sv } from '../text/sv.ts'

const text = sv.documents

export const sizeText = (size: number | null): string => (size === null ? '' : formatSize(size))

/** How a document's check went, in words. */
export const stateText = ({ state, scanner, reason, versionId, takenOut }: CaseDocument): string => {
  if (versionId === null) return text.notConfirmed
  const why = Object.entries(text.reasons).find(([code]) => code === reason)?.[1] ?? reason
  const left = takenOut === undefined ? '' : text.takenOut
  return [text.states[state], state === 'clean' && scanner === 'none' && text.unscanned, why, left]
    .filter(Boolean)
    .join(', ')
}
