import { diffWordsWithSpace } from 'diff'

/** A piece of two texts: in both, or in one of them only. */
export type Part = { text: string; only: 'before' | 'after' | null }

/** Texts with more words of difference than this are shown whole: nothing is left to see word by word. */
const mostEdits = 2000

/** Two texts with nothing in common. */
export const wholeParts = (before: string, after: string): Part[] => [
  { text: before, only: 'before' },
  { text: after, only: 'after' },
]

/** Two texts as pieces: those that are not only after make the old one, those that are not only before the new one. */
export const partsOf = (before: string, after: string): Part[] =>
  diffWordsWithSpace(before, after, { maxEditLength: mostEdits })?.map(({ value, added, removed }) => ({
    text: value,
    only: added ? 'after' : removed ? 'before' : null,
  })) ?? wholeParts(before, after)
