import { formWords } from '../web/text/form-words.ts'
import { type Field, isShown, type List, type Option } from './definition.ts'
import { type Answer, readOne } from './read-field.ts'
import { normalise } from './read-text.ts'
import type { Values } from './section-schema.ts'
import type { Written } from './written.ts'

const say = formWords.paste
/** A line of a list as it is shown and as it can be stored. */
export type Row = { written: Written; values: Values }
type Pasted = { rows: Row[] } | { problem: string }

const shownProblems = 3

/** A cell as a spreadsheet copies it: quoted when it holds a separator or quotation marks. */
const unquoted = (cell: string): string =>
  normalise(cell)
    .replace(/^"(.*)"$/s, '$1')
    .replaceAll('""', '"')
    .trim()

const cellsOf = (line: string, separator: string): string[] => line.split(separator).map(unquoted)

/** Swedish decimals are rounded: `12 500,50 kr` is 12 501 kronor. */
const wholeKronor = (text: string): string => {
  const [, whole = '', decimals] = /^([\d\s]+),(\d+)\s*(?:kr|kronor)?\.?$/iu.exec(text) ?? []
  if (decimals === undefined) return text
  return String(Number(whole.replaceAll(/\s/gu, '')) + (Number(`0.${decimals}`) >= 0.5 ? 1 : 0))
}

const optionFor = (options: readonly Option[], text: string): string =>
  options.find((option) => option.text.toLowerCase() === text.toLowerCase())?.value ?? text

const emptyAnswer = (field: Field): Answer => readOne(field, '')

const readCell = (field: Field, cell: string): Answer => {
  if (field.kind === 'select' && cell !== '') {
    const known = field.options.map(({ text }) => text).join(', ')
    const answer = readOne(field, optionFor(field.options, cell))
    return answer.problem === undefined ? answer : { ...answer, problem: say.option(known) }
  }
  if (field.kind === 'year' && cell === '') return { ...emptyAnswer(field), problem: say.year }
  return readOne(field, field.kind === 'kronor' ? wholeKronor(cell) : cell)
}

/** A first row that names columns instead of holding a cost. */
const isHeading = (fields: readonly Field[], cells: readonly string[]): boolean => {
  const year = fields.findIndex(({ kind }) => kind === 'year')
  const amount = fields.findIndex(({ kind }) => kind === 'kronor')
  return !/\d/.test(`${cells[year] ?? ''}${cells[amount] ?? ''}`) && /\p{L}/u.test(cells[year] ?? '')
}

const readRow = (fields: readonly Field[], cells: readonly string[]) => {
  const shown = fields.filter(isShown)
  const answers = fields.map((field) => ({
    field,
    answer: isShown(field) ? readCell(field, cells[shown.indexOf(field)] ?? '') : emptyAnswer(field),
  }))
  return {
    row: {
      written: Object.fromEntries(answers.map(({ field, answer }) => [field.name, answer.written])),
      values: Object.fromEntries(answers.map(({ field, answer }) => [field.name, answer.value])),
    },
    problems: answers.flatMap(({ field, answer: { problem } }) =>
      problem === undefined ? [] : [{ column: field.label, problem }],
    ),
  }
}

/**
 * Lines copied from a spreadsheet, with tabs or semicolons between the columns of the list: all of them, or a sentence that
 * names row and column of what is wrong. A first row of headings and empty rows are passed over.
 */
export const readPasted = ({ fields }: List, text: string): Pasted => {
  const lines = text.split(/\r\n?|\n/)
  const separator = lines.some((line) => line.includes('\t')) ? '\t' : ';'
  const numbered = lines
    .map((line, index) => ({ number: index + 1, cells: cellsOf(line, separator) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const shown = fields.filter(isShown)
  const body = isHeading(shown, numbered[0]?.cells ?? []) ? numbered.slice(1) : numbered
  if (body.length === 0) return { problem: say.noRows }
  const read = body.map(({ number, cells }) => ({ number, cells, ...readRow(fields, cells) }))
  const problems = read.flatMap(({ number, cells, problems: wrong }) => [
    ...(cells.slice(shown.length).some((cell) => cell !== '') ? [say.columns(number, shown.length)] : []),
    ...wrong.map(({ column, problem }) => say.at(number, column, problem)),
  ])
  if (problems.length === 0) return { rows: read.map(({ row }) => row) }
  const more = problems.length - shownProblems
  return { problem: [...problems.slice(0, shownProblems), ...(more > 0 ? [say.more(more)] : [])].join(' ') }
}
