/** A spreadsheet finds a formula at the very start, and behind blanks and hidden characters too. */
const formula = /^[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\0\n\r\t]/u

/** Text that no spreadsheet runs: what could be a formula gets a mark before it. Never for numbers. */
export const disarmed = (text: string): string => (formula.test(text) ? `'${text}` : text)
