import { fromKronor, type Ore } from '../domain/money.ts'
import { formWords } from '../web/text/form-words.ts'

const say = formWords.problems

/**
 * An amount in whole kronor as people write it (`1 250 000`, `1250000 kr`, any kind of space) to öre.
 * Empty is null. Anything else is a sentence that says what is wrong.
 */
export const readAmount = (text: string): { value: Ore | null } | { problem: string } => {
  const plain = text
    .replace(/\s*(kr|kronor|:-)\.?$/iu, '')
    .replaceAll(/\s/gu, ' ')
    .trim()
  if (text === '') return { value: null }
  if (/^[\d ]+[.,]\d{1,2}$/.test(plain)) return { problem: say.wholeKronor }
  if (!/^(\d+|\d{1,3}( \d{3})+)$/.test(plain)) return { problem: say.amount }
  const digits = plain.replaceAll(' ', '').replace(/^0+(?=\d)/, '')
  return digits.length > 9 ? { problem: say.largeAmount } : { value: fromKronor(Number(digits)) }
}
