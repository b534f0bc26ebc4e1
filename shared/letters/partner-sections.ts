import type { SubmittedPartner } from '../domain/confirmation.ts'
import { formatInstant } from '../domain/time.ts'
import { sectionNames } from '../form/definition.ts'
import { isSectionName } from '../form/empty-sections.ts'
import { sectionOf } from '../form/forms.ts'
import { answered } from './answer-blocks.ts'
import type { ApplicationInput } from './application-input.ts'
import { heading, type Section, section } from './block.ts'

const partName = (part: string): string => {
  if (part === 'documents') return 'Bilagor'
  return isSectionName(part) ? sectionOf(part).title : 'Partens svar om finansiering'
}

/** In the order of the form, the attachments and the partner's own answer last. */
const partNames = (parts: readonly string[]): string[] =>
  [...sectionNames, ...parts.filter((part) => !isSectionName(part))]
    .filter((part) => parts.includes(part))
    .map(partName)

const states: Record<SubmittedPartner['state'], string> = {
  missing: 'Saknas',
  valid: 'Bekräftad',
  voided: 'Gäller inte längre',
}

const confirmed = ({ state, confirmation, changed }: SubmittedPartner): string =>
  [
    confirmation === null
      ? states[state]
      : `${states[state]}, av ${confirmation.name} den ${formatInstant(confirmation.at)}`,
    changed.length === 0 ? '' : `Ändrat efter bekräftelsen: ${partNames(changed).join(', ')}`,
  ]
    .filter((line) => line !== '')
    .join('\n')

const stated = ({ statement }: SubmittedPartner): string => {
  if (statement === null) return 'Inget svar'
  return [statement.costs === 'elsewhere' ? 'Ja' : 'Nej', statement.text].filter(Boolean).join('\n')
}

/** The partners of a joint application and what they had confirmed. */
export const partnersSection = ({ body: { partners = [] } }: ApplicationInput): Section[] =>
  partners.length === 0
    ? []
    : section(
        'Samverkansparter som har bjudits in',
        ...partners.flatMap((partner) => [
          heading(partner.name, 'item'),
          ...answered('Bekräftelse', confirmed(partner)),
          ...answered('Finansieras eller söks samma kostnader på annat håll (4 §)?', stated(partner)),
        ]),
      )
