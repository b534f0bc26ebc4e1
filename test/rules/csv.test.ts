import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toOre } from '../../shared/domain/money.ts'
import { toCsv } from '../../shared/exports/csv.ts'
import { type Column, decisionColumns } from '../../shared/exports/decision-columns.ts'
import { type PaymentRow, paymentRow } from '../../shared/exports/payment-row.ts'

const rowOf = (row: Partial<PaymentRow> = {}): PaymentRow =>
  paymentRow.parse({
    batch: '2026-1',
    line: 1,
    case: '01KGXYZ0000000000000000001',
    diaryNumber: '801-1234-2026',
    decision: 1,
    decidedOn: '2026-04-15',
    decider: 'Beatrice Beslutare',
    receiver: 'Ale kommun',
    organisationNumber: '212000-1439',
    account: { bankgiro: '5050-1055', plusgiro: '', reference: 'P 17' },
    orgId: 'K1440',
    county: '14',
    kinds: ['leaving-violence', 'other'],
    budgetYear: 2026,
    instalment: 1,
    amount: toOre(125_000_050),
    payOn: '2026-05-15',
    reportLastDay: '2027-03-01',
    letterFile: 'beslut-01KGXYZ0000000000000000001-1.pdf',
    letterSha256: 'a'.repeat(64),
    corrects: null,
    ...row,
  })

const joined = async (pieces: AsyncIterable<string>) => {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}
const written = <Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row> | Iterable<Row>) =>
  joined(toCsv(columns, rows))
const read = (csv: string): string[][] =>
  parse(Buffer.from(csv), { bom: true, delimiter: ';', record_delimiter: '\r\n' })
const texts: Column<string>[] = [
  { name: 'Text', meaning: '', type: 'text', value: (text) => text },
  { name: 'Slut', meaning: '', type: 'integer', value: () => 1 },
]
const amounts: Column<number>[] = [{ name: 'Belopp', meaning: '', type: 'amount', value: (ore) => ore }]

describe('the payment export', () => {
  test('has BOM, semicolons, CRLF, names, zeros kept and kronor with a comma', async () => {
    const csv = await written(decisionColumns, [rowOf({ county: '03' })])
    expect(Buffer.from(csv).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const [names, values] = read(csv)
    expect(Object.fromEntries((names ?? []).map((name, index) => [name, values?.[index]]))).toEqual({
      Bunt: '2026-1',
      Rad: '1',
      Ärende: '01KGXYZ0000000000000000001',
      Diarienummer: '801-1234-2026',
      Beslut: '1',
      Beslutsdatum: '2026-04-15',
      Beslutsfattare: 'Beatrice Beslutare',
      Mottagare: 'Ale kommun',
      Organisationsnummer: '212000-1439',
      Organisationskod: 'K1440',
      Länskod: '03',
      'Slag enligt 6 §': 'stöd för att lämna våld, övrigt',
      Budgetår: '2026',
      Delbetalning: '1',
      Belopp: '1250000,50',
      'Betalas ut': '2026-05-15',
      'Sista dag för redovisning': '2027-03-01',
      Beslutsbrev: 'beslut-01KGXYZ0000000000000000001-1.pdf',
      'Beslutsbrevets sha256': 'a'.repeat(64),
      Rättar: '',
      Bankgiro: '5050-1055',
      Plusgiro: '',
      'Mottagarens referens': 'P 17',
    })
  })

  test('what is missing is empty, and a correction is a negative number', async () => {
    const row = rowOf({
      diaryNumber: null,
      organisationNumber: null,
      amount: toOre(-100),
      corrects: '2026-1/3',
    })
    const csv = await written(decisionColumns, [row])
    expect(csv).toContain(';-1,00;')
    const values = read(csv)[1]
    expect([values?.[3], values?.[8], values?.[19]]).toEqual(['', '', '2026-1/3'])
  })

  test('a line locked before the account was on it has none, and a reference is no formula', async () => {
    const { account: _, ...older } = rowOf({})
    expect(paymentRow.parse(older).account).toEqual({ bankgiro: '', plusgiro: '', reference: '' })
    const account = { bankgiro: '', plusgiro: '12345-5', reference: '=1+1' }
    const csv = await written(decisionColumns, [rowOf({ account })])
    expect(read(csv)[1]?.slice(-3)).toEqual(['', '12345-5', "'=1+1"])
  })

  test('names and meanings are said once each, and no rows still give the names', async () => {
    expect(new Set(decisionColumns.map((column) => column.name)).size).toBe(decisionColumns.length)
    expect(decisionColumns.filter((column) => column.meaning === '')).toEqual([])
    expect(read(await written(decisionColumns, []))).toEqual([decisionColumns.map((column) => column.name)])
  })

  test('rows come in their order, also beyond what is held at a time, from a stream', async () => {
    const rows = async function* () {
      for (let line = 1; line <= 2500; line++) yield rowOf({ line })
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
        yield rowOf()
      }
    }
    const csv = toCsv(decisionColumns, rows())
    await csv.next()
    await csv.next()
    expect(asked).toBeLessThan(1500)
    await expect(joined(csv)).rejects.toThrow('the store is away')
  })
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
