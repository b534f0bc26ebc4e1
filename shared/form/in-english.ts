import type { Field, List, Section } from './definition.ts'

export type OptionWords = { text: string; hint?: string }
export type FieldWords = { label: string; hint?: string; options?: Record<string, OptionWords> }
export type ListWords = {
  item: string
  itemInText: string
  hint?: string
  add: string
  pasted?: { label: string; hint: string; button: string }
  fields: Record<string, FieldWords>
  list?: ListWords
}
/** The English words of a section, by the names its definition has. What is asked and checked stays as in the definition. */
export type SectionWords = {
  title: string
  intro: readonly string[]
  fields: Record<string, FieldWords>
  list?: ListWords
}

const ofField = <F extends Field>(field: F, words: FieldWords | undefined): F => {
  const { label = field.label, hint, options = {} } = words ?? {}
  return {
    ...field,
    label,
    ...(hint === undefined ? {} : { hint }),
    ...('options' in field
      ? { options: field.options.map((option) => ({ ...option, ...options[option.value] })) }
      : {}),
  }
}

const ofList = (list: List, { fields, list: inner, ...words }: ListWords): List => ({
  ...list,
  ...words,
  fields: list.fields.map((field) => ofField(field, fields[field.name])),
  ...(list.list === undefined || inner === undefined ? {} : { list: ofList(list.list, inner) }),
})

/** A section as it stands on an English page. A test finds what is left in Swedish. */
export const inEnglish = (section: Section, words: SectionWords): Section => ({
  ...section,
  title: words.title,
  intro: words.intro,
  fields: section.fields.map((field) => ofField(field, words.fields[field.name])),
  ...(section.list === undefined || words.list === undefined
    ? {}
    : { list: ofList(section.list, words.list) }),
})
