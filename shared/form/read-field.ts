import { formWords } from '../web/text/form-words.ts'
import { partnerAmong } from './among-partners.ts'
import type { ChoiceField, Field, GiroField, PartnerField, YearField } from './definition.ts'
import { readGiro } from './giro.ts'
import { readAmount } from './read-amount.ts'
import { normalise, textProblem } from './read-text.ts'
import type { Value } from './section-schema.ts'

const say = formWords.problems

/** One answer: as written, as a value, and what is wrong with it. The value means nothing when there is a problem. */
export type Answer = { written: string | readonly string[]; value: Value; problem?: string | undefined }

const readYear = (field: YearField, text: string): Answer => {
  if (text === '') return { written: String(field.first), value: field.first }
  const year = Number(text)
  const right = /^\d{4}$/.test(text) && year >= field.first && year <= field.last
  return { written: text, value: year, problem: right ? undefined : say.year(field.first, field.last) }
}

const readKronor = (text: string): Answer => {
  const read = readAmount(text)
  return 'problem' in read
    ? { written: text, value: null, problem: read.problem }
    : { written: text, value: read.value }
}

const readOptions = (field: ChoiceField, chosen: readonly string[]): Answer => {
  const known = field.options.map((option) => option.value)
  const problem = chosen.every((value) => known.includes(value)) ? undefined : say.option
  if (field.kind !== 'choices') return { written: chosen[0] ?? '', value: chosen[0] ?? '', problem }
  const inOrder = problem ? chosen : known.filter((value) => chosen.includes(value))
  return { written: inOrder, value: inOrder, problem }
}

const readAccount = ({ kind }: GiroField, text: string): Answer => {
  const read = readGiro(kind, text)
  return 'problem' in read
    ? { written: text, value: '', problem: read.problem }
    : { written: text, value: read.value }
}

/** Another name than those there are is kept as it was written: the partner may have changed its name since. */
const readPartner = (field: PartnerField, text: string): Answer => {
  const name = partnerAmong(field, text) ?? text
  return { written: name, value: name, problem: textProblem(field, text) }
}

/** Reads what the form sent for one field; undefined when a field of one value came several times. */
export const readField = (field: Field, raw: string | readonly string[]): Answer | undefined => {
  const texts = (typeof raw === 'string' ? [raw] : raw).map(normalise)
  if (field.kind !== 'choices' && texts.length > 1) return undefined
  if ('options' in field)
    return readOptions(
      field,
      texts.filter((text) => text !== ''),
    )
  return readOne(field, texts[0] ?? '')
}

/** Reads one text as the answer of a field. */
export const readOne = (field: Field, raw: string): Answer => {
  const text = normalise(raw)
  if ('options' in field) return readOptions(field, text === '' ? [] : [text])
  if (field.kind === 'kronor') return readKronor(text)
  if (field.kind === 'year') return readYear(field, text)
  if (field.kind === 'bankgiro' || field.kind === 'plusgiro') return readAccount(field, text)
  if (field.kind === 'partner') return readPartner(field, text)
  return { written: text, value: text, problem: textProblem(field, text) }
}
