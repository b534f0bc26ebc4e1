import { luhn } from './luhn.ts'

/** 10 or 12 digits that stand alone, with or without a separator before the last four; or a date with hyphens and four more. */
const candidate =
  /(?<!\d)(?:(?:18|19|20)?\d{6}[-+\u2010-\u2015\s]?|(?:18|19|20)\d{2}-\d{2}-\d{2}[-+\u2010-\u2015])\d{4}(?!\d)/gu

/** The day of a samordningsnummer is 61–91. */
const isDate = (month: number, day: number): boolean => {
  const plain = day > 60 ? day - 60 : day
  return month >= 1 && month <= 12 && plain >= 1 && plain <= 31
}

/** Whether a text holds what looks like a Swedish personal number (DOMAIN 4.4: none may stand in a form). */
export const holdsPersonalNumber = (text: string): boolean =>
  (text.match(candidate) ?? [])
    .map((found) => found.replaceAll(/\D/g, '').slice(-10))
    .some((digits) => isDate(Number(digits.slice(2, 4)), Number(digits.slice(4, 6))) && luhn(digits))
