/** What a cell can hold. */
const most = 32_767

/** What XML 1.0 cannot carry, and what no reader should have to: controls, and code points that are no characters. */
const unfit = /(?![\t\n])[\p{Cc}\p{Cs}\p{NChar}\ufffd]/gu
/** A workbook reads `_x0041_` as a character by its number; the first line is written as its own number instead. */
const number = /_(?=x[0-9a-fA-F]{4}_)/g

/** `toString` would be found in the library's list of texts before anybody put it there: its first letter goes as a number. */
const unlisted = (text: string): string => {
  if (!(text in Object.prototype)) return text
  return `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${text.slice(1)}`
}

/** Nothing in it is to be changed: most cells. */
const plain = /^[ -^`-~¡-ÿ]*$/

const fitted = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(unfit, '')
    .replaceAll(number, '_x005F_')
    .slice(0, most)
    .replaceAll(/\p{Cs}/gu, '')

/** Text as a cell of a workbook can hold it: it comes back as it was written, but for line ends and control characters. */
export const sheetText = (text: string): string =>
  unlisted(text.length <= most && plain.test(text) ? text : fitted(text))
