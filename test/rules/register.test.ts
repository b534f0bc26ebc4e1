import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { orgId } from '../../shared/domain/ids.ts'
import { sum } from '../../shared/domain/money.ts'
import { exampleFrames } from '../../shared/register/example-frames.ts'
import frames from '../../shared/register/frames-example.json' with { type: 'json' }
import municipalities from '../../shared/register/kommuner.json' with { type: 'json' }
import countyRows from '../../shared/register/lan.json' with { type: 'json' }
import {
  checkDigit,
  isOrganisationNumber,
  parseOrganisationNumber,
} from '../../shared/register/organisation-number.ts'
import regions from '../../shared/register/regioner.json' with { type: 'json' }
import {
  counties,
  countyByCode,
  countyOfSeat,
  organisationByCode,
  organisationById,
  organisationByNumber,
  organisations,
} from '../../shared/register/register.ts'
import { searchOrganisations } from '../../shared/register/search-organisations.ts'
import { countyRow, frameRow, municipalityRow, regionRow } from '../../shared/register/types.ts'

describe('the published lists', () => {
  test.each([
    ['lan.json', countyRow, countyRows, 21],
    ['kommuner.json', municipalityRow, municipalities, 290],
    ['regioner.json', regionRow, regions, 21],
    ['frames-example.json', frameRow, frames, 21],
  ])('%s has the form its schema says and all its rows', (_, row, rows, length) => {
    expect(z.array(row).safeParse(rows).error).toBeUndefined()
    expect(rows).toHaveLength(length)
  })

  test('every kommunkod begins with the code of its own län', () => {
    const codes = new Set(countyRows.map((county) => county.kod))
    expect(
      municipalities.filter((row) => row.kod.slice(0, 2) !== row.lankod || !codes.has(row.lankod)),
    ).toEqual([])
  })

  test('codes and organisation numbers occur once, but for Gotland which is both kommun and region', () => {
    const numbers = [...municipalities, ...regions].map((row) => row.organisationsnummer)
    expect(new Set(municipalities.map((row) => row.kod)).size).toBe(290)
    expect(new Set(regions.map((row) => row.lankod)).size).toBe(21)
    expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual(['212000-0803'])
  })

  test('every organisation number passes its check digit', () => {
    const numbers = [...municipalities, ...regions, ...countyRows.map((county) => county.lansstyrelse)]
    expect(
      numbers.filter((row) => parseOrganisationNumber(row.organisationsnummer) !== row.organisationsnummer),
    ).toEqual([])
  })

  test('the example frames are 100 million kronor, one for each län', () => {
    expect(sum(exampleFrames().map((frame) => frame.amount))).toBe(10_000_000_000)
    expect(exampleFrames().map((frame) => frame.county)).toEqual(counties().map((county) => county.code))
  })
})

describe('lookups', () => {
  test('310 organisations, each found by its id, its code and its number', () => {
    expect(organisations()).toHaveLength(310)
    for (const organisation of organisations()) {
      expect(orgId.safeParse(organisation.orgId).success).toBe(true)
      expect(organisationById(organisation.orgId)).toBe(organisation)
      expect(organisationByCode(organisation.code)).toBe(organisation)
      expect(organisationByNumber(organisation.organisationNumber ?? '')).toBe(organisation)
    }
  })

  test('Gotland is once, as K0980, found as kommun and as region', () => {
    expect(organisations().filter((organisation) => organisation.county === '09')).toEqual([
      expect.objectContaining({ orgId: 'K0980', kind: 'kommun', alsoRegion: true, name: 'Region Gotland' }),
    ])
    expect(organisationByCode('09')).toBe(organisationByCode('0980'))
    expect(organisationById('R09')).toBeUndefined()
  })

  test('a number is found without its hyphen, and nothing is found for what is none', () => {
    expect(organisationByNumber('2120000019')?.shortName).toBe('Upplands Väsby')
    expect(organisationByNumber('')).toBeUndefined()
    expect(organisationByCode('0000')).toBeUndefined()
    expect(countyByCode('02')).toBeUndefined()
  })

  test.each([
    ['0380', 'Uppsala län'],
    ['0980', 'Gotlands län'],
    ['2584', 'Norrbottens län'],
  ])('a kommunalförbund with its seat in %s applies in %s', (seat, county) => {
    expect(countyOfSeat(seat)?.name).toBe(county)
  })

  test('an unknown seat has no län', () => expect(countyOfSeat('9999')).toBeUndefined())
})

describe('search for a picker', () => {
  const names = (query: string, limit = 10) => searchOrganisations(query, limit).map((hit) => hit.name)
  test.each([
    ['habo', ['Habo kommun', 'Håbo kommun']],
    ['HÅBO', ['Håbo kommun', 'Habo kommun']],
    ['  orebro ', ['Örebro kommun', 'Region Örebro län']],
    ['region got', ['Region Gotland']],
    ['vasby', ['Upplands Väsby kommun']],
    ['', []],
    ['   ', []],
    ['xyzzy', []],
    ['.*', []],
  ])('%j', (query, expected) => expect(names(query)).toEqual(expected))

  test('at most as many as asked for', () => {
    expect(names('a', 7)).toHaveLength(7)
    expect(names('region', 100)).toHaveLength(21)
  })
})

describe('organisation numbers', () => {
  test.each([
    ['212000-0142', '212000-0142'],
    ['2120000142', '212000-0142'],
    [' 212000-0142 ', '212000-0142'],
    ['222000-0448', '222000-0448'],
  ])('%j is %s', (text, number) => expect(parseOrganisationNumber(text)).toBe(number))

  test.each([
    ['a wrong check digit', '212000-0143'],
    ['the prefix 16', '16212000-0142'],
    ['the prefix 16 without hyphen', '162120000142'],
    ['a personal number', '121212-1212'],
    ['a personal number with its century', '19121212-1212'],
    ['a coordination number', '121272-1217'],
    ['a plus sign', '212000+0142'],
    ['another dash', '212000–0142'],
    ['other digits', '٢١٢٠٠٠-٠١٤٢'],
    ['letters', '21200O-0142'],
    ['nothing', ''],
  ])('%s is refused', (_, text) => expect(parseOrganisationNumber(text)).toBeNull())

  test('a check digit makes exactly one of ten numbers valid', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (serial) => {
        const nine = `222000${String(serial).padStart(3, '0')}`
        const valid = Array.from('0123456789').filter((last) => isOrganisationNumber(nine + last))
        expect(valid).toEqual([checkDigit(nine)])
      }),
    )
  })

  test('no check digit for what is not nine digits', () =>
    expect(() => checkDigit('22200')).toThrow(RangeError))
})
