import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toOre } from '../../shared/domain/money.ts'
import type { Column } from '../../shared/exports/column.ts'
import { toCsv } from '../../shared/exports/csv.ts'
import { decisionColumns } from '../../shared/exports/decision-columns.ts'
import { paymentRow } from '../../shared/exports/payment-row.ts'
import { svColumns } from '../../shared/exports/text/columns-sv.ts'
import { aPaymentRow, hostileRows } from './payment-rows.ts'

const joined = async (pieces: AsyncIterable<string>) => {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}
const written = <Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row> | Iterable<Row>) =>
  joined(toCsv(columns, rows))
const read = (csv: string): string[][] =>
  parse(Buffer.from(csv), { bom: true, delimiter: ';', record_delimiter: '\r\n' })
const cellsByName = (csv: string): Record<string, string | undefined> => {
  const [names = [], values] = read(csv)
  return Object.fromEntries(names.map((name, index) => [name, values?.[index]]))
}
const texts: Column<string>[] = [
  { name: 'Text', type: 'text', value: (text) => text },
  { name: 'Slut', type: 'integer', value: () => 1 },
]
const amounts: Column<number>[] = [{ name: 'Belopp', type: 'amount', value: (ore) => ore }]

describe('the payment export', () => {
  test('has BOM, semicolons, CRLF, names, zeros kept and kronor with a comma', async () => {
    const csv = await written(decisionColumns, [aPaymentRow({ county: '03' })])
    expect(Buffer.from(csv).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(cellsByName(csv)).toEqual({
      Bunt: '2026-1',
      Rad: '1',
      Radtyp: 'utbetalning',
      Ärende: '01KGXYZ0000000000000000001',
      Diarienummer: '801-1234-2026',
      Beslut: '01KGXYZ0000000000000000001-1',
      Beslutsversion: '1',
      Beslutsdatum: '2026-04-15',
      Beslutsfattare: 'Beatrice Beslutare',
      'Attesterad av': 'Erik Ekonom',
      Beslutsbrev: 'beslut-01KGXYZ0000000000000000001-1.pdf',
      'Beslutsbrevets sha256': 'a'.repeat(64),
      Mottagare: 'Ale kommun',
      Organisationsnummer: '212000-1439',
      Leverantörsnummer: '',
      'Kommun- eller regionkod': '1440',
      Länskod: '03',
      Län: 'Uppsala län',
      'Slag enligt 6 §': 'stöd för att lämna våld, övrigt',
      Områden: 'våld i nära relationer, sexuell exploatering',
      Budgetår: '2026',
      Delbetalning: '1',
      Belopp: '1250000,50',
      Anslagspost: '5:1 ap.7',
      Konto: '7511',
      Kostnadsställe: '045',
      Verksamhet: '80101',
      Motpart: '0900',
      Betalningssätt: 'bankgiro',
      Gironummer: '5050-1055',
      Betalningsreferens: 'P 17',
      Villkor: 'ja',
      'Sista dag för redovisning': '2027-03-01',
      'Betalas ut': '2026-05-15',
      Rättar: '',
    })
  })

  test('what is missing is empty, and a correction is a negative number', async () => {
    const row = aPaymentRow({
      diaryNumber: null,
      organisationNumber: null,
      amount: toOre(-100),
      corrects: '2026-1/3',
    })
    const csv = await written(decisionColumns, [row])
    expect(csv).toContain(';-1,00;')
    const named = cellsByName(csv)
    expect([named.Diarienummer, named.Organisationsnummer, named.Rättar]).toEqual(['', '', '2026-1/3'])
    expect(named.Betalningsreferens).toBe('P 17')
  })

  test('a line locked before a column was there has it empty', async () => {
    const added = ['account', 'areas', 'attestedBy', 'coding', 'conditions', 'supplierNumber']
    const older = Object.fromEntries(Object.entries(aPaymentRow()).filter(([name]) => !added.includes(name)))
    const named = cellsByName(await written(decisionColumns, [paymentRow.parse(older)]))
    expect([named.Betalningssätt, named.Gironummer, named.Betalningsreferens]).toEqual([
      '',
      '',
      '801-1234-2026',
    ])
    for (const name of ['Områden', 'Attesterad av', 'Konto', 'Anslagspost', 'Villkor', 'Leverantörsnummer'])
      expect(named[name]).toBe('')
  })

  test.each([
    [
      { bankgiro: '5050-1055', plusgiro: '12345-5', reference: '' },
      ['bankgiro', '5050-1055', '801-1234-2026'],
    ],
    [{ bankgiro: '', plusgiro: '12345-5', reference: '=1+1' }, ['plusgiro', '12345-5', "'=1+1"]],
  ])('is paid to %j as %j', async (account, cells) => {
    const named = cellsByName(await written(decisionColumns, [aPaymentRow({ account })]))
    expect([named.Betalningssätt, named.Gironummer, named.Betalningsreferens]).toEqual(cells)
  })

  test.each([
    ['K0580', '0580'],
    ['R05', '05'],
    [`F${'0'.repeat(26)}`, ''],
  ])('%s has the code %j', async (orgId, code) => {
    const named = cellsByName(await written(decisionColumns, [aPaymentRow({ orgId })]))
    expect(named['Kommun- eller regionkod']).toBe(code)
  })

  test('names and fields are said once each, each has a meaning, and no rows still give the names', async () => {
    for (const of of ['id', 'name'] as const)
      expect(new Set(decisionColumns.map((column) => column[of])).size).toBe(decisionColumns.length)
    expect(Object.keys(svColumns)).toEqual(decisionColumns.map(({ id }) => id))
    expect(Object.values(svColumns).filter(({ meaning, source }) => meaning === '' || source === '')).toEqual(
      [],
    )
    expect(read(await written(decisionColumns, []))).toEqual([decisionColumns.map((column) => column.name)])
  })

  test('rows come in their order, also beyond what is held at a time, from a stream', async () => {
    const rows = async function* () {
      for (let line = 1; line <= 2500; line++) yield aPaymentRow({ line })
    }
    const lines = read(await written(decisionColumns, rows())).slice(1)
    expect(lines.map((line) => Number(line[1]))).toEqual(
      Array.from({ length: 2500 }, (_, index) => index + 1),
    )
  })

  test('writes while it reads, and an error in the source is an error here', async () => {
    let asked = 0
    const rows = function* () {
      for (; ; asked++) {
        if (asked === 5000) throw new Error('the store is away')
        yield aPaymentRow()
      }
    }
    const csv = toCsv(decisionColumns, rows())
    await csv.next()
    await csv.next()
    expect(asked).toBeLessThan(1500)
    await expect(joined(csv)).rejects.toThrow('the store is away')
  })
})

test('a whole file with hostile text comes back row by row in another reader', async () => {
  await fc.assert(
    fc.asyncProperty(hostileRows, async (rows) => {
      const [names = [], ...lines] = read(await written(decisionColumns, rows))
      expect(lines.map(({ length }) => length)).toEqual(rows.map(() => names.length))
      lines.forEach((line, index) => {
        const [row, cell] = [rows[index], (name: string) => line[names.indexOf(name)] ?? '']
        expect([row?.receiver, `'${row?.receiver}`]).toContain(cell('Mottagare'))
        expect([row?.decider, `'${row?.decider}`]).toContain(cell('Beslutsfattare'))
        expect(Number(cell('Belopp').replace(',', ''))).toBe(row?.amount)
        expect(cell('Rättar')).toBe('')
      })
    }),
  )
})

describe('amounts', () => {
  test.each([
    [0, '0,00'],
    [1, '0,01'],
    [-1, '-0,01'],
    [10, '0,10'],
    [-12345, '-123,45'],
    [1e14, '1000000000000,00'],
  ])('%d öre is %s', async (ore, kronor) => expect(read(await written(amounts, [ore]))[1]).toEqual([kronor]))

  test('öre come back from any amount', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -1e14, max: 1e14 }), async (ore) => {
        const cell = read(await written(amounts, [ore]))[1]?.[0] ?? ''
        expect(cell).toMatch(/^-?\d+,\d\d$/)
        expect(Number(cell.replace(',', ''))).toBe(ore)
      }),
    )
  })
})

