import { texts } from '../text/texts.ts'

const text = texts.review.declarations

/** What the signatory attests; the codes are kept with the application. */
const codes = ['correct', 'not-statutory', 'not-funded'] as const

export const declarations = () => [
  { value: 'correct', text: text.correct },
  { value: 'not-statutory', text: text.notStatutory },
  { value: 'not-funded', text: text.notFunded },
]

/** Without this one nothing is sent: a signature under nothing is none. The others say more to the officer when left out. */
export const requiredDeclaration = 'correct'

export const readDeclarations = (given: readonly string[]): string[] =>
  codes.filter((value) => given.includes(value))
