import { formatKronor, toOre } from '../domain/money.ts'
import type { Field, Section } from './definition.ts'
import type { Value, Values } from './section-schema.ts'
import type { Written } from './written.ts'

/** `1 250 000` with non-breaking spaces: the field carries the currency itself. */
const kronor = (value: number): string => formatKronor(toOre(value)).replace(/\s*kr$/u, '')

const writeField = (field: Field, value: Value | undefined): string | readonly string[] => {
  if (typeof value === 'number') return field.kind === 'kronor' ? kronor(value) : String(value)
  if (typeof value === 'string') return value
  return field.kind === 'choices' ? strings(value) : ''
}

const strings = (value: Value | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

/** The items of a list in stored values. */
export const valuesIn = (values: Values, name: string): readonly Values[] => {
  const value = values[name]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : []
}

/** The id an item carries. */
export const idOf = (item: Values): string => (typeof item.id === 'string' ? item.id : '')

/** Stored values as the text a form shows. */
export const writeSection = (part: Pick<Section, 'fields' | 'list'>, values: Values): Written => {
  const fields = Object.fromEntries(
    part.fields.map((field) => [field.name, writeField(field, values[field.name])]),
  )
  const list = part.list
  if (!list) return fields
  const items = valuesIn(values, list.name).map((item) => ({
    id: idOf(item),
    ...writeSection(list, item),
  }))
  return { ...fields, [list.name]: items }
}
