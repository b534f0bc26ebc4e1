import { type Asking, askingOf, type Questions } from '../domain/questions.ts'
import { isFixed } from './asked.ts'
import { type Field, type List, type Section, type SectionName, sectionNames } from './definition.ts'
import { newestForm, sectionOf } from './forms.ts'

/** A question by its name in a round's settings, and how the form puts it where a round says nothing. */
export type Askable = { name: string; label: string; usual: Asking }
/** The questions of a section: those that are always asked by label, and those a round decides about. */
export type AskableSection = {
  section: SectionName
  title: string
  always: readonly string[]
  questions: readonly Askable[]
}

type Found = { field: Field; name: string; label: string }

const inFields = (fields: readonly Field[], path: string, label: string): Found[] =>
  fields.map((field) => ({ field, name: path + field.name, label: label + field.label }))

const inList = ({ fields, item, list }: List, path: string): Found[] => [
  ...inFields(fields, path, `${item}: `),
  ...(list === undefined ? [] : inList(list, `${path}${list.name}.`)),
]

const inSection = ({ name, fields, list }: Section): Found[] => [
  ...inFields(fields, `${name}.`, ''),
  ...(list === undefined ? [] : inList(list, `${name}.`)),
]

/** Every question of the form a new draft is made in, in its order (5 §). */
export const askableSections = (): AskableSection[] =>
  sectionNames.map((name) => {
    const section = sectionOf(name, newestForm)
    const found = inSection(section)
    return {
      section: name,
      title: section.title,
      always: found.filter(({ field }) => isFixed(field)).map(({ label }) => label),
      questions: found
        .filter(({ field }) => !isFixed(field))
        .map(({ field, name: question, label }) => ({ name: question, label, usual: field.asked ?? 'on' })),
    }
  })

/** What a round says of a section as a whole; undefined when it says something of its questions one by one, or nothing. */
export const wholeSection = (
  given: Questions | undefined,
  { section, questions }: AskableSection,
): Asking | undefined =>
  questions.some(({ name }) => given?.[name] !== undefined) ? undefined : given?.[section]

/** How a round puts a question. */
export const puts = (given: Questions | undefined, section: SectionName, { name, usual }: Askable): Asking =>
  askingOf(given, section, name.slice(section.length + 1)) ?? usual
