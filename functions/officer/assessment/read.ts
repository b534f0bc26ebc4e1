import { isAssessable, type StoredAssessment } from '../../../shared/domain/assessment.ts'
import type { CaseHeader, CaseMeasure } from '../../../shared/domain/case.ts'
import { type CriteriaVersion, criteriaFor } from '../../../shared/domain/criteria.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Form } from '../../../shared/web/request.ts'
import { named, type Reader, reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { marks } from './fields.tsx'

const text = sv.assessment
type Written = Pick<StoredAssessment, 'measures' | 'reason'>

const readMarks = (
  read: Reader,
  { id, confirmedKind, claimedKind }: CaseMeasure,
  version: CriteriaVersion,
) => {
  const kind = confirmedKind ?? claimedKind
  return {
    id,
    kind,
    marks: Object.fromEntries(
      criteriaFor(version, kind).map((criterion) => [
        criterion.id,
        Number(read.choice(named(id, criterion.id), marks, text.markMissing(criterion.label)) ?? 0),
      ]),
    ),
  }
}

/** The assessment as it was written, and what is wrong with it. */
export const readAssessment = (
  form: Form,
  header: CaseHeader,
  criteria: CriteriaVersion,
): Written & { problems: Problem[] } => {
  const read = reader(form)
  const measures = header.measures.filter(isAssessable).map((measure) => readMarks(read, measure, criteria))
  const reason = read.text('reason', { words: 1500, required: text.reasonMissing })
  return { measures, reason, problems: read.problems }
}

/** What the form starts with: one's own earlier marks, and nobody else's. */
export const assessmentForm = (own: StoredAssessment | undefined): Form =>
  own === undefined
    ? {}
    : Object.assign(
        { reason: own.reason },
        ...own.measures.map((measure) =>
          Object.fromEntries(
            Object.entries(measure.marks).map(([criterion, mark]) => [
              named(measure.id, criterion),
              String(mark),
            ]),
          ),
        ),
      )
