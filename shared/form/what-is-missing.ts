import type { Application } from '../domain/application.ts'
import { isIncomplete, type MissingPart, missingParts } from '../domain/eligibility.ts'
import { formWords } from '../web/text/form-words.ts'
import { askedSection } from './asked.ts'
import { type SectionName, sectionNames } from './definition.ts'
import { sectionOf } from './forms.ts'
import { type Missing, missingIn, unansweredIn } from './missing.ts'
import type { Values } from './section-schema.ts'
import { fromApplication, type Sections } from './to-application.ts'
import { isUnneeded } from './unneeded.ts'
import { valuesIn } from './write.ts'

/** Something an application does not say: in which section, at which field, or of the section as a whole (null). */
export type MissingItem = { section: SectionName; field: string | null; text: string; paragraph: string }
export type WhatIsMissing = { required: MissingItem[]; asked: MissingItem[]; incomplete: boolean }

const sectionOfPart: Record<MissingPart['part'], SectionName> = {
  measures: 'measures',
  description: 'measures',
  costs: 'measures',
  need: 'need',
  'follow-up': 'followup',
  areas: 'areas',
  contact: 'contact',
  bars: 'bars',
}

/** A cost line of 0 kr has not said what it costs (5 § second paragraph 1). */
const withoutZero = (measure: Values): Values => ({
  ...measure,
  costs: valuesIn(measure, 'costs').map((cost) => (cost.amount === 0 ? { ...cost, amount: null } : cost)),
})

const sentSections = (application: Application): Sections => {
  const sections = fromApplication(application)
  return { ...sections, measures: { measures: valuesIn(sections.measures, 'measures').map(withoutZero) } }
}

/** The form says `5 § 3` for short; the paragraph in full is `5 § andra stycket 3`. */
const inFull = (paragraph: string): string => paragraph.replace(/^5 § (\d)$/, '5 § andra stycket $1')

const itemIn =
  (section: SectionName) =>
  ({ field, text, paragraph }: Missing): MissingItem => ({
    section,
    field,
    text: `${sectionOf(section).title}: ${text}`,
    paragraph: inFull(paragraph),
  })

const partItem = ({ part, measure, paragraph }: MissingPart, { measures }: Application): MissingItem => {
  const section = sectionOfPart[part]
  const place = measures.findIndex(({ id }) => id === measure)
  const which = place < 0 ? '' : formWords.ofMeasure(place + 1)
  const text = `${sectionOf(section).title}: ${which}${formWords.missingParts[part]}`
  return { section, field: null, text, paragraph }
}

const isAsked = ({ paragraph }: MissingPart): boolean => paragraph.includes('tredje')

/**
 * What an application lacks of what 5 § requires and of what the round asks, in the language of the page: one list, over
 * what is or would be sent, for the applicant before sending and for the officer after. The fields say it first; a part no
 * empty field accounts for is named as a part. Nothing of it stops a sending (FL 22 §).
 */
export const whatIsMissing = (application: Application): WhatIsMissing => {
  const sections = sentSections(application)
  const byField = sectionNames.flatMap((name) =>
    missingIn(sectionOf(name, application.formVersion), sections[name]).map(itemIn(name)),
  )
  const parts = missingParts(application)
  const item = (part: MissingPart) => partItem(part, application)
  const unsaid = parts.filter(
    (part) => !isAsked(part) && !byField.some(({ section }) => section === sectionOfPart[part.part]),
  )
  const named = parts.filter(isAsked).map(item)
  const open = sectionNames
    .filter((name) => !named.some(({ section }) => section === name) && !isUnneeded(name, sections))
    .flatMap((name) => unansweredIn(askedSection(name, application), sections[name]).map(itemIn(name)))
  return {
    required: [...byField, ...unsaid.map(item)],
    asked: [...named, ...open],
    incomplete: isIncomplete(application),
  }
}
