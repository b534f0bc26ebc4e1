import { formatKronor, sum, zero } from '../domain/money.ts'
import { formWords } from '../web/text/form-words.ts'
import { readAmount } from './read-amount.ts'
import { textOf, type Written } from './written.ts'

const amountIn = (item: Written) => {
  const read = readAmount(textOf(item, 'amount'))
  return 'value' in read ? (read.value ?? zero) : zero
}

/** What the lines come to; follows what is written where there is script. */
export const AmountSum = ({ items, name }: { items: readonly Written[]; name: string }) => (
  <p class="govuk-body">
    {formWords.total}: <span data-sum={`${name}.*.amount`}>{formatKronor(sum(items.map(amountIn)))}</span>
  </p>
)
