import { isAllowed } from '../../../shared/domain/lifecycle.ts'
import type { OwnCase } from '../case/load-case.ts'
import { texts } from '../text/texts.ts'

/** An answer is taken in from the first request until the decision (FL 23 §, DESIGN 3.6); why not, in words, or null. */
export const whyNot = ({ header }: OwnCase): string | null => {
  if (header.completionRound === 0) return texts.completion.none
  const open = isAllowed(header.status, 'answer-completion', 'applicant')
  return open || isAllowed(header.status, 'answer-late', 'applicant') ? null : texts.completion.closed
}
