import type { Application } from './application.ts'
import type { CaseHeader } from './case.ts'
import { type CheckItem, type CheckOutcome, checkItems } from './check.ts'
import { missingParts } from './eligibility.ts'
import type { CaseDocument } from './submission.ts'

/** What the machine knows, as a code, and what it would answer; null where a person must look first. */
export type Suggestion = { item: CheckItem; outcome: CheckOutcome | null; fact: FactCode; count: number }
export type FactCode =
  | 'registered'
  | 'association'
  | 'own-county'
  | 'other-county'
  | 'seat-not-confirmed'
  | 'in-time'
  | 'late'
  | 'stated'
  | 'missing'
  | 'authority-shown'
  | 'authority-to-assess'
  | 'authority-not-shown'
  | 'no-documents'
  | 'documents-clean'
  | 'documents-waiting'
  | 'documents-refused'

type Known = {
  header: Pick<CaseHeader, 'flags' | 'county'>
  application: Application
  documents: readonly Pick<CaseDocument, 'state'>[]
}
type Answer = Omit<Suggestion, 'item'>

const say = (fact: FactCode, outcome: CheckOutcome | null, count = 0): Answer => ({ fact, outcome, count })

/** The paragraph of each of the three parts of 5 § second paragraph. */
export const partParagraphs = {
  measures: '5 § andra stycket 1',
  need: '5 § andra stycket 2',
  'follow-up': '5 § andra stycket 3',
} as const

const part =
  (item: keyof typeof partParagraphs) =>
  ({ application }: Known): Answer => {
    const missing = missingParts(application).filter(({ paragraph }) => paragraph === partParagraphs[item])
    return missing.length === 0 ? say('stated', 'ok') : say('missing', 'to-complete', missing.length)
  }

const stateOf = ({ documents }: Known): Answer => {
  const count = (state: CaseDocument['state']) => documents.filter((each) => each.state === state).length
  if (documents.length === 0) return say('no-documents', 'ok')
  if (count('refused') > 0) return say('documents-refused', 'to-complete', count('refused'))
  if (count('waiting') > 0) return say('documents-waiting', null, count('waiting'))
  return say('documents-clean', 'ok', documents.length)
}

const seatOf = ({ header, application: { applicant } }: Known): Answer => {
  if (applicant.county !== header.county) return say('other-county', 'not-ok')
  return header.flags.includes('seat-not-confirmed')
    ? say('seat-not-confirmed', null)
    : say('own-county', 'ok')
}

const authorityOf = ({ header: { flags } }: Known): Answer => {
  if (flags.includes('authority-handed-in')) return say('authority-to-assess', null)
  return flags.includes('authority-not-shown')
    ? say('authority-not-shown', 'to-complete')
    : say('authority-shown', 'ok')
}

const answers: Record<CheckItem, (known: Known) => Answer> = {
  applicant: ({ application: { applicant } }) =>
    applicant.kind === 'kommunalforbund' ? say('association', null) : say('registered', 'ok'),
  county: seatOf,
  'in-time': ({ header: { flags } }) =>
    flags.includes('late') ? say('late', 'not-ok') : say('in-time', 'ok'),
  measures: part('measures'),
  need: part('need'),
  'follow-up': part('follow-up'),
  authority: authorityOf,
  documents: stateOf,
}

/** One suggestion for each check, with the fact it rests on. The officer sets the outcome. */
export const suggestChecks = (known: Known): Suggestion[] =>
  checkItems.map((item) => ({ item, ...answers[item](known) }))

/** Whether an outcome must say why: when something is wrong, and when it goes against what the machine knows. */
export const needsComment = (outcome: CheckOutcome, suggested: CheckOutcome | null): boolean =>
  outcome !== 'ok' || (suggested !== null && suggested !== outcome)
