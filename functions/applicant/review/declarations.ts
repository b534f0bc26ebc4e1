import { sv } from '../text/sv.ts'

const text = sv.review.declarations

/** What the signatory attests, by code; the codes are kept with the application. */
export const declarations = [
  { value: 'correct', text: text.correct },
  { value: 'not-statutory', text: text.notStatutory },
  { value: 'not-funded', text: text.notFunded },
] as const

/** Without this one nothing is sent: a signature under nothing is none. The others say more to the officer when left out. */
export const requiredDeclaration = 'correct'

export const readDeclarations = (given: readonly string[]): string[] =>
  declarations.map(({ value }) => value).filter((value) => given.includes(value))
