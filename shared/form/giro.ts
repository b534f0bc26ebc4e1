import { formWords } from '../web/text/form-words.ts'
import { luhn } from './luhn.ts'

const say = formWords.problems

/** `1234-5678`, and a plusgiro with spaces taken away. */
export const giroLength = 10

const shapes = {
  bankgiro: { written: /^\d{3,4}[ -]?\d{4}$/, problem: () => say.bankgiro, end: 4 },
  plusgiro: { written: /^\d[\d ]{0,10}[ -]?\d$/, problem: () => say.plusgiro, end: 1 },
} as const

/**
 * A bankgiro (7 or 8 digits) or plusgiro (2 to 8), with or without its hyphen, as its holder writes it: `5050-1055`, `12345-6`.
 * The last digit is checked. Empty is empty; anything else is a sentence that says what is wrong.
 */
export const readGiro = (
  kind: 'bankgiro' | 'plusgiro',
  text: string,
): { value: string } | { problem: string } => {
  const { written, problem, end } = shapes[kind]
  if (text === '') return { value: '' }
  const plain = text.replaceAll(/\s/gu, ' ').replaceAll(/[\u2010-\u2015]/gu, '-')
  const digits = plain.replaceAll(/\D/g, '')
  if (!written.test(plain) || digits.length < 2 || digits.length > 8) return { problem: problem() }
  if (/^0+$/.test(digits) || !luhn(digits)) return { problem: say.checkDigit }
  return { value: `${digits.slice(0, -end)}-${digits.slice(-end)}` }
}
