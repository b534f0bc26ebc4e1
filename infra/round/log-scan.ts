import { holdsPersonalNumber } from '../../shared/form/personal-number.ts'

/** Digits inside an id or a hash are no personal number: only what stands alone is asked about. */
const numbers = /(?<![\w-])\d{6}(?:\d{2})?[-+]?\d{4}(?![\w-])/g
/** The length of the ids of sessions and the tokens of forms. */
const secretShaped = /(?<![\w-])[\w-]{43}(?![\w-])/g
const signedToken = /eyJ[\w-]{10,}\.eyJ[\w-]{10,}/

const inLine = (line: string, secrets: ReadonlySet<string>, texts: readonly string[]): string[] => [
  ...([...line.matchAll(numbers)].some(([number]) => holdsPersonalNumber(number))
    ? ['a personal number']
    : []),
  ...([...line.matchAll(secretShaped)].some(([token]) => secrets.has(token)) || signedToken.test(line)
    ? ['a token']
    : []),
  ...(texts.some((text) => line.includes(text)) ? ['the text of an application'] : []),
]

/** QUALITY invariant 12: the lines of a log that hold what no log may hold. */
export const scanLog = (log: string, secrets: ReadonlySet<string>, texts: readonly string[]): string[] =>
  log.split('\n').flatMap((line, n) => inLine(line, secrets, texts).map((what) => `line ${n + 1}: ${what}`))
