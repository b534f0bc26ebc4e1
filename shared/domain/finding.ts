import type { CaseMeasure } from './case.ts'
import type { ProposalContent } from './decision.ts'
import { type Ore, sum } from './money.ts'

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

/** What finance has of the decision this one changes, öre each; none for a first decision. */
export const keptIn = ({ changes }: Pick<ProposalContent, 'changes'>): Ore[] =>
  (changes?.kept ?? []).map(({ amount }) => amount)
