import type { CaseMeasure } from './case.ts'
import type { ProposalContent } from './decision.ts'
import { sum } from './money.ts'

/** What a decision lacks or contradicts: a code, the field of ProposalContent it is about, and the rule. */
export type Finding = { code: string; field: string; paragraph: string }
/** One rule of a complete decision: every way the content breaks it. */
export type Rule = (
  content: ProposalContent,
  measures: readonly CaseMeasure[],
  mayBind: readonly number[],
) => Finding[]

export const empty = (text: string): boolean => text.trim() === ''
export const find = (wrong: boolean, code: string, field: string, paragraph: string): Finding[] =>
  wrong ? [{ code, field, paragraph }] : []

/** Everything the content grants, in öre. */
export const grantedIn = ({ measures }: ProposalContent): number =>
  sum(measures.map((measure) => measure.granted))
