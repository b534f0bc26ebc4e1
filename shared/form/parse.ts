import type { Problem } from '../web/problem.ts'
import { formWords } from '../web/text/form-words.ts'
import { type Field, isShown, type List, type Section, type SectionName } from './definition.ts'
import { sectionOf } from './forms.ts'
import { settleIds } from './ids.ts'
import { type Row, readPasted } from './paste.ts'
import { type Answer, readField } from './read-field.ts'
import type { Values } from './section-schema.ts'
import { isBlankItem, textOf, type Written } from './written.ts'

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

type Reader = { body: Body; taken: Set<string>; problems: Problem[]; pasting: boolean }

/** `from` is the name the browser used, `to` the name the page will use: gaps in the numbering close. */
type Path = { from: string; to: string; where?: string }

const take = ({ body, taken }: Reader, field: Field, name: string): Answer | undefined => {
  if (!isShown(field)) return readField(field, '')
  const answer = readField(field, Object.hasOwn(body, name) ? (body[name] ?? '') : '')
  if (answer) taken.add(name)
  return answer ?? readField(field, '')
}

const readFields = (reader: Reader, fields: readonly Field[], path: Path): Row => {
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

const readList = (reader: Reader, list: List, path: Path): Row[] => {
  const from = `${path.from}${list.name}.`
  const to = `${path.to}${list.name}`
  const indexes = indexesUnder(reader.body, from)
  if (indexes.length > list.maximum) {
    reader.problems.push({ field: to, text: formWords.problems.items(list.maximum, list.itemInText) })
  }
  const ids = settleIds(
    list,
    indexes.map((index) => idOf(reader, `${from}${index}.id`)),
  )
  return indexes.map((index, place) => {
    const where = path.where ? `${path.where}, ${list.itemInText} ${place + 1}` : `${list.item} ${place + 1}`
    const part = readPart(reader, list, { from: `${from}${index}.`, to: `${to}.${place}.`, where })
    const id = ids[place] ?? ''
    return { written: { id, ...part.written }, values: { id, ...part.values } }
  })
}

const withRows = (list: List, items: readonly Row[], rows: readonly Row[]): Row[] => {
  const kept = items.filter(({ written }) => !isBlankItem(list, written))
  const ids = settleIds(list, [...kept.map(({ written }) => textOf(written, 'id')), ...rows.map(() => '')])
  return [...kept, ...rows].map(({ written, values }, place) => {
    const id = ids[place] ?? ''
    return { written: { ...written, id }, values: { ...values, id } }
  })
}

/** Pasted lines become items; what cannot is told and stays in its box. */
const pasteInto = (reader: Reader, list: List, path: Path, items: Row[]): { items: Row[]; text: string } => {
  const name = `${path.from}paste`
  const sent = list.pasted && Object.hasOwn(reader.body, name) ? reader.body[name] : undefined
  if (typeof sent !== 'string') return { items, text: '' }
  reader.taken.add(name)
  if (sent.trim() === '') return { items, text: '' }
  if (!reader.pasting) return { items, text: sent }
  const read = readPasted(list, sent)
  const all = 'rows' in read ? withRows(list, items, read.rows) : items
  const full = all.length > list.maximum ? formWords.problems.items(list.maximum, list.itemInText) : undefined
  const problem = 'problem' in read ? read.problem : full
  if (problem === undefined) return { items: all, text: '' }
  reader.problems.push({ field: `${path.to}paste`, text: problem, where: path.where })
  return { items, text: sent }
}

const readPart = (reader: Reader, part: Pick<Section, 'fields' | 'list'>, path: Path): Row => {
  const { written, values } = readFields(reader, part.fields, path)
  const { list } = part
  if (!list) return { written, values }
  const { items, text } = pasteInto(reader, list, path, readList(reader, list, path))
  return {
    written: {
      ...written,
      [list.name]: items.map((item) => item.written),
      ...(text === '' ? {} : { paste: text }),
    },
    values: { ...values, [list.name]: items.map((item) => item.values) },
  }
}

/**
 * Reads a section as a form sent it: by its name as version 1 has it, or as a round asks it. Never throws; empty is never
 * wrong. `action` is the page's own button. Without anybody pressing one (`autosave`) pasted text stays in its box.
 */
export const parseSection = (which: SectionName | Section, body: Body): Parsed => {
  const section = typeof which === 'string' ? sectionOf(which) : which
  const pasting = body.action !== 'autosave'
  const reader: Reader = { body, taken: new Set(['action']), problems: [], pasting }
  const { written, values } = readPart(reader, section, { from: '', to: '' })
  const unknown = Object.keys(body).filter((key) => !reader.taken.has(key))
  const wrong = reader.problems.length + unknown.length > 0
  return { written, values: wrong ? undefined : values, problems: reader.problems, unknown }
}
