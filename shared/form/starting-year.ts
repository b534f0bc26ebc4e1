import type { Field, List, Section } from './definition.ts'

const inField = (field: Field, start: number): Field =>
  field.kind === 'year' && start >= field.first && start <= field.last ? { ...field, start } : field

const inList = (list: List, start: number): List => ({
  ...list,
  fields: list.fields.map((field) => inField(field, start)),
  ...(list.list === undefined ? {} : { list: inList(list.list, start) }),
})

/** The section with its years starting at the round's own: a year nobody chose is then the one the round pays for. */
export const startingIn = (section: Section, start: number): Section => ({
  ...section,
  fields: section.fields.map((field) => inField(field, start)),
  ...(section.list === undefined ? {} : { list: inList(section.list, start) }),
})
