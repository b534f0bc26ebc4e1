import type { Application } from '../../../shared/domain/application.ts'
import { exceededYears, type Money, mayBind } from '../../../shared/domain/binding.ts'
import { type CaseHeader, firstOutcomes, type Outcome } from '../../../shared/domain/case.ts'
import { missingInDecision } from '../../../shared/domain/completeness.ts'
import { missingInHandling, notAssessed } from '../../../shared/domain/completeness-handling.ts'
import { type ProposalContent, refusalGround } from '../../../shared/domain/decision.ts'
import { formatKronor, minus, type Ore, sum, zero } from '../../../shared/domain/money.ts'
import type { Round } from '../../../shared/domain/round.ts'
import { isGranted } from '../../../shared/letters/letter-input.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Form } from '../../../shared/web/request.ts'
import { named, type Reader, reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { problemOf } from './problems.ts'

const text = sv.proposal
export const paymentRows = [0, 1, 2] as const
/** It stands in a letter, and whether it is fulfilled has to be plain. */
export const conditionWords = 60

export type Given = { header: CaseHeader; round: Round; application: Application }

const readMeasures = (read: Reader, decided: Outcome, { header, application }: Given) =>
  header.measures.map(({ id, requested, eligible }) => {
    const granted = isGranted(decided)
      ? read.kronor(named(id, 'granted'), { required: sv.problems.amount })
      : null
    return {
      id,
      title: application.measures.find((measure) => measure.id === id)?.title || sv.case.measure(id),
      requested,
      eligible: eligible ?? zero,
      granted: granted ?? zero,
      reason: read.text(named(id, 'reason'), { words: 400 }),
    }
  })

/** Payment rows with something in them; a single one without an amount is the whole grant. */
const readPayments = (read: Reader, granted: Ore, { round }: Given): ProposalContent['payments'] => {
  // Booked in the year it is paid (anslagsförordningen 12 §), whichever years the measures have their costs in.
  const yearOf = (payOn: string): number => (payOn === '' ? round.budgetYear : Number(payOn.slice(0, 4)))
  const rows = paymentRows.flatMap((n) => {
    const payOn = read.day(`payments.${n}.payOn`, n === 0 ? { required: text.payOnMissing } : {})
    const amount = read.kronor(`payments.${n}.amount`)
    const condition = read.text(`payments.${n}.condition`, { words: conditionWords })
    const tied = condition === '' ? {} : { condition: condition.replaceAll(/\s*\n\s*/g, ' ') }
    return payOn === '' && amount === null && condition === '' ? [] : [{ payOn, amount, ...tied }]
  })
  const whole = rows.length === 1 ? granted : zero
  return rows.map(({ payOn, amount, ...tied }) => ({
    budgetYear: yearOf(payOn),
    payOn,
    amount: amount ?? whole,
    ...tied,
  }))
}

const readExceptions = (read: Reader, { header }: Given): ProposalContent['exceptions'] =>
  header.measures.flatMap(({ id }) => {
    const reason = read.text(named(id, 'exception'), { words: 400 })
    return reason === '' ? [] : [{ measure: id, reason }]
  })

/** Only where the application is tried: a dismissal or a write-off takes nothing up. */
const readTakenUp = (read: Reader, decided: Outcome): Pick<ProposalContent, 'takenUp'> => {
  const takenUp = read.text('takenUp', { words: 300 })
  const tried = isGranted(decided) || decided === 'rejection'
  return takenUp === '' || !tried ? {} : { takenUp }
}

const readGround = (read: Reader, decided: Outcome): Pick<ProposalContent, 'ground'> => {
  const [ground] = read.choices('refusalGround', refusalGround.options)
  return decided === 'rejection' && ground !== undefined ? { ground } : {}
}

/** The content as it was written. `kept`, öre, has been handed to finance under an earlier decision. */
export const readContent = (
  read: Reader,
  given: Given,
  outcomes: readonly Outcome[] = firstOutcomes,
  kept: Ore = zero,
): ProposalContent => {
  const decided = read.choice('outcome', outcomes, text.outcomeMissing) ?? 'rejection'
  const measures = readMeasures(read, decided, given)
  const granted = sum(measures.map((measure) => measure.granted))
  const left = granted > kept ? minus(granted, kept) : zero
  const money = isGranted(decided)
  return {
    outcome: decided,
    measures,
    payments: money && left > 0 ? readPayments(read, left, given) : [],
    conditions: money ? read.lines('conditions', { words: 1000 }) : [],
    reportLastDay: money ? read.day('reportLastDay') || null : null,
    reasons: read.text('reasons', { words: 2000 }),
    rules: read.lines('rules', { words: 200 }),
    exceptions: readExceptions(read, given),
    ...readTakenUp(read, decided),
    ...readGround(read, decided),
  }
}

/** A measure that gets something but not all it asked for says why, as one that gets nothing does (FL 32 §). */
export const unexplained = ({ outcome: decided, measures }: ProposalContent): Problem[] =>
  isGranted(decided)
    ? measures
        .filter(({ granted, requested, reason }) => granted > 0 && granted < requested && reason === '')
        .map(({ id }) => ({ field: named(id, 'reason'), text: sv.findings['refusal-without-reason'] }))
    : []

/** A later year that is not bound at all is told of by the rule; one that is bound too far, here (budgetlagen 6 kap. 1 §). */
export const overBound = ({ payments }: ProposalContent, money: Money): Problem[] =>
  exceededYears(payments, money).map(({ year, left }) => ({
    field: `payments.${payments.findIndex(({ budgetYear }) => budgetYear === year)}.amount`,
    text: sv.binding.exceeded(year, formatKronor(left)),
  }))

export type ReadProposal = { content: ProposalContent; problems: Problem[] }

/** The proposal as it was written; what is not right in form first, then what a decision must hold (7 §, FL 32 §). */
export const readProposalForm = (form: Form, given: Given, money: Money): ReadProposal => {
  const read = reader(form)
  const content = readContent(read, given)
  if (read.problems.length > 0) return { content, problems: read.problems }
  const findings = [
    ...missingInDecision(content, given.header.measures, mayBind(money)),
    ...missingInHandling(content, given.header),
    ...notAssessed(content, given.header),
  ].map((finding) => problemOf(finding, form))
  return { content, problems: [...findings, ...unexplained(content), ...overBound(content, money)] }
}
