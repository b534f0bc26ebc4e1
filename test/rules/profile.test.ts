import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toOre } from '../../shared/domain/money.ts'
import { decisionColumns } from '../../shared/exports/decision-columns.ts'
import { type Profile, readProfile } from '../../shared/exports/profile.ts'
import { profileContent } from '../../shared/exports/profile-content.ts'
import { profileNamed, profiles } from '../../shared/exports/profiles.ts'
import { aPaymentRow, hostileRows } from './payment-rows.ts'

const aProfile = (over: Partial<Profile> = {}): Profile => ({
  id: 'prov',
  name: 'Prov',
  about: '',
  example: true,
  extension: 'csv',
  encoding: 'utf-8',
  separator: ';',
  lineEnd: 'lf',
  heading: false,
  decimal: ',',
  amount: 'kronor',
  date: 'yyyy-mm-dd',
  disarm: false,
  columns: [
    { column: 'amount', name: 'A' },
    { column: 'payOn', name: 'B' },
    { constant: 'SEK', name: 'C' },
    { column: 'receiver', name: 'D' },
  ],
  ...over,
})
const text = (
  profile: Profile,
  row = aPaymentRow({ amount: toOre(-123_05) }),
  encoding: 'utf8' | 'latin1' = 'utf8',
) => Buffer.from(profileContent(profile, [row])).toString(encoding)

describe('a profile', () => {
  test.each<[string, Partial<Profile>, string]>([
    ['as it is', {}, '-123,05;2026-05-15;SEK;Ale kommun\n'],
    ['decimal point', { decimal: '.' }, '-123.05;2026-05-15;SEK;Ale kommun\n'],
    ['öre', { amount: 'ore' }, '-12305;2026-05-15;SEK;Ale kommun\n'],
    ['dates of digits', { date: 'yyyymmdd' }, '-123,05;20260515;SEK;Ale kommun\n'],
    ['dates with the day first', { date: 'dd.mm.yyyy' }, '-123,05;15.05.2026;SEK;Ale kommun\n'],
    ['tabs', { separator: '\t' }, '-123,05\t2026-05-15\tSEK\tAle kommun\n'],
    ['commas', { separator: ',' }, '"-123,05",2026-05-15,SEK,Ale kommun\n'],
    [
      'windows lines and names',
      { lineEnd: 'crlf', heading: true },
      'A;B;C;D\r\n-123,05;2026-05-15;SEK;Ale kommun\r\n',
    ],
    ['a byte order mark', { encoding: 'utf-8-bom' }, '\ufeff-123,05;2026-05-15;SEK;Ale kommun\n'],
    [
      'another order and names',
      {
        heading: true,
        columns: [
          { column: 'line', name: 'N' },
          { column: 'batch', name: 'U' },
        ],
      },
      'N;U\n1;2026-1\n',
    ],
  ])('writes %s', (_, over, expected) => expect(text(aProfile(over))).toBe(expected))

  test('in an old encoding writes å as one byte, and a question mark for what it does not have', () => {
    const row = aPaymentRow({ receiver: 'Åmål – 😀', amount: toOre(1) })
    const made = text(aProfile({ encoding: 'iso-8859-1' }), row, 'latin1')
    expect(made).toBe('0,01;2026-05-15;SEK;Åmål ? ?\n')
  })

  test('disarms text where it is to be opened in a spreadsheet, and never a number', () => {
    const row = aPaymentRow({ receiver: '=1+1', amount: toOre(-100) })
    expect(text(aProfile({ disarm: true }), row)).toBe("-1,00;2026-05-15;SEK;'=1+1\n")
    expect(text(aProfile(), row)).toBe('-1,00;2026-05-15;SEK;=1+1\n')
  })

  test('gives the same bytes each time, and hostile text moves no row or column', () => {
    fc.assert(
      fc.property(
        hostileRows,
        fc.constantFrom<Profile['separator']>(';', ',', '\t', '|'),
        (rows, separator) => {
          const profile = aProfile({ separator })
          const made = Buffer.from(profileContent(profile, rows))
          expect(Buffer.from(profileContent(profile, rows)).equals(made)).toBe(true)
          const lines: string[][] = parse(made, { delimiter: separator, record_delimiter: '\n' })
          expect(lines.map((line) => [line[0]?.replace(',', ''), line[3]])).toEqual(
            rows.map(({ amount, receiver }) => [
              `${amount < 0 ? '-' : ''}${String(Math.abs(amount)).padStart(3, '0')}`,
              Buffer.from(receiver).toString(),
            ]),
          )
        },
      ),
    )
  })
})

describe('a mapping file that is loaded', () => {
  test('names the column it does not know, and lists those that exist', () => {
    const wrong = aProfile({
      columns: [
        { column: 'line', name: 'N' },
        { column: 'lön', name: 'L' },
      ],
    })
    expect(() => readProfile(wrong)).toThrow('UnknownProfileColumn')
    expect(() => readProfile(wrong)).toThrow('"column":"lön"')
    expect(() => readProfile(wrong)).toThrow(decisionColumns.map(({ id }) => id).join(', '))
  })

  test.each([
    ['no columns', { columns: [] }, 'columns'],
    ['a separator of two characters', { separator: '||' }, 'separator'],
    ['a word nobody reads', { decimals: ',' }, 'decimals'],
    ['a column that is both', { columns: [{ column: 'line', constant: '1', name: 'N' }] }, 'columns'],
    ['no name', { name: undefined }, 'name'],
  ])('is refused with %s, and says where', (_, over, where) => {
    const wrong = { ...aProfile(), ...over }
    expect(() => readProfile(wrong)).toThrow('BadProfile')
    expect(() => readProfile(wrong)).toThrow(where)
  })

  test('the two that are shipped are examples and say so', () => {
    expect(profiles().map(({ id, example, name }) => [id, example, name.startsWith('Exempel: ')])).toEqual([
      ['exempel-huvudbok', true, true],
      ['exempel-leverantor', true, true],
    ])
    expect(() => profileNamed('annat')).toThrow('NotFound')
  })

  test.each(['exempel-huvudbok', 'exempel-leverantor'])('%s gives the bytes it has always given', (id) => {
    const rows = [aPaymentRow(), aPaymentRow({ line: 2, receiver: '=Åmål; "x"', amount: toOre(-5) })]
    const profile = profileNamed(id)
    const golden = readFileSync(join(import.meta.dirname, `../golden/${id}.${profile.extension}`))
    expect(Buffer.from(profileContent(profile, rows)).equals(golden)).toBe(true)
  })
})
