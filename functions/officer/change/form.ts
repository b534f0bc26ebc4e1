import { mayBind } from '../../../shared/domain/binding.ts'
import type { Outcome } from '../../../shared/domain/case.ts'
import { missingInChange } from '../../../shared/domain/change-findings.ts'
import { missingInDecision } from '../../../shared/domain/completeness.ts'
import { missingInHandling } from '../../../shared/domain/completeness-handling.ts'
import type { ProposalContent } from '../../../shared/domain/decision.ts'
import { changeGround, changeKind, type DecisionChange } from '../../../shared/domain/decision-change.ts'
import { formatKronor, type Ore } from '../../../shared/domain/money.ts'
import { dayOf } from '../../../shared/domain/time.ts'
import { isGranted } from '../../../shared/letters/letter-input.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Form } from '../../../shared/web/request.ts'
import { problemOf } from '../proposal/problems.ts'
import { overBound, readContent, unexplained } from '../proposal/read.ts'
import { named, reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { amountOf, type ChangeBasis } from './basis.ts'

/** What a decision can become: a grant is changed or revoked, never turned into a refusal of the application. */
export const outcomesAfter = ({ before }: ChangeBasis): Outcome[] =>
  isGranted(before.content.outcome)
    ? ['grant', 'partial', 'revocation']
    : ['grant', 'partial', before.content.outcome]

const kronor = (amount: Ore): string => formatKronor(amount).replace(/\s*kr$/u, '')

/** The form begins as the decision that holds; with a grant declined, as its revocation. */
export const changeForm = ({ header, before: { content }, open, kept }: ChangeBasis): Form => {
  const declined = header.flags.includes('grant-declined')
  const measures = content.measures.flatMap(({ id, granted, reason }) => [
    [named(id, 'granted'), kronor(granted)],
    [named(id, 'reason'), reason],
  ])
  const payments = open.flatMap(({ payOn, amount, condition = '' }, n) => [
    [`payments.${n}.payOn`, payOn],
    [`payments.${n}.amount`, kronor(amount)],
    [`payments.${n}.condition`, condition],
  ])
  const exceptions = content.exceptions.map(({ measure, reason }) => [named(measure, 'exception'), reason])
  return {
    ...Object.fromEntries([...measures, ...payments, ...exceptions]),
    outcome: declined && kept.length === 0 ? 'revocation' : content.outcome,
    'change-kind': declined ? 'change' : '',
    'change-ground': declined ? 'own-request' : '',
    refusalGround: content.ground ?? '',
    takenUp: content.takenUp ?? '',
    conditions: content.conditions.join('\n'),
    reportLastDay: content.reportLastDay ?? '',
    reasons: content.reasons,
    rules: content.rules.join('\n'),
  }
}

export type Changed = { content: ProposalContent & { changes: DecisionChange }; problems: Problem[] }

/** The new decision as it was written; what is not right in form first, then what it must hold (7 §, FL 32 and 36–38 §§). */
export const readChangeForm = (form: Form, basis: ChangeBasis): Changed => {
  const { header, before, money, kept } = basis
  const read = reader(form)
  const kind = read.choice('change-kind', changeKind.options, sv.change.kindMissing) ?? 'change'
  const [ground] = read.choices('change-ground', changeGround.options)
  const changes: DecisionChange = {
    kind,
    of: { number: before.number, day: dayOf(before.decidedAt) },
    reason: read.text('change-reason', { words: 600 }),
    ...(ground === undefined ? {} : { ground }),
    kept: kept.map(({ number, budgetYear, payOn, amount }) => ({ number, budgetYear, payOn, amount })),
  }
  const content = { ...readContent(read, basis, outcomesAfter(basis), amountOf(kept)), changes }
  if (read.problems.length > 0) return { content, problems: read.problems }
  const findings = [
    ...missingInDecision(content, header.measures, mayBind(money)),
    ...missingInHandling(content, header),
    ...missingInChange(content, before.content, header.flags),
  ].map((finding) => problemOf(finding, form))
  return { content, problems: [...findings, ...unexplained(content), ...overBound(content, money)] }
}
