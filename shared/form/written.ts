import type { Field, List } from './definition.ts'

/** What someone wrote in a section, as text: shown again as it was, whether right or wrong. Items carry their `id`. */
export type Written = { readonly [name: string]: string | readonly string[] | readonly Written[] }

const isItem = (value: string | Written): value is Written => typeof value !== 'string'
const isText = (value: string | Written): value is string => typeof value === 'string'

export const textOf = (written: Written, name: string): string => {
  const value = written[name]
  return typeof value === 'string' ? value : ''
}

const arrayOf = (written: Written, name: string): readonly (string | Written)[] => {
  const value = written[name]
  return value === undefined || typeof value === 'string' ? [] : value
}

export const choicesOf = (written: Written, name: string): readonly string[] =>
  arrayOf(written, name).filter(isText)
export const itemsOf = (written: Written, name: string): readonly Written[] =>
  arrayOf(written, name).filter(isItem)

const emptyField = (field: Field): string | readonly string[] => {
  if (field.kind === 'choices') return []
  return field.kind === 'year' ? String(field.start ?? field.first) : ''
}

const emptyFields = (fields: readonly Field[]): Written =>
  Object.fromEntries(fields.map((field) => [field.name, emptyField(field)]))

/** An item with nothing in it. */
export const emptyItem = (list: List, id: string): Written => ({
  id,
  ...emptyFields(list.fields),
  ...(list.list && { [list.list.name]: [] }),
})

/** Whether nobody has written anything in an item; a year is always there. */
export const isBlankItem = (list: List, item: Written): boolean =>
  list.fields.every(({ kind, name }) => kind === 'year' || textOf(item, name) === '')

/** The items a page shows: a list nobody has begun shows one empty item, so that there is something to write in. */
export const shownItems = (written: Written, list: List): readonly Written[] => {
  const items = itemsOf(written, list.name)
  return items.length > 0 ? items : [emptyItem(list, `${list.prefix}1`)]
}
