import type { Finding } from '../../../shared/domain/finding.ts'
import { placeholdersIn } from '../../../shared/domain/reason-texts.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import { type Form, one } from '../../../shared/web/request.ts'
import { sv } from '../text/sv.ts'

const reasonCodes = ['refusal-without-reason', 'placeholder-left']
const dayCodes = ['payment-outside-year', 'year-not-bound']

/** The field of the form a finding is about. */
const fieldOf = ({ code, field }: Finding): string => {
  if (field === 'measures') return 'outcome'
  // What the review lacks is put right there: a sentence at the outcome, which every form shows.
  if (code === 'kind-not-confirmed') return 'outcome'
  if (field.startsWith('changes.')) return field.replace('changes.', 'change-')
  if (field === 'ground') return 'refusalGround'
  if (field.startsWith('measures.')) return `${field}.${reasonCodes.includes(code) ? 'reason' : 'granted'}`
  if (field.startsWith('exceptions.')) return `${field.replace('exceptions', 'measures')}.exception`
  if (field === 'payments') return 'payments.0.amount'
  if (field.startsWith('payments.')) return `${field}.${dayCodes.includes(code) ? 'payOn' : 'amount'}`
  return field
}

/** What a decision lacks, as a sentence at its field; what is left open in a text, by name. */
export const problemOf = (finding: Finding, form: Form): Problem => {
  const field = fieldOf(finding)
  const text =
    finding.code === 'placeholder-left'
      ? sv.reasonTexts.left(placeholdersIn(one(form, field)))
      : Object.entries(sv.findings).find(([code]) => code === finding.code)?.[1]
  return { field, text: text ?? finding.code }
}
