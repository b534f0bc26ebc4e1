import type { CaseMeasure } from '../case.ts'

/** Measures without what was only proposed for them: the proposal fell, or a decision took its place. */
export const withoutProposal = (measures: readonly CaseMeasure[]): CaseMeasure[] =>
  measures.map((measure) => ({
    ...measure,
    proposed: null,
    exception: measure.exception === 'proposed' ? 'none' : measure.exception,
  }))
