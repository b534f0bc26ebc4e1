import * as z from 'zod'
import { amount } from '../domain/money.ts'
import { characterLimit, type Field, type List, type Section } from './definition.ts'
import { giroLength } from './giro.ts'

/** What a section holds in storage: texts, chosen codes, öre, years, and items with ids. */
export type Value = string | readonly string[] | number | null | readonly Values[]
export type Values = { readonly [name: string]: Value }

const fieldSchema = (field: Field): z.ZodType<Value> => {
  switch (field.kind) {
    case 'choices':
      return z.array(z.enum(field.options.map((option) => option.value)))
    case 'choice':
    case 'select':
      return z.enum(['', ...field.options.map((option) => option.value)])
    case 'kronor':
      return amount.nullable()
    case 'year':
      return z.int().min(field.first).max(field.last)
    case 'bankgiro':
    case 'plusgiro':
      return z.string().max(giroLength)
    default:
      return z.string().max(characterLimit(field))
  }
}

/** `M1` to `M99` for measures, `P1` to `P99` for partners, `1` to `999` for cost lines, as `shared/domain/application.ts` has them. */
export const idPattern = (list: List): RegExp =>
  list.prefix === '' ? /^[1-9]\d{0,2}$/ : list.prefix === 'M' ? /^M[1-9]\d?$/ : /^P[1-9]\d?$/

const shape = (part: Pick<Section, 'fields' | 'list'>): Record<string, z.ZodType<Value>> => ({
  ...Object.fromEntries(part.fields.map((field) => [field.name, fieldSchema(field)])),
  ...(part.list && { [part.list.name]: listSchema(part.list) }),
})

const listSchema = (list: List): z.ZodType<readonly Values[]> =>
  z
    .array(z.strictObject({ id: z.string().regex(idPattern(list)), ...shape(list) }))
    .max(list.maximum)
    .refine((items) => new Set(items.map((item) => item.id)).size === items.length, { error: 'repeated id' })

/** The stored form of a section, derived from its definition. */
export const sectionSchema = (section: Section): z.ZodType<Values> => z.strictObject(shape(section))
