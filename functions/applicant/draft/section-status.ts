import { type Asked, askedSection } from '../../../shared/form/asked.ts'
import type { Section, SectionName } from '../../../shared/form/definition.ts'
import { sectionOf } from '../../../shared/form/forms.ts'
import { missingIn } from '../../../shared/form/missing.ts'
import type { Value, Values } from '../../../shared/form/section-schema.ts'
import type { Sections } from '../../../shared/form/to-application.ts'
import { isUnneeded, isUntouched } from '../../../shared/form/unneeded.ts'
import type { TagKind } from '../../../shared/web/components/tag.tsx'
import { texts } from '../text/texts.ts'

type Status = { text: string; kind?: TagKind }
const text = texts.draft

const isBlank = (value: Value | undefined): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

const hasBlank = ({ fields }: Section, values: Values): boolean =>
  fields.some((field) => field.asked === undefined && isBlank(values[field.name]))

/** How far a section has come, in words. Nothing of it stops anyone from sending. */
export const sectionStatus = (name: SectionName, sections: Sections, form: Asked): Status => {
  const values = sections[name]
  const missing = missingIn(sectionOf(name, form.formVersion), values)
  if (isUnneeded(name, sections)) return { text: text.states.unneeded }
  if (isUntouched(name, sections)) return { text: text.states.empty, kind: 'neutral' }
  if (missing.length > 0) return { text: text.missing(missing.length), kind: 'warning' }
  return hasBlank(askedSection(name, form), values)
    ? { text: text.states.begun, kind: 'info' }
    : { text: text.states.done }
}
