import type { Measure } from '../../../shared/domain/application.ts'
import { measureKind } from '../../../shared/domain/application.ts'
import type { CaseMeasure } from '../../../shared/domain/case.ts'
import { type Check, outcomesOf } from '../../../shared/domain/check.ts'
import { needsComment, type Suggestion } from '../../../shared/domain/checklist.ts'
import { type BarredLine, bar, eligibleAmount } from '../../../shared/domain/eligibility.ts'
import type { ReviewedMeasure } from '../../../shared/domain/formal-review.ts'
import { least } from '../../../shared/domain/money.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Form } from '../../../shared/web/request.ts'
import { named, type Reader, reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { barField, wholeMeasure } from './bars-table.tsx'
import { checkField } from './check-rows.tsx'
import type { Known } from './facts.ts'

const text = sv.review

const readCheck = (read: Reader, { item, outcome: suggested }: Suggestion): Check => {
  const missing = text.outcomeMissing(text.items[item])
  const outcome = read.choice(checkField(item, 'outcome'), outcomesOf(item), missing) ?? 'ok'
  const required = needsComment(outcome, suggested) ? text.commentMissing : undefined
  return { item, outcome, comment: read.text(checkField(item, 'comment'), { words: 300, required }) }
}

/** A bar on the whole measure bars each of its lines. */
const readBarred = (read: Reader, id: string, costs: Measure['costs']): BarredLine[] => {
  const whole = read.choices(barField(id, wholeMeasure), bar.options)
  return costs.flatMap(({ id: line }) => {
    const own = read.choices(barField(id, line), bar.options)
    return bar.options
      .filter((each) => own.includes(each) || whole.includes(each))
      .map((each) => ({ line, bar: each }))
  })
}

const readMeasure = (
  read: Reader,
  { id, claimedKind, requested }: CaseMeasure,
  costs: Measure['costs'],
): ReviewedMeasure => {
  const kind = read.choice(named(id, 'kind'), measureKind.options, sv.problems.choose) ?? claimedKind
  const corrected = kind === claimedKind ? undefined : text.kindReasonMissing
  const barred = readBarred(read, id, costs)
  const barring = barred.length === 0 ? undefined : text.barReasonMissing
  return {
    id,
    kind,
    kindReason: read.text(named(id, 'kindReason'), { words: 200, required: corrected }),
    barred,
    barReason: read.text(named(id, 'barReason'), { words: 200, required: barring }),
    // What the applicant changed in a completion never makes more eligible than was requested.
    eligible: least(eligibleAmount(costs, barred), requested),
  }
}

export type Reviewed = { checks: Check[]; measures: ReviewedMeasure[]; problems: Problem[] }

/** The formal review as it was written, and what is wrong with it. */
export const readReview = (form: Form, { header, application, suggestions }: Known): Reviewed => {
  const read = reader(form)
  const checks = suggestions.map((suggestion) => readCheck(read, suggestion))
  const measures = header.measures.map((measure) =>
    readMeasure(read, measure, application.measures.find(({ id }) => id === measure.id)?.costs ?? []),
  )
  return { checks, measures, problems: read.problems }
}
