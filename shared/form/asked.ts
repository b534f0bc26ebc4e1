import { askingOf, type Questions } from '../domain/questions.ts'
import { type Field, isShown, type List, type Section, type SectionName, sectionNames } from './definition.ts'
import { sectionOf } from './forms.ts'

/** What 5 § second paragraph requires is always asked; the year of a cost belongs to its amount. */
export const isFixed = (field: Field): boolean => field.paragraph !== undefined || field.kind === 'year'

const inField = (field: Field, given: Questions, section: string, path: string): Field => {
  const asking = isFixed(field) ? undefined : askingOf(given, section, path + field.name)
  if (asking === undefined) return field
  const { asked: _, ...rest } = field
  return asking === 'on' ? rest : { ...rest, asked: asking }
}

const inList = (list: List, given: Questions, section: string, path: string): List => ({
  ...list,
  fields: list.fields.map((field) => inField(field, given, section, path)),
  ...(list.list && { list: inList(list.list, given, section, `${path}${list.list.name}.`) }),
})

/** What a draft and an application keep of the form: its version, and the round's questions. */
export type Asked = { formVersion: number; questions?: Questions | undefined }

/** A section with its questions as a round puts them (5 § third paragraph): each on, optional or off. */
export const askedSection = (name: SectionName, { formVersion, questions: given }: Asked): Section => {
  const section = sectionOf(name, formVersion)
  if (given === undefined) return section
  return {
    ...section,
    fields: section.fields.map((field) => inField(field, given, name, '')),
    ...(section.list && { list: inList(section.list, given, name, '') }),
  }
}

/** Whether a round puts any question of a section or list. */
export const hasQuestions = ({ fields, list }: Pick<Section, 'fields' | 'list'>): boolean =>
  fields.some(isShown) || (list !== undefined && hasQuestions(list))

/** The sections a round has questions in, in the order of the form. */
export const askedSections = (form: Asked): Section[] =>
  sectionNames.map((name) => askedSection(name, form)).filter(hasQuestions)
