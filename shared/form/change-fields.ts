import type { Field, List, Section } from './definition.ts'

const inList = (list: List, change: (field: Field) => Field): List => ({
  ...list,
  fields: list.fields.map(change),
  ...(list.list === undefined ? {} : { list: inList(list.list, change) }),
})

/** A section with each of its fields changed, those of its lists too. */
export const changeFields = (section: Section, change: (field: Field) => Field): Section => ({
  ...section,
  fields: section.fields.map(change),
  ...(section.list === undefined ? {} : { list: inList(section.list, change) }),
})
