import * as z from 'zod'
import { type Application, type Measure, organisationKind } from './application.ts'
import { requestedWithout } from './budget.ts'
import type { Reason } from './decision.ts'
import { eligibilityReasons } from './eligibility-reasons.ts'
import { notFound } from './errors.ts'
import { type Ore, sum } from './money.ts'
import { isAsked } from './questions.ts'

/** 4 §: duties by law or förordning, and costs a state grant has already been given for. */
export const bar = z.enum(['statutory-duty', 'state-funded'])
export type Bar = z.infer<typeof bar>

/** The three questions before an application: who, for what, and whether 4 § may bar some of it. */
export const eligibilityAnswers = z.strictObject({
  applicant: z.enum([...organisationKind.options, 'other']),
  /** `other`: neither, or not known yet. */
  purposes: z.array(z.enum(['area', 'resource-centre', 'other'])),
  bars: z.array(bar),
})
export type EligibilityAnswers = z.infer<typeof eligibilityAnswers>

export type Eligibility = { answer: 'yes' | 'describe' | 'no'; reasons: Reason[] }

/**
 * Guidance before the form; it never stops anyone from applying (FL 22 §). Only the wrong kind of applicant
 * is a "no" (1 §); what 3 and 4 §§ ask is described in the application and tried by länsstyrelsen.
 */
export const checkEligibility = ({ applicant, purposes, bars }: EligibilityAnswers): Eligibility => {
  if (applicant === 'other') return { answer: 'no', reasons: [eligibilityReasons.applicant] }
  const toDescribe = [
    ...(purposes.every((purpose) => purpose === 'other') ? [eligibilityReasons.purpose] : []),
    ...bar.options.filter((each) => bars.includes(each)).map((each) => eligibilityReasons[each]),
  ]
  return toDescribe.length === 0
    ? { answer: 'yes', reasons: [eligibilityReasons.open] }
    : { answer: 'describe', reasons: toDescribe }
}

/** A cost line an officer found barred, and by which half of 4 §. Both may hold for one line. */
export const barredLine = z.strictObject({ line: z.string(), bar })
export type BarredLine = z.infer<typeof barredLine>

/** Requested without the barred cost lines and their own funding, in öre (4 §). Throws NotFound for a line the measure does not have. */
export const eligibleAmount = (costs: Measure['costs'], barred: readonly BarredLine[]): Ore => {
  for (const { line } of barred) if (!costs.some(({ id }) => id === line)) throw notFound(`cost line ${line}`)
  return requestedWithout(
    costs,
    barred.map(({ line }) => line),
  )
}

/** Something an application should say and does not. `section` is its field in Application; `measure` is null outside measures. */
export type MissingPart = {
  part: 'measures' | 'description' | 'costs' | 'need' | 'follow-up' | 'areas' | 'contact' | 'bars'
  section: keyof Application
  paragraph: string
  measure: string | null
}

const askedByCounty = '5 § tredje stycket'
const empty = (text: string): boolean => text.trim() === ''

const missingInMeasure = ({ id, description, costs }: Measure): MissingPart[] => {
  const common = { section: 'measures', paragraph: '5 § andra stycket 1', measure: id } as const
  return [
    ...(empty(description) ? [{ part: 'description', ...common } as const] : []),
    ...(sum(costs.map((cost) => cost.amount)) === 0 ? [{ part: 'costs', ...common } as const] : []),
  ]
}

/**
 * What is missing of the three parts of 5 § second paragraph, then of what länsstyrelsen asks under its third.
 * Listed, never refused. An application for resource centres alone need not name an area (3 § second paragraph).
 */
export const missingParts = (application: Application): MissingPart[] => {
  const { measures, need, followUp, areas, contact, bars, questions } = application
  const when = (
    missing: boolean,
    part: MissingPart['part'],
    section: keyof Application,
    paragraph: string,
  ) => (missing ? [{ part, section, paragraph, measure: null }] : [])
  const unsaid = (section: 'contact' | 'bars', texts: Record<string, string>) =>
    Object.entries(texts).some(([name, text]) => isAsked(questions, section, name) && empty(text))
  const onlyCentres = measures.length > 0 && measures.every(({ kind }) => kind === 'resource-centre')
  return [
    ...when(measures.length === 0, 'measures', 'measures', '5 § andra stycket 1'),
    ...measures.flatMap(missingInMeasure),
    ...when(empty(need.description), 'need', 'need', '5 § andra stycket 2'),
    ...when(empty(followUp.plan), 'follow-up', 'followUp', '5 § andra stycket 3'),
    ...when(
      areas.length === 0 && !onlyCentres && isAsked(questions, 'areas', 'areas'),
      'areas',
      'areas',
      askedByCounty,
    ),
    ...when(
      unsaid('contact', { name: contact.name, email: contact.email }),
      'contact',
      'contact',
      askedByCounty,
    ),
    ...when(unsaid('bars', bars), 'bars', 'bars', askedByCounty),
  ]
}

/** The `incomplete` flag: one of the three parts of 5 § second paragraph is missing. */
export const isIncomplete = (application: Application): boolean =>
  missingParts(application).some(({ paragraph }) => paragraph !== askedByCounty)
