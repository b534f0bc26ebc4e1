import { expect, test } from 'vitest'
import { provisionText, readProvision } from '../../shared/domain/secrecy.ts'

test.each([
  ['21:7', '21:7'],
  [' 21 kap. 7 § ', '21:7'],
  ['21 kap 7 § OSL', '21:7'],
  ['10:2 a', '10:2 a'],
  ['10 kap. 2 A § OSL', '10:2 a'],
  ['18:08', '18:8'],
  ['', null],
  ['OSL', null],
  ['21:7; DROP', null],
  ['121:7', null],
])('%s is read as %s', (written, code) => {
  expect(readProvision(written)).toBe(code)
})

test('a provision is shown as the law writes it', () => {
  expect(provisionText('10:2 a')).toBe('10\u00a0kap. 2\u00a0a\u00a0§ OSL')
})
