import Organisationsnummer from 'organisationsnummer'

/** Ten digits with or without the hyphen: `16…` and centuries are other notations, refused with everything else. */
const written = /^\d{6}-?\d{4}$/

/**
 * An organisation number as `212000-0142`, or null when the text is none: wrong length or check digit, or a
 * personal number, which the library takes for a sole trader and which must never be kept here.
 */
export const parseOrganisationNumber = (text: string): string | null => {
  const trimmed = text.trim()
  if (!written.test(trimmed) || !Organisationsnummer.valid(trimmed)) return null
  const parsed = Organisationsnummer.parse(trimmed)
  return parsed.isPersonnummer() ? null : parsed.format()
}

export const isOrganisationNumber = (text: string): boolean => parseOrganisationNumber(text) !== null

/** The tenth digit of a number whose first nine are given (modulus 10); for examples in the 222000- series. */
export const checkDigit = (nine: string): string => {
  const digit = Array.from('0123456789').find((last) => isOrganisationNumber(`${nine}${last}`))
  if (digit === undefined)
    throw new RangeError(`not the first nine digits of an organisation number: ${nine.length} characters`)
  return digit
}
