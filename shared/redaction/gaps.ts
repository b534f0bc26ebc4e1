import { provisionText } from '../domain/secrecy.ts'
import { normalise } from '../form/read-text.ts'

const marks = /\[\[|\]\]/g

/** The text without the marks somebody has put into it. */
const withoutMarks = (text: string): string => normalise(text).replaceAll(marks, '')

export type Gapped = { text: string; gaps: number }
export type MarkProblem = 'changed' | 'unbalanced' | 'none'

/** Whether every `[[` is closed before the next and none is left open. */
const isBalanced = (text: string): boolean => {
  let open = false
  for (const [mark] of text.matchAll(marks)) {
    if ((mark === '[[') === open) return false
    open = !open
  }
  return !open
}

/**
 * A text where the passages somebody put between `[[` and `]]` are gone and each gap names its provision (`21:7`). What is
 * not marked must be as it was: a text that is otherwise altered is refused.
 */
export const withGaps = (
  original: string,
  marked: string,
  provision: string,
): Gapped | { problem: MarkProblem } => {
  const text = normalise(marked)
  if (withoutMarks(text) !== withoutMarks(original)) return { problem: 'changed' }
  if (!isBalanced(text)) return { problem: 'unbalanced' }
  let gaps = 0
  const gapped = text.replaceAll(/\[\[([\s\S]*?)\]\]/g, () => {
    gaps += 1
    return `[uppgift borttagen: ${provisionText(provision)}]`
  })
  return gaps === 0 ? { problem: 'none' } : { text: gapped, gaps }
}

/** `2, 5–7` as the pages 2, 5, 6 and 7, each once in order; null for what is no list of pages. */
export const readPages = (written: string): number[] | null => {
  const pages = new Set<number>()
  for (const part of written.split(',')) {
    const [, first, last = first] = /^\s*(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?\s*$/.exec(part) ?? []
    if (first === undefined || Number(first) < 1 || Number(last) < Number(first)) return null
    for (let page = Number(first); page <= Number(last); page += 1) pages.add(page)
  }
  return [...pages].toSorted((a, b) => a - b)
}
