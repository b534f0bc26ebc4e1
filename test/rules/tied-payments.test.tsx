import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { TiedPayments } from '../../functions/officer/payments/tied.tsx'
import { fromKronor } from '../../shared/domain/money.ts'

const free = { budgetYear: 2027, payOn: '2027-05-03', amount: fromKronor(60_000) }

test('a list of proposals says which part waits for what, and nothing where none does', () => {
  const tied = { ...free, amount: fromKronor(40_000), condition: 'en delrapport har kommit in' }
  const html = render(<TiedPayments payments={[free, tied]} />)
  expect(html.replaceAll('\u00a0', ' ')).toContain(
    '<li>40 000 kr betalas ut när: en delrapport har kommit in</li>',
  )
  expect(html).not.toContain('60')
  expect(render(<TiedPayments payments={[free]} />)).toBe('')
})
