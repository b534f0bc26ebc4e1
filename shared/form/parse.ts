import type { Problem } from '../web/problem.ts'
import { svForm } from '../web/text/sv-form.ts'
import type { Field, List, Section, SectionName } from './definition.ts'
import { settleIds } from './ids.ts'
import { type Answer, readField } from './read-field.ts'
import type { Values } from './section-schema.ts'
import { sectionOf } from './v1.ts'
import type { Written } from './written.ts'

export type Body = Readonly<Record<string, string | readonly string[]>>

export type Parsed = {
  /** What was written, right or wrong: what the page shows again. */
  written: Written
  /** What can be stored; undefined while something is wrong. */
  values: Values | undefined
  problems: Problem[]
  /** Names the form does not have, and single fields sent several times. */
  unknown: string[]
}

type Part = { written: Written; values: Values }
type Reader = { body: Body; taken: Set<string>; problems: Problem[] }

/** `from` is the name the browser used, `to` the name the page will use: gaps in the numbering close. */
type Path = { from: string; to: string; where?: string }

const take = ({ body, taken }: Reader, field: Field, name: string): Answer | undefined => {
  const answer = readField(field, Object.hasOwn(body, name) ? (body[name] ?? '') : '')
  if (answer) taken.add(name)
  return answer ?? readField(field, '')
}

const readFields = (reader: Reader, fields: readonly Field[], path: Path): Part => {
  const answers = fields.map((field) => {
    const answer = take(reader, field, path.from + field.name)
    if (answer?.problem)
      reader.problems.push({ field: path.to + field.name, text: answer.problem, where: path.where })
    return { name: field.name, written: answer?.written ?? '', value: answer?.value ?? null }
  })
  return {
    written: Object.fromEntries(answers.map(({ name, written }) => [name, written])),
    values: Object.fromEntries(answers.map(({ name, value }) => [name, value])),
  }
}

const indexesUnder = (body: Body, prefix: string): number[] => {
  const found = new Set<number>()
  for (const name of Object.keys(body)) {
    const index = name.startsWith(prefix) && /^(0|[1-9]\d?)\./.exec(name.slice(prefix.length))
    if (index) found.add(Number(index[1]))
  }
  return [...found].toSorted((a, b) => a - b)
}

const idOf = (reader: Reader, name: string): string => {
  const id = Object.hasOwn(reader.body, name) ? reader.body[name] : ''
  if (typeof id === 'string') reader.taken.add(name)
  return typeof id === 'string' ? id : ''
}

const readList = (reader: Reader, list: List, path: Path): { written: Written[]; values: Values[] } => {
  const from = `${path.from}${list.name}.`
  const to = `${path.to}${list.name}`
  const indexes = indexesUnder(reader.body, from)
  if (indexes.length > list.maximum) {
    reader.problems.push({ field: to, text: svForm.problems.items(list.maximum, list.itemInText) })
  }
  const ids = settleIds(
    list,
    indexes.map((index) => idOf(reader, `${from}${index}.id`)),
  )
  const items = indexes.map((index, place) => {
    const where = path.where ? `${path.where}, ${list.itemInText} ${place + 1}` : `${list.item} ${place + 1}`
    const part = readPart(reader, list, { from: `${from}${index}.`, to: `${to}.${place}.`, where })
    const id = ids[place] ?? ''
    return { written: { id, ...part.written }, values: { id, ...part.values } }
  })
  return { written: items.map((item) => item.written), values: items.map((item) => item.values) }
}

const readPart = (reader: Reader, part: Pick<Section, 'fields' | 'list'>, path: Path): Part => {
  const { written, values } = readFields(reader, part.fields, path)
  if (!part.list) return { written, values }
  const items = readList(reader, part.list, path)
  return {
    written: { ...written, [part.list.name]: items.written },
    values: { ...values, [part.list.name]: items.values },
  }
}

/** Reads a section as a form sent it. Never throws; empty is never wrong. `action` is the page's own button. */
export const parseSection = (name: SectionName, body: Body): Parsed => {
  const reader: Reader = { body, taken: new Set(['action']), problems: [] }
  const { written, values } = readPart(reader, sectionOf(name), { from: '', to: '' })
  const unknown = Object.keys(body).filter((key) => !reader.taken.has(key))
  const wrong = reader.problems.length + unknown.length > 0
  return { written, values: wrong ? undefined : values, problems: reader.problems, unknown }
}
