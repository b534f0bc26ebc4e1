import type { CaseHeader } from './case.ts'
import { canonical } from './chain.ts'
import type { ProposalContent } from './decision.ts'
import { empty, type Finding, find, grantedIn, keptIn } from './finding.ts'
import { sum } from './money.ts'

const isGrant = ({ outcome }: ProposalContent): boolean => outcome === 'grant' || outcome === 'partial'

/** The day a report is due, where a later one burdens nobody. */
const earlierReport = (before: ProposalContent, after: ProposalContent): boolean =>
  before.reportLastDay !== null && after.reportLastDay !== null && after.reportLastDay < before.reportLastDay

/** Öre that are not paid until a condition is fulfilled, by the condition's words. */
const tied = ({ payments }: ProposalContent): Map<string | undefined, number> =>
  new Map(
    [...Map.groupBy(payments, ({ condition }) => condition)].map(([condition, parts]) => [
      condition,
      sum(parts.map(({ amount }) => amount)),
    ]),
  )

/** Whether a payment is tied to a condition it was free of, or more is tied to one than was. */
const tiesMore = (before: ProposalContent, after: ProposalContent): boolean => {
  const was = tied(before)
  return [...tied(after)].some(
    ([condition, amount]) => condition !== undefined && amount > (was.get(condition) ?? 0),
  )
}

/**
 * Whether a change is to the disadvantage of whoever was granted something: less for a measure, a condition that was not
 * there, for the whole or for a payment, or less time to report. FL 37 § second paragraph allows it in three cases only.
 */
export const isToDisadvantage = (before: ProposalContent, after: ProposalContent): boolean =>
  isGrant(before) &&
  (before.measures.some(
    ({ id, granted }) => (after.measures.find((measure) => measure.id === id)?.granted ?? 0) < granted,
  ) ||
    after.conditions.some((condition) => !before.conditions.includes(condition)) ||
    tiesMore(before, after) ||
    earlierReport(before, after))

/** Without what every decision of its kind says of the one before: alike means that nothing was changed. */
const stated = (content: ProposalContent): string => canonical({ ...content, changes: null })

/**
 * What is missing or wrong in a decision that takes the place of `before` (FL 36–38 §§, 14 §); empty when nothing is.
 * `flags` are the case's: the receiver's own request is a grant declined or a change notified. Amounts in öre.
 */
export const missingInChange = (
  content: ProposalContent,
  before: ProposalContent,
  flags: CaseHeader['flags'],
): Finding[] => {
  const { changes } = content
  if (changes === undefined) return find(true, 'change-missing', 'changes', 'FL 37 §')
  const { kind, ground, reason } = changes
  const worse = isToDisadvantage(before, content)
  const asked = flags.includes('grant-declined') || flags.includes('change-notified')
  return [
    ...find(empty(reason), 'change-without-reason', 'changes.reason', 'FL 32 §'),
    ...find(stated(content) === stated(before), 'nothing-changed', 'changes.kind', 'FL 36–37 §§'),
    ...find(
      kind === 'change' && worse && ground === undefined,
      'disadvantage-without-ground',
      'changes.ground',
      'FL 37 § andra stycket',
    ),
    ...find(
      ground !== undefined && (kind === 'correction' || !worse),
      'ground-without-need',
      'changes.ground',
      'FL 37 § andra stycket',
    ),
    ...find(ground === 'own-request' && !asked, 'nothing-asked', 'changes.ground', '11 §'),
    ...find(
      isGrant(before) && !isGrant(content) && content.outcome !== 'revocation',
      'revoke-instead',
      'outcome',
      'FL 37 §',
    ),
    ...find(content.outcome === 'revocation' && !isGrant(before), 'nothing-to-revoke', 'outcome', 'FL 37 §'),
    ...find(sum(keptIn(content)) > grantedIn(content), 'already-paid', 'outcome', '14 §'),
  ]
}
