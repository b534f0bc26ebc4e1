import type { Application } from '../../../shared/domain/application.ts'
import type { SectionName } from '../../../shared/form/definition.ts'
import type { Values } from '../../../shared/form/section-schema.ts'
import { fromApplication, type Sections } from '../../../shared/form/to-application.ts'
import { type MissingItem, whatIsMissing } from '../../../shared/form/what-is-missing.ts'
import { idOf, valuesIn } from '../../../shared/form/write.ts'
import { fieldId } from '../../../shared/web/problem.ts'

export type MissingRow = { text: string; href: string }
export type MissingRows = { required: MissingRow[]; asked: MissingRow[]; incomplete: boolean }

/** The name of a field in the draft: an item nobody has written in is not sent, so that those after it have other places. */
const inDraft = (field: string, sent: Values, drafted: Values): string => {
  const [list = '', index, ...rest] = field.split('.')
  if (index === undefined) return field
  const item = valuesIn(sent, list)[Number(index)] ?? {}
  const items = valuesIn(drafted, list)
  const place = items.findIndex((each) => idOf(each) === idOf(item))
  if (place < 0) return field
  return [list, place, inDraft(rest.join('.'), item, items[place] ?? {})].join('.')
}

/** What is missing of what would be sent, each with a link to where it is answered in the draft. */
export const missingRows = (application: Application, sections: Sections, address: string): MissingRows => {
  const sent = fromApplication(application)
  const row = ({ section, field, text }: MissingItem): MissingRow => {
    const at = field === null ? '' : `#${fieldId(inDraft(field, sent[section], sections[section]))}`
    return { text, href: `${address}/${section}${at}` }
  }
  const { required, asked, incomplete } = whatIsMissing(application)
  return { required: required.map(row), asked: asked.map(row), incomplete }
}

/** The sections that lack something 5 § requires, or what the county asks as a whole. */
export const lackingSections = (application: Application): SectionName[] => {
  const { required, asked } = whatIsMissing(application)
  const whole = asked.filter(({ field }) => field === null)
  return [...new Set([...required, ...whole].map(({ section }) => section))]
}
