import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatKronor, toOre } from '../../shared/domain/money.ts'
import { readAmount } from '../../shared/form/read-amount.ts'

const say = (text: string) => {
  const read = readAmount(text)
  return 'problem' in read ? read.problem : read.value
}

describe('amounts in whole kronor', () => {
  it.each([
    ['', null],
    ['0', 0],
    ['1250000', 125_000_000],
    ['1 250 000', 125_000_000],
    ['1\u00a0250\u00a0000', 125_000_000],
    ['1\u202f250\u202f000 kr', 125_000_000],
    ['250000kr', 25_000_000],
    ['250 000 kronor', 25_000_000],
    ['250 000:-', 25_000_000],
    ['007', 700],
    ['999 999 999', 99_999_999_900],
  ])('%j is %j öre', (text, ore) => {
    expect(say(text)).toBe(ore)
  })

  it.each([
    ['12,50', /hela kronor/],
    ['1 250.5', /hela kronor/],
    ['abc', /med siffror/],
    ['kr', /med siffror/],
    ['-5', /med siffror/],
    ['12 50', /med siffror/],
    ['1e6', /med siffror/],
    ['0x10', /med siffror/],
    ['1.250.000', /med siffror/],
    ['١٢٣', /med siffror/],
    ['1 000 000 000', /för stort/],
    ['9'.repeat(400), /för stort/],
  ])('%j is refused in words', (text, words) => {
    expect(say(text)).toMatch(words)
  })

  it('reads what the page itself writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (kronor) => {
        expect(say(formatKronor(toOre(kronor * 100)))).toBe(kronor * 100)
      }),
      { seed: 5 },
    )
  })
})
