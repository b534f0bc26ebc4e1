/** Reasons as running text: each ends with a full stop. */
export const sentences = (texts: readonly string[]): string =>
  texts.map((text) => (text.endsWith('.') ? text : `${text}.`)).join(' ')
