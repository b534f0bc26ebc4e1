import { amountsHold, namesMeasures, outcomeAgrees } from './completeness-measures.ts'
import { empty, find, grantedIn, keptIn, type Rule } from './finding.ts'
import { sum } from './money.ts'
import { nothingLeftOpen } from './reason-texts.ts'

/** 7 §: the last day for the report when something is granted, and only then. */
const reportDayStated: Rule = (content) => {
  const grants = grantedIn(content) > 0
  return [
    ...find(grants && content.reportLastDay === null, 'report-day-missing', 'reportLastDay', '7 §'),
    ...find(!grants && content.reportLastDay !== null, 'report-day-without-grant', 'reportLastDay', '7 §'),
  ]
}

/** FL 32 §: the rules applied and the decisive circumstances. */
const reasonsStated: Rule = ({ reasons, rules }) => [
  ...find(empty(reasons), 'reasons-missing', 'reasons', 'FL 32 §'),
  ...find(rules.every(empty), 'rules-missing', 'rules', 'FL 32 §'),
]

/**
 * Payments are the grant to the öre, each in the budget year it is paid (anslagsförordningen 12 §) and one the
 * county may bind (budgetlagen 6 kap. 1 §).
 */
const paymentsAddUp: Rule = (content, _measures, mayBind) => [
  ...find(
    sum([...keptIn(content), ...content.payments.map(({ amount }) => amount)]) !== grantedIn(content),
    'payments-differ',
    'payments',
    '7 §',
  ),
  ...content.payments.flatMap(({ amount, budgetYear, payOn }, index) => [
    ...find(amount === 0, 'payment-empty', `payments.${index}`, '7 §'),
    ...find(
      !payOn.startsWith(`${budgetYear}-`),
      'payment-outside-year',
      `payments.${index}`,
      'anslagsförordningen 12 §',
    ),
    ...find(!mayBind.includes(budgetYear), 'year-not-bound', `payments.${index}`, 'budgetlagen 6 kap. 1 §'),
  ]),
]

/** Särskilda skäl stand in the decision with their reason, for a measure of the case (6 § first paragraph). */
const exceptionsReasoned: Rule = ({ exceptions }, measures) => [
  ...exceptions.flatMap(({ measure, reason }) => [
    ...find(
      !measures.some(({ id }) => id === measure),
      'exception-unknown',
      `exceptions.${measure}`,
      '6 § första stycket',
    ),
    ...find(empty(reason), 'exception-without-reason', `exceptions.${measure}`, '6 § första stycket'),
  ]),
  ...measures
    .filter(({ id, exception }) => exception === 'taken' && !exceptions.some(({ measure }) => measure === id))
    .flatMap(({ id }) => find(true, 'exception-not-stated', `exceptions.${id}`, '6 § första stycket')),
]

const rules: readonly Rule[] = [
  namesMeasures,
  amountsHold,
  outcomeAgrees,
  reportDayStated,
  reasonsStated,
  paymentsAddUp,
  exceptionsReasoned,
  nothingLeftOpen,
]

/**
 * What must be put right before a proposal is sent or a decision taken (6 and 7 §§, FL 32 §); empty when complete.
 * Amounts in öre. `mayBind` are the budget years the county may pay from: the frame's and those of a bemyndigande.
 */
export const missingInDecision: Rule = (content, measures, mayBind) =>
  rules.flatMap((rule) => rule(content, measures, mayBind))
