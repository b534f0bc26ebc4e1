import * as z from 'zod'
import { formWords } from '../web/text/form-words.ts'
import { characterLimit, type LineField, type PartnerField, type TextField } from './definition.ts'
import { holdsPersonalNumber } from './personal-number.ts'

const say = formWords.problems
const replacement = '\uFFFD'

/** Control characters but line break and tab, bidi overrides and isolates, half surrogate pairs, noncharacters. */
const unwanted = /[\p{Cc}--[\n\t]]|[\u202A-\u202E\u2066-\u2069]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gv

type Written = LineField | TextField | PartnerField

/** One form for equal texts: NFC, LF, no space around. A character that cannot be kept is made visible where it stands. */
export const normalise = (text: string): string =>
  text.replaceAll(/\r\n?/g, '\n').replaceAll(unwanted, replacement).normalize('NFC').trim()

const wordCount = (text: string): number => text.match(/\S+/gu)?.length ?? 0

const tooLong = (field: Written, text: string): string | undefined => {
  const used = field.kind === 'text' ? wordCount(text) : 0
  if (field.kind === 'text' && used > field.words) return say.words(field.words, used)
  const limit = characterLimit(field)
  return text.length > limit ? say.long(limit) : undefined
}

const emailAddress = z.email()

const wrongShape = (field: Written, text: string): string | undefined => {
  if (field.kind !== 'text' && /[\n\t]/.test(text)) return say.oneLine
  if (field.kind === 'email') return emailAddress.safeParse(text).success ? undefined : say.email
  if (field.kind === 'phone') return /^[+\d][\d\s()/-]{4,}$/.test(text) ? undefined : say.phone
  return holdsPersonalNumber(text) ? say.personalNumber : undefined
}

/** What is wrong with a normalised text, or nothing. An empty text is never wrong. */
export const textProblem = (field: Written, text: string): string | undefined => {
  if (text === '') return undefined
  if (text.includes(replacement)) return say.characters
  return tooLong(field, text) ?? wrongShape(field, text)
}
