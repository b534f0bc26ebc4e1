import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupDigits } from '../../shared/domain/number.ts'
import { compareNames } from '../../shared/register/compare-names.ts'
import { counties, organisations } from '../../shared/register/register.ts'

test.each([0, 1, 2])('a number with %i decimals is what Node writes in Swedish', (decimals) => {
  const swedish = new Intl.NumberFormat('sv-SE', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  fc.assert(
    fc.property(fc.integer({ min: -1e14, max: 1e14 }), (whole) => {
      const value = whole / 10 ** decimals
      expect(groupDigits(value, decimals)).toBe(swedish.format(value))
    }),
    { seed: 3, numRuns: 2000 },
  )
})

test('every county, kommun and region stands where Swedish puts it', () => {
  const names = [...counties(), ...organisations()].map(({ name }) => name)
  const swedish = new Intl.Collator('sv-SE').compare
  expect(names.toSorted(compareNames)).toEqual(names.toSorted(swedish))
  expect(['Örebro', 'Åre', 'Ängelholm', 'Zinkgruvan', 'Årjäng', 'ale'].toSorted(compareNames)).toEqual([
    'ale',
    'Zinkgruvan',
    'Åre',
    'Årjäng',
    'Ängelholm',
    'Örebro',
  ])
})
