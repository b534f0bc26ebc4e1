import type { Suggestion } from '../../../shared/domain/checklist.ts'
import type { FormalReview, ReviewedMeasure } from '../../../shared/domain/formal-review.ts'
import type { Form } from '../../../shared/web/request.ts'
import { named } from '../read-form.ts'
import { barField } from './bars-table.tsx'
import { checkField } from './check-rows.tsx'
import { factText, type Known } from './facts.ts'

const measureForm = ({ id, kind, kindReason, barred, barReason }: ReviewedMeasure): Form => {
  const form: Form = {
    [named(id, 'kind')]: kind,
    [named(id, 'kindReason')]: kindReason,
    [named(id, 'barReason')]: barReason,
  }
  for (const { line, bar } of barred) {
    const name = barField(id, line)
    form[name] = [form[name] ?? [], bar].flat()
  }
  return form
}

/** What the machine is sure of is filled in; where something is wrong, with the fact as the first words of the comment. */
const suggestedForm = (suggestion: Suggestion, { header }: Known): Form => {
  const { item, outcome } = suggestion
  return {
    [checkField(item, 'outcome')]: outcome ?? '',
    [checkField(item, 'comment')]: outcome === null || outcome === 'ok' ? '' : factText(suggestion, header),
  }
}

/** What the form starts with: the latest review, else what the machine knows and the claims of the application. */
export const reviewForm = (known: Known, latest: FormalReview | undefined): Form => {
  const claims = known.header.measures.map(
    ({ id, claimedKind, confirmedKind }): Form => ({ [named(id, 'kind')]: confirmedKind ?? claimedKind }),
  )
  const checks = known.suggestions.map((suggestion) => suggestedForm(suggestion, known))
  if (latest === undefined) return Object.assign({}, ...claims, ...checks)
  const still = (id: string) => known.header.measures.some((each) => each.id === id)
  return Object.assign(
    {},
    ...claims,
    ...checks,
    ...latest.checks.map(({ item, outcome, comment }) => ({
      [checkField(item, 'outcome')]: outcome,
      [checkField(item, 'comment')]: comment,
    })),
    ...latest.measures.filter(({ id }) => still(id)).map(measureForm),
  )
}
