import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGiro } from '../../shared/form/giro.ts'
import { luhn } from '../../shared/form/luhn.ts'
import { svForm } from '../../shared/web/text/sv-form.ts'

const { bankgiro, plusgiro, checkDigit } = svForm.problems

describe('bankgiro', () => {
  it.each([
    ['5050-1055', '5050-1055'],
    ['50501055', '5050-1055'],
    ['5050 1055', '5050-1055'],
    ['5050\u20131055', '5050-1055'],
    ['991-2346', '991-2346'],
    ['9912346', '991-2346'],
    ['', ''],
  ])('%j is %j', (text, value) => {
    expect(readGiro('bankgiro', text)).toEqual({ value })
  })

  it.each([
    ['5050-1056', checkDigit],
    ['5005-1055', checkDigit],
    ['0000-0000', checkDigit],
    ['505-01055', bankgiro],
    ['123456', bankgiro],
    ['505010555', bankgiro],
    ['bg 5050-1055', bankgiro],
    ['SE3550000000054910000003', bankgiro],
    ['٥٠٥٠-١٠٥٥', bankgiro],
  ])('%j is refused', (text, problem) => {
    expect(readGiro('bankgiro', text)).toEqual({ problem })
  })
})

describe('plusgiro', () => {
  it.each([
    ['1234-4', '1234-4'],
    ['12 34-4', '1234-4'],
    ['1 23 45 67-4', '1234567-4'],
    ['18', '1-8'],
  ])('%j is %j', (text, value) => {
    expect(readGiro('plusgiro', text)).toEqual({ value })
  })

  it.each([
    ['1234-5', checkDigit],
    ['8', plusgiro],
    ['123456789-7', plusgiro],
    ['12-344', plusgiro],
    ['-', plusgiro],
  ])('%j is refused', (text, problem) => {
    expect(readGiro('plusgiro', text)).toEqual({ problem })
  })
})

it('one changed digit is found, and what was read is read again as the same', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[1-9]\d{5,6}$/),
      fc.nat(5),
      fc.integer({ min: 1, max: 9 }),
      (stem, place, by) => {
        const digits = Array.from({ length: 10 }, (_, last) => `${stem}${last}`).find(luhn) ?? ''
        const read = readGiro('bankgiro', digits)
        expect(read).toEqual({ value: `${digits.slice(0, -4)}-${digits.slice(-4)}` })
        expect(readGiro('bankgiro', 'value' in read ? read.value : '')).toEqual(read)
        const changed = `${digits.slice(0, place)}${(Number(digits[place]) + by) % 10}${digits.slice(place + 1)}`
        expect(luhn(changed)).toBe(false)
      },
    ),
    { seed: 5 },
  )
})
