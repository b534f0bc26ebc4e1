import type { Measure } from '../../../shared/domain/application.ts'
import { measureKind } from '../../../shared/domain/application.ts'
import type { CaseHeader, CaseMeasure } from '../../../shared/domain/case.ts'
import { type BarredLine, bar, eligibleAmount } from '../../../shared/domain/eligibility.ts'
import { least } from '../../../shared/domain/money.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Form } from '../../../shared/web/request.ts'
import { named, type Reader, reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { type AssessedMeasure, criteria } from './assessment.ts'

const text = sv.review
export const marks = ['0', '1', '2', '3'] as const

const readBarred = (read: Reader, id: string, costs: Measure['costs']): BarredLine[] =>
  costs.flatMap(({ id: line }) =>
    read.choices(named(id, `bar.${line}`), bar.options).map((each) => ({ line, bar: each })),
  )

const readMeasure = (read: Reader, { id, claimedKind, requested }: CaseMeasure, costs: Measure['costs']) => {
  const kind = read.choice(named(id, 'kind'), measureKind.options, sv.problems.choose) ?? claimedKind
  const required = kind === claimedKind ? undefined : text.kindReasonMissing
  const kindReason = read.text(named(id, 'kindReason'), { words: 200, required })
  const barred = readBarred(read, id, costs)
  return {
    id,
    kind,
    kindReason,
    barred,
    // What the applicant changed in a completion never makes more eligible than was requested.
    eligible: least(eligibleAmount(costs, barred), requested),
    marks: Object.fromEntries(
      criteria.map((criterion) => [
        criterion.id,
        Number(read.choice(named(id, criterion.id), marks, text.markMissing) ?? 0),
      ]),
    ),
  }
}

export type Reviewed = { measures: AssessedMeasure[]; reason: string; problems: Problem[] }

/** The review as it was written, and what is wrong with it. */
export const readReview = (form: Form, header: CaseHeader, measures: readonly Measure[]): Reviewed => {
  const read = reader(form)
  const assessed = header.measures.map((measure) =>
    readMeasure(read, measure, measures.find(({ id }) => id === measure.id)?.costs ?? []),
  )
  const reason = read.text('reason', { words: 1500, required: text.reasonMissing })
  return { measures: assessed, reason, problems: read.problems }
}
