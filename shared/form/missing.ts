import type { Problem } from '../web/problem.ts'
import type { Field, Section } from './definition.ts'
import type { Value, Values } from './section-schema.ts'
import { valuesIn } from './write.ts'

export type Missing = Problem & { paragraph: string }

const isEmpty = (value: Value | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

const inFields = (fields: readonly Field[], values: Values, path: string, label: string): Missing[] =>
  fields.flatMap((field) =>
    field.paragraph !== undefined && isEmpty(values[field.name])
      ? [{ field: path + field.name, text: label + field.label, paragraph: field.paragraph }]
      : [],
  )

/** Whether an empty answer to a question the county asks (5 § third paragraph) is to be listed. */
const isOpen = ({ paragraph, asked }: Field): boolean => paragraph === undefined && asked === undefined

const askedByCounty = '5 § tredje stycket'

const openIn = (fields: readonly Field[], values: Values, path: string, label: string): Missing[] =>
  fields
    .filter((field) => isOpen(field) && isEmpty(values[field.name]))
    .map((field) => ({ field: path + field.name, text: label + field.label, paragraph: askedByCounty }))

/** What the county asks and a section does not answer. Of a list only the items somebody has begun count. */
export const unansweredIn = (
  part: Pick<Section, 'fields' | 'list'>,
  values: Values,
  path = '',
  label = '',
): Missing[] => {
  const { fields, list } = part
  return [
    ...openIn(fields, values, path, label),
    ...(list === undefined ? [] : valuesIn(values, list.name)).flatMap((item, index) =>
      list === undefined
        ? []
        : unansweredIn(list, item, `${path}${list.name}.${index}.`, `${label}${list.item} ${index + 1}: `),
    ),
  ]
}

/**
 * What 5 § requires and a section does not yet say. It is shown before the application is sent and makes the case
 * flagged incomplete; it never stops anyone from sending.
 */
export const missingIn = (
  part: Pick<Section, 'fields' | 'list'>,
  values: Values,
  path = '',
  label = '',
): Missing[] => {
  const own = inFields(part.fields, values, path, label)
  const list = part.list
  if (!list) return own
  const items = valuesIn(values, list.name)
  const shown = items.length > 0 ? items : [{}]
  return [
    ...own,
    ...shown.flatMap((item, index) =>
      missingIn(list, item, `${path}${list.name}.${index}.`, `${label}${list.item} ${index + 1}: `),
    ),
  ]
}
