import { injunctionFailed } from '../../../shared/domain/acts/completion.ts'
import type { AllocatedRow, RowId } from '../../../shared/domain/allocation.ts'
import type { Application } from '../../../shared/domain/application.ts'
import type { CaseHeader, CaseMeasure, Outcome } from '../../../shared/domain/case.ts'
import { isLate } from '../../../shared/domain/completeness-handling.ts'
import type { RefusalGround } from '../../../shared/domain/decision.ts'
import type { FormalReview } from '../../../shared/domain/formal-review.ts'
import { formatKronor, minus, type Ore } from '../../../shared/domain/money.ts'
import { prioritise } from '../../../shared/domain/priority.ts'
import type { Round } from '../../../shared/domain/round.ts'
import { formatDay, formatInstant } from '../../../shared/domain/time.ts'
import { policyOf } from '../../../shared/policy/policies.ts'
import type { Form } from '../../../shared/web/request.ts'
import { named } from '../read-form.ts'
import { sentences } from '../sentences.ts'
import { sv } from '../text/sv.ts'

const text = sv.prefill
type Suggested = RowId & { settled: Pick<AllocatedRow, 'result' | 'amount'> }
type Given = {
  header: CaseHeader
  round: Round
  application: Application
  suggestion: { rows: readonly Suggested[] }
  /** The latest formal review, whose reasons under 4 § follow along. */
  reviewed: FormalReview | undefined
}

/** What the allocation suggests for a measure; the whole eligible amount where a choice between equals is needed. */
const suggested = ({ id, eligible }: CaseMeasure, { header, suggestion }: Given): Ore | null => {
  const row = suggestion.rows.find(({ caseId, measureId }) => caseId === header.id && measureId === id)
  if (row === undefined || row.settled.result === 'choice-needed') return eligible
  return row.settled.result === 'not-eligible' ? eligible : row.settled.amount
}

const outcomeOf = (given: Given): Outcome => {
  const { flags, measures, obstacles = [] } = given.header
  if (flags.includes('withdrawal-asked')) return 'write-off'
  if (isLate(given.header) || injunctionFailed(given.header) || obstacles.includes('applicant'))
    return 'dismissal'
  const pairs = measures.map((measure) => ({ measure, amount: suggested(measure, given) ?? 0 }))
  if (pairs.every(({ amount }) => amount === 0)) return 'rejection'
  return pairs.every(({ measure, amount }) => amount === measure.eligible) ? 'grant' : 'partial'
}

/** What a rejection would rest on: 4 § when it leaves nothing, else that the funds do not suffice. */
const groundOf = ({ header: { measures } }: Given): RefusalGround =>
  measures.every(({ eligible }) => eligible === 0) ? 'bars' : 'funds'

const kronor = (amount: Ore | null): string =>
  amount === null ? '' : formatKronor(amount).replace(/\s*kr$/u, '')

const measureForm = (measure: CaseMeasure, given: Given): Form => {
  const { id, requested, eligible } = measure
  const amount = suggested(measure, given)
  const reasons = [
    eligible !== null && eligible < requested && text.barred(formatKronor(minus(requested, eligible))),
    given.reviewed?.measures.find((each) => each.id === id)?.barReason,
    eligible !== null && amount !== null && amount < eligible && text.frame,
  ]
  return {
    [named(id, 'granted')]: kronor(amount),
    [named(id, 'reason')]: reasons.filter((reason) => reason).join(' '),
  }
}

/** FL 32 §: the priority reasons of each measure with the rules they rest on, or why nothing is tried. */
const reasonsOf = (
  outcome: Outcome,
  { header, application }: Given,
): { reasons: string; rules: string[] } => {
  if (outcome === 'write-off') return { reasons: text.withdrawn, rules: [text.withdrawnRule] }
  if (outcome === 'dismissal' && header.obstacles?.includes('applicant'))
    return { reasons: text.notEntitled, rules: [text.rule('1 §')] }
  if (outcome === 'dismissal' && !isLate(header))
    return { reasons: text.unanswered, rules: [text.unansweredRule] }
  if (outcome === 'dismissal') {
    const late = text.late(formatInstant(header.receivedAt), formatDay(header.lastDay))
    return { reasons: late, rules: [text.lateRule] }
  }
  const priorities = prioritise(header.measures, policyOf(header.policy))
  const titles = new Map(application.measures.map(({ id, title }) => [id, title]))
  const paragraphs = new Set(priorities.flatMap(({ reasons }) => reasons.map(({ paragraph }) => paragraph)))
  return {
    reasons: priorities
      .map(({ id, reasons }) =>
        text.measure(
          titles.get(id) || sv.case.measure(id),
          sentences(reasons.map(({ reason }) => reason.sv)),
        ),
      )
      .join('\n\n'),
    rules: ['3 §', '4 §', ...paragraphs].map(text.rule),
  }
}

/** What the proposal starts with: the allocation's suggestion, the round's conditions and the reasons of 6 §. */
export const proposalForm = (given: Given): Form => {
  const outcome = outcomeOf(given)
  const { reasons, rules } = reasonsOf(outcome, given)
  return Object.assign({}, ...given.header.measures.map((measure) => measureForm(measure, given)), {
    outcome,
    refusalGround: groundOf(given),
    conditions: given.round.conditions.join('\n'),
    reportLastDay: given.round.reportLastDay,
    reasons,
    rules: rules.join('\n'),
  })
}
