import type { Application } from '../../../shared/domain/application.ts'
import { isIncomplete, type MissingPart, missingParts } from '../../../shared/domain/eligibility.ts'
import { askedSection } from '../../../shared/form/asked.ts'
import { type SectionName, sectionNames } from '../../../shared/form/definition.ts'
import { sectionOf } from '../../../shared/form/forms.ts'
import { type Missing, missingIn, unansweredIn } from '../../../shared/form/missing.ts'
import type { Sections } from '../../../shared/form/to-application.ts'
import { idOf, valuesIn } from '../../../shared/form/write.ts'
import { fieldId } from '../../../shared/web/problem.ts'
import { isUnneeded } from '../draft/section-status.ts'
import { texts } from '../text/texts.ts'

export type MissingRow = { text: string; href: string }
export type WhatIsMissing = { required: MissingRow[]; asked: MissingRow[]; incomplete: boolean }

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

const rowIn =
  (name: SectionName, address: string) =>
  ({ field, text }: Missing): MissingRow => ({
    text: `${sectionOf(name).title}: ${text}`,
    href: `${address}/${name}#${fieldId(field)}`,
  })

const fieldRows = ({ formVersion }: Application, sections: Sections, address: string): MissingRow[] =>
  sectionNames.flatMap((name) =>
    missingIn(sectionOf(name, formVersion), sections[name]).map(rowIn(name, address)),
  )

/** What the county asks in the sections that are not named as a whole. */
const openRows = (
  application: Application,
  { sections, named, address }: { sections: Sections; named: readonly SectionName[]; address: string },
): MissingRow[] =>
  sectionNames
    .filter((name) => !named.includes(name) && !isUnneeded(name, sections))
    .flatMap((name) =>
      unansweredIn(askedSection(name, application), sections[name]).map(rowIn(name, address)),
    )

const partRow = (
  { part, measure }: MissingPart,
  { sections, address }: { sections: Sections; address: string },
): MissingRow => {
  const name = sectionOfPart[part]
  const place = valuesIn(sections.measures, 'measures').findIndex((item) => idOf(item) === measure)
  const which = place < 0 ? '' : texts.review.measure(place + 1)
  return {
    text: `${sectionOf(name).title}: ${which}${texts.review.parts[part]}`,
    href: `${address}/${name}`,
  }
}

/** The sections that lack something 5 § requires or the county asks, in the order of the form. */
export const lackingSections = (application: Application, sections: Sections): SectionName[] => {
  const parts = missingParts(application).map(({ part }) => sectionOfPart[part])
  return sectionNames.filter(
    (name) =>
      parts.includes(name) || missingIn(sectionOf(name, application.formVersion), sections[name]).length > 0,
  )
}

/**
 * What 5 § requires and what the county asks, each with a link to where it is answered. The fields say it first; a part
 * no empty field accounts for (a cost of 0 kr) is named as a part. Nothing of it stops the sending.
 */
export const whatIsMissing = (
  application: Application,
  sections: Sections,
  address: string,
): WhatIsMissing => {
  const byField = fieldRows(application, sections, address)
  const parts = missingParts(application)
  const isAsked = ({ paragraph }: MissingPart) => paragraph.includes('tredje')
  const unsaid = parts.filter(
    (part) => !isAsked(part) && !byField.some(({ href }) => href.includes(`/${sectionOfPart[part.part]}#`)),
  )
  const asked = parts.filter(isAsked)
  const named = asked.map(({ part }) => sectionOfPart[part])
  const row = (part: MissingPart) => partRow(part, { sections, address })
  return {
    required: [...byField, ...unsaid.map(row)],
    asked: [...asked.map(row), ...openRows(application, { sections, named, address })],
    incomplete: isIncomplete(application),
  }
}