describe('text from outside', () => {
  const trigger = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠')
  const hidden = fc.constantFrom(
    '',
    ' ',
    '\u00a0',
    '\t',
    '\r',
    '\n',
    '\0',
    '\u200b',
    '\ufeff',
    '\u2060',
    '\u202e',
    ' \u200d ',
  )

  test('a formula is never a formula, wherever it hides', async () => {
    await fc.assert(
      fc.asyncProperty(hidden, trigger, fc.string({ unit: 'binary' }), async (before, sign, rest) => {
        const text = before + sign + rest
        expect(read(await written(texts, [text]))[1]).toEqual([`'${text}`, '1'])
      }),
    )
  })

  test.each(['\0', '\n', '\ncmd', '\0abc'])('%j is marked as text', async (text) => {
    expect(read(await written(texts, [text]))[1]).toEqual([`'${text}`, '1'])
  })

  test.each([
    'Ale kommun',
    '2026-05-15',
    '007',
    'a;b',
    'a"b',
    'a\r\nb',
    "'",
    'Enheten = bra',
    ' inledande blank',
  ])('%j stands as it is', async (text) => expect(read(await written(texts, [text]))[1]).toEqual([text, '1']))

  test('every text comes back, at most with a mark before it, and moves no column', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), async (rows) => {
        const cells = read(await written(texts, rows)).slice(1)
        expect(cells).toHaveLength(rows.length)
        cells.forEach((cell, index) => {
          expect([rows[index], `'${rows[index]}`]).toContain(cell[0])
          expect(cell).toHaveLength(2)
        })
      }),
    )
  })
})
