/** What the two files of Source Sans 3 hold: European Latin with punctuation, and the letters beyond Latin-1. */
const latin =
  /[\n\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2009\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2032\u2033\u2039\u203a\u2044\u20ac\u2122\u2191\u2193\u2212\u2215]/
const extended =
  '\u0100-\u0130\u0132-\u0151\u0154-\u0181\u018a\u018f\u0192\u01cd-\u01dc\u01e2-\u01e7\u01ea\u01eb\u01ee-\u01f0\u01f4\u01f5\u0218-\u021b\u0237\u0292\u1e80-\u1e85\u1e9e\u1ef2\u1ef3'
const isExtended = new RegExp(`[${extended}]`)
const runs = new RegExp(`[${extended}]+|[^${extended}]+`, 'g')
const known = (character: string): boolean => latin.test(character) || isExtended.test(character)

/** A letter without the marks the font lacks, nothing for what cannot be seen, `?` for the rest. */
const nearest = (character: string): string => {
  if (known(character)) return character
  const bare = Array.from(character.normalize('NFKD')).filter(known).join('')
  return bare === '' && !/[\p{M}\p{C}]/u.test(character) ? '?' : bare
}

/**
 * The text in characters the font can draw: PDF/A allows no missing glyph. Control and direction characters go,
 * also the zero-width space, whose empty glyph fontkit cannot read; a word no line can hold is broken.
 */
export const printable = (text: string): string => {
  const plain = text
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll(/[\t\v\f]/g, ' ')
    .replaceAll(/[\u2010\u2011]/g, '-')
    .replaceAll(/(\d) (?=§)/g, '$1\u00a0')
    .replaceAll(/[^\P{C}\n]/gu, '')
  return Array.from(plain, nearest)
    .join('')
    .replaceAll(/\S{80}/g, '$&\n')
}

export type Run = { text: string; extended: boolean }

/** Printable text cut where the font's file changes: each file holds only its own letters. */
export const runsOf = (text: string): Run[] =>
  (text.match(runs) ?? []).map((run) => ({ text: run, extended: isExtended.test(run) }))
