import { type MeasureKind, measureKinds } from './application.ts'
import type { CaseMeasure } from './case.ts'
import type { Reason } from './decision.ts'
import type { Policy } from './policy.ts'
import {
  applicationReason,
  type Confirmation,
  classReason,
  exceptionReasons,
  orderReason,
} from './priority-reasons.ts'

type Ranked = Pick<CaseMeasure, 'claimedKind' | 'confirmedKind' | 'exception'>

/** What a measure ranks as: the officer's word before the claim, and the rest when an exception is taken (6 §). */
export const rankingKind = ({ claimedKind, confirmedKind, exception }: Ranked): MeasureKind =>
  exception === 'taken' ? 'other' : (confirmedKind ?? claimedKind)

/**
 * 6 § first paragraph: 1 = put first by the regulation, 2 = the rest. With the unit `application` every measure
 * takes the best measure's class, except one whose exception a decider has taken.
 */
export const classOf = (
  measure: Ranked,
  measures: readonly Ranked[],
  { unit }: Pick<Policy, 'unit'>,
): CaseMeasure['class'] => {
  const asked = unit === 'application' && measure.exception !== 'taken' ? measures : [measure]
  return asked.some((each) => rankingKind(each) !== 'other') ? 1 : 2
}

const confirmationOf = ({ claimedKind, confirmedKind }: Ranked): Confirmation => {
  if (confirmedKind === null) return 'preliminary'
  return confirmedKind === claimedKind ? 'confirmed' : 'corrected'
}

const reasonsFor = (measure: Ranked, measures: readonly Ranked[], policy: Policy): Reason[] => {
  const kind = rankingKind(measure)
  const order = orderReason(kind, policy)
  if (measure.exception === 'taken') return [exceptionReasons.taken, order]
  const best = measures
    .map(rankingKind)
    .toSorted((a, b) => measureKinds.indexOf(a) - measureKinds.indexOf(b))[0]
  const lifted = policy.unit === 'application' && kind === 'other' && best !== undefined && best !== 'other'
  return [
    lifted ? applicationReason(best) : classReason(kind, confirmationOf(measure)),
    ...(measure.exception === 'proposed' ? [exceptionReasons.proposed] : []),
    order,
  ]
}

export type Priority = { id: string; class: CaseMeasure['class']; reasons: Reason[] }

/**
 * The class of each measure of one case, with every step of the reasoning and its paragraph (6 §). A claim is
 * preliminary until an officer has confirmed or corrected it. The county's own order is 6 § second paragraph.
 */
export const prioritise = (
  measures: readonly (Ranked & Pick<CaseMeasure, 'id'>)[],
  policy: Policy,
): Priority[] =>
  measures.map((measure) => ({
    id: measure.id,
    class: classOf(measure, measures, policy),
    reasons: reasonsFor(measure, measures, policy),
  }))
