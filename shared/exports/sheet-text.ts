/** What a cell can hold. */
const most = 32_767

/** What XML 1.0 cannot carry, and what no reader should have to: controls, and characters that are none. */
const unfit = /(?![\t\n])[\p{Cc}\p{Cs}\ufffd\ufffe\uffff\ufdd0-\ufdef]/gu
/** A workbook reads `_x0041_` as a character by its number; the first line is written as its own number instead. */
const number = /_(?=x[0-9a-fA-F]{4}_)/g

/** Text as a cell of a workbook can hold it: it comes back as it was written, but for line ends and control characters. */
export const sheetText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(unfit, '')
    .replaceAll(number, '_x005F_')
    .slice(0, most)
    .toWellFormed()
    .replaceAll('\ufffd', '')
