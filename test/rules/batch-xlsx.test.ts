import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import readExcelFile from 'read-excel-file/node'
import { describe, expect, test, vi } from 'vitest'
import { toOre } from '../../shared/domain/money.ts'
import { batchXlsx } from '../../shared/exports/batch-xlsx.ts'
import { decisionColumns } from '../../shared/exports/decision-columns.ts'
import type { PaymentRow } from '../../shared/exports/payment-row.ts'
import { sheetText } from '../../shared/exports/sheet-text.ts'
import { convert, missing, office } from './other-programs.ts'
import { aPaymentRow, hostileRows } from './payment-rows.ts'

const names: readonly string[] = decisionColumns.map(({ name }) => name)
const opened = async (rows: readonly PaymentRow[]) => {
  const sheets = await readExcelFile(Buffer.from(await batchXlsx(rows)), { trim: false })
  const cells = Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]))
  return { lines: cells.Rader ?? [], sums: cells.Summor ?? [] }
}
const named = (line: readonly unknown[] | undefined, name: string) => line?.[names.indexOf(name)]
const filesIn = async (rows: readonly PaymentRow[]) =>
  Object.entries(unzipSync(await batchXlsx(rows))).map(
    ([name, content]) => [name, strFromU8(content)] as const,
  )
const shown = (cell: unknown): string => (typeof cell === 'string' ? cell : '')
/** What a reader of workbooks makes of a cell's text: `_x0041_` is a character by its number. */
const asRead = (text: string): string =>
  text.replaceAll(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

describe('the workbook of a batch', () => {
  test('has a frozen line of headings and every cell by its type, read by another reader', async () => {
    const row = aPaymentRow({ county: '03', amount: toOre(-125_000_050) })
    const { lines } = await opened([row])
    expect(lines[0]).toEqual(names)
    const line = lines[1]
    expect(named(line, 'Belopp')).toBe(-1_250_000.5)
    expect(named(line, 'Rad')).toBe(1)
    expect(named(line, 'Betalas ut')).toEqual(new Date('2026-05-15T00:00:00Z'))
    expect([named(line, 'Länskod'), named(line, 'Kostnadsställe'), named(line, 'Villkor')]).toEqual([
      '03',
      '045',
      'ja',
    ])
    expect(named(line, 'Leverantörsnummer')).toBeNull()
    const sheet = (await filesIn([row])).find(([name]) => name.endsWith('worksheets/sheet1.xml'))?.[1] ?? ''
    expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/)
    expect(sheet.match(/<col /g)).toHaveLength(names.length)
  })

  test('sums per budget year, kind and county come to the whole', async () => {
    const rows = [
      aPaymentRow({ amount: toOre(100), kinds: ['leaving-violence'] }),
      aPaymentRow({ amount: toOre(250), kinds: ['leaving-violence'] }),
      aPaymentRow({ amount: toOre(-50), kinds: ['other', 'leaving-violence'] }),
      aPaymentRow({ amount: toOre(7), kinds: ['leaving-violence', 'other'] }),
      aPaymentRow({ amount: toOre(3), kinds: ['resource-centre'], budgetYear: 2027 }),
      aPaymentRow({ amount: toOre(5), kinds: ['leaving-violence'], county: '05' }),
    ]
    expect((await opened(rows)).sums).toEqual([
      ['Budgetår', 'Slag enligt 6 §', 'Län', 'Rader', 'Belopp'],
      [2026, 'stöd för att lämna våld', 'Östergötlands län', 1, 0.05],
      [2026, 'stöd för att lämna våld', 'Västra Götalands län', 2, 3.5],
      [2026, 'stöd för att lämna våld, övrigt', 'Västra Götalands län', 2, -0.43],
      [2027, 'resurscentrum', 'Västra Götalands län', 1, 0.03],
      ['Summa', null, null, 6, 3.15],
    ])
  })

  test('hostile text is text: no formula, no markup, no row that moves', async () => {
    await fc.assert(
      fc.asyncProperty(hostileRows, async (rows) => {
        const { lines } = await opened(rows)
        expect(lines).toHaveLength(rows.length + 1)
        rows.forEach((row, index) => {
          for (const [name, text] of [
            ['Mottagare', row.receiver],
            ['Beslutsfattare', row.decider],
            ['Attesterad av', row.attestedBy],
          ] as const)
            expect(shown(named(lines[index + 1], name))).toBe(asRead(sheetText(text)))
          expect(named(lines[index + 1], 'Belopp')).toBe(row.amount / 100)
        })
        for (const [, content] of await filesIn(rows)) expect(content).not.toContain('<f>')
      }),
      { numRuns: 15 },
    )
  })

  test('a text that every object has is a text like any other', async () => {
    const names = ['toString', '__proto__', 'constructor', 'valueOf', 'hasOwnProperty']
    const { lines } = await opened(names.map((receiver) => aPaymentRow({ receiver })))
    expect(lines.slice(1).map((line) => shown(named(line, 'Mottagare')))).toEqual(names)
  })

  test('the same lines give the same bytes at any time', async () => {
    const rows = [aPaymentRow(), aPaymentRow({ line: 2 })]
    const first = await batchXlsx(rows)
    vi.useFakeTimers({ now: new Date('2031-07-01T12:34:56Z'), toFake: ['Date'] })
    try {
      expect(Buffer.from(await batchXlsx(rows)).equals(first)).toBe(true)
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('text in a cell', () => {
  test.each([
    ['Ale kommun', 'Ale kommun'],
    ['=1+1', '=1+1'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['a\0b\u0007c\ud800d\uffff', 'abcd'],
    ['_x0041_', '_x005F_x0041_'],
    ['a\u{10ffff}\u{1fffe}b', 'ab'],
    ['toString', '_x0074_oString'],
    ['__proto__', '_x005F__proto__'],
    ['x'.repeat(40_000), 'x'.repeat(32_767)],
  ])('%j is %j', (text, cell) => expect(sheetText(text)).toBe(cell))
})

test.skipIf(office === undefined)(
  `LibreOffice opens the workbook and reads the same cells${missing(office)}`,
  async () => {
    const rows = [
      aPaymentRow({ receiver: '=HYPERLINK("http://exempel.se")' }),
      aPaymentRow({ amount: toOre(-1) }),
    ]
    const converted = convert(Buffer.from(await batchXlsx(rows)), 'xlsx', {
      to: 'csv:Text - txt - csv (StarCalc):59,34,76,1',
    })
    const [head = [], ...lines]: string[][] = parse(converted, { delimiter: ';' })
    expect(head).toEqual(names)
    expect(lines.map((line) => named(line, 'Mottagare'))).toEqual(rows.map(({ receiver }) => receiver))
    expect(lines.map((line) => named(line, 'Betalas ut'))).toEqual(rows.map(({ payOn }) => payOn))
  },
)
