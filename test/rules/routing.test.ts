import { expect, test } from 'vitest'
import { countyOf } from '../../shared/domain/routing.ts'

test.each([
  ['a kommun goes to the county where it lies', { kind: 'kommun', county: '05', seatCounty: null }, '05'],
  ['a region goes to the county where it lies', { kind: 'region', county: '14', seatCounty: null }, '14'],
  ['a kommun is never routed by a seat', { kind: 'kommun', county: '05', seatCounty: '14' }, '05'],
  [
    'a kommunalförbund goes to the county of its seat',
    { kind: 'kommunalforbund', county: '05', seatCounty: '14' },
    '14',
  ],
] as const)('5 § first paragraph: %s', (_, whereabouts, county) => {
  expect(countyOf(whereabouts)).toBe(county)
})

test.each([
  ['a kommunalförbund without a seat', { kind: 'kommunalforbund', county: '05', seatCounty: null }, 'seat'],
  ['a kommun without a county', { kind: 'kommun', county: null, seatCounty: '05' }, 'county'],
] as const)('5 § first paragraph: %s cannot be routed', (_, whereabouts, field) => {
  expect(() => countyOf(whereabouts)).toThrow(
    expect.objectContaining({ name: 'MissingContent', facts: { field } }),
  )
})
