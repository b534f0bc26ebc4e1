import type { Measure } from '../domain/application.ts'
import { formatKronor, toOre } from '../domain/money.ts'
import { type Field, isShown, type List, type Section } from '../form/definition.ts'
import type { Value, Values } from '../form/section-schema.ts'
import { valuesIn } from '../form/write.ts'
import { type Block, heading, list, paragraphs } from './block.ts'
import { costBlocks, totalBlocks } from './cost-tables.ts'
import { optionText } from './option-text.ts'

const none = 'Inget svar'
const said = (blocks: Block[]): Block[] => (blocks.length === 0 ? paragraphs(none) : blocks)

/** A question and what was answered, as text. */
export const answered = (question: string, answer: string): Block[] => [
  heading(question, 'answer'),
  ...said(paragraphs(answer)),
]

const textOf = (field: Field, value: Value | undefined): string => {
  if (typeof value === 'number') return field.kind === 'kronor' ? formatKronor(toOre(value)) : String(value)
  return typeof value === 'string' ? optionText(field, value) : ''
}

const answerOf = (field: Field, value: Value | undefined): Block[] => {
  const chosen = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
  if (chosen.length === 0) return answered(field.label, textOf(field, value))
  return [heading(field.label, 'answer'), list(chosen.map((one) => optionText(field, one)))]
}

const answers = (fields: readonly Field[], values: Values): Block[] =>
  fields.filter(isShown).flatMap((field) => answerOf(field, values[field.name]))

const nothingIn: Record<List['act'], string> = {
  measure: 'Ansökan innehåller inga åtgärder.',
  partner: 'Ingen part är angiven.',
  cost: 'Inga kostnader',
}

const items = (of: List, given: readonly Values[], measures: readonly Measure[]): Block[] =>
  given.flatMap((item, place) => [
    heading(`${of.item} ${place + 1}`, 'item'),
    ...answers(of.fields, item),
    ...(of.list === undefined ? [] : costBlocks(of.list, measures[place]?.costs ?? [])),
  ])

/** Every question of a section with its answer, in the order of the form; sums are counted here, never by the applicant. */
export const sectionBlocks = (
  { name, fields, list: of }: Section,
  values: Values,
  measures: readonly Measure[],
): Block[] => {
  const given = of === undefined ? [] : valuesIn(values, of.name)
  return [
    ...answers(fields, values),
    ...(of !== undefined && given.length === 0 ? paragraphs(nothingIn[of.act]) : []),
    ...(of === undefined ? [] : items(of, given, measures)),
    ...(name === 'measures' && given.length > 0 ? totalBlocks(measures) : []),
  ]
}
