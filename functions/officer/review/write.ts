import type { CaseHeader } from '../../../shared/domain/case.ts'
import type { Form } from '../../../shared/web/request.ts'
import { named } from '../read-form.ts'
import type { AssessedMeasure, StoredAssessment } from './assessment.ts'

const measureForm = ({ id, kind, kindReason, barred, marks }: AssessedMeasure): Form => {
  const form: Form = { [named(id, 'kind')]: kind, [named(id, 'kindReason')]: kindReason }
  for (const [criterion, mark] of Object.entries(marks)) form[named(id, criterion)] = String(mark)
  for (const { line, bar } of barred) {
    const name = named(id, `bar.${line}`)
    form[name] = [form[name] ?? [], bar].flat()
  }
  return form
}

/** What the form starts with: one's own earlier review, else the claim of the application. */
export const reviewForm = ({ measures }: CaseHeader, own: StoredAssessment | undefined): Form => {
  const claims = measures.map(
    ({ id, claimedKind, confirmedKind }): Form => ({
      [named(id, 'kind')]: confirmedKind ?? claimedKind,
    }),
  )
  const earlier = own?.measures.map(measureForm) ?? []
  return Object.assign({}, ...claims, ...earlier, own === undefined ? {} : { reason: own.reason })
}
