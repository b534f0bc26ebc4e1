import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { toOre } from '../../shared/domain/money.ts'
import { monthEnd, monthReport, reportMonths } from '../../shared/domain/reconciliation/month.ts'
import { monthPdf } from '../../shared/exports/month/month-pdf.ts'
import { monthXlsx } from '../../shared/exports/month/month-xlsx.ts'
import type { LetterDeps } from '../../shared/letters/document.ts'
import { letterFonts } from '../../shared/letters/fonts.ts'
import { year } from './money-books.ts'
import type { Life } from './money-life.ts'
import { play } from './money-lives.ts'
import { textOf } from './pdf-text.ts'

let deps: LetterDeps
beforeAll(async () => {
  const fonts = await letterFonts('node_modules/@fontsource/source-sans-3/files')()
  deps = { fonts, compress: false }
})

const deed = (what: Life['deeds'][number]['what']) => ({ what, of: 0, amount: 700_00, year })
const { ledger } = play([
  { payments: [{ amount: 100_00, year }], deeds: [deed('export'), deed('pay')] },
  { payments: [{ amount: 50_00, year }], deeds: [deed('export'), deed('refuse')] },
])
const now = '2027-05-02T08:00:00.000Z'
const january = () => monthReport(ledger, '2027-01', now)
const tampered = () => {
  const [first, ...rest] = ledger.lines
  if (first === undefined) throw new Error('no line')
  return monthReport({ ...ledger, lines: [{ ...first, amount: toOre(1) }, ...rest] }, '2027-01', now)
}

describe('the report of a month', () => {
  test('ends at midnight in Stockholm, in summer and in winter and at the turn of the year', () => {
    expect(['2027-01', '2027-06', '2027-12'].map(monthEnd)).toEqual([
      '2027-01-31T23:00:00.000Z',
      '2027-06-30T22:00:00.000Z',
      '2027-12-31T23:00:00.000Z',
    ])
  })

  test('is made from January to the month it is, and three months into the next year', () => {
    expect(reportMonths(2027, '2026-12-31')).toEqual([])
    expect(reportMonths(2027, '2027-02-01')).toEqual(['2027-01', '2027-02'])
    expect(reportMonths(2027, '2030-01-01').at(-1)).toBe('2028-03')
    expect(reportMonths(2027, '2030-01-01')).toHaveLength(15)
  })

  test('what happened in the month is counted in it, and what came before stands in the sums alone', () => {
    const report = january()
    expect(report.sums).toEqual([
      { what: 'exported', lines: 2, amount: 150_00 },
      { what: 'paid', lines: 1, amount: 100_00 },
      { what: 'refused', lines: 1, amount: 50_00 },
      { what: 'reversed', lines: 0, amount: 0 },
    ])
    const later = monthReport(ledger, '2027-02', now)
    expect(later.moves).toEqual([])
    expect(later.figures).toEqual(report.figures)
    const before = monthReport(ledger, '2026-12', now)
    expect(before.figures.find(({ figure }) => figure === 'granted')?.amount).toBe(0)
  })

  test('of the same events is the same bytes, whenever it is made after its month', async () => {
    const again = monthReport(ledger, '2027-01', '2029-01-01T08:00:00.000Z')
    expect(again).toEqual(january())
    expect(Buffer.from(await monthXlsx(again)).equals(await monthXlsx(january()))).toBe(true)
    expect(Buffer.from(await monthPdf(deps, again)).equals(await monthPdf(deps, january()))).toBe(true)
  })

  test('of a month that is not over says so, in both files', async () => {
    const early = monthReport(ledger, '2027-01', '2027-01-20T08:00:00.000Z')
    expect(early.preliminary).toBe(true)
    expect(textOf(await monthPdf(deps, early))).toContain('Preliminär: januari 2027 är inte slut.')
    const texts = Object.values(unzipSync(await monthXlsx(early))).map((file) => strFromU8(file))
    expect(texts.some((text) => text.includes('Preliminär: januari 2027 är inte slut.'))).toBe(true)
    expect(textOf(await monthPdf(deps, january()))).not.toContain('Preliminär')
  })

  test('sets what differs in red, and nothing else', async () => {
    const pdf = (report: ReturnType<typeof january>) => monthPdf(deps, report).then((of) => Buffer.from(of))
    const red = /0\.701\d* 0\.149\d* 0\.117\d* (?:scn|rg)/
    expect((await pdf(tampered())).toString('latin1')).toMatch(red)
    expect((await pdf(january())).toString('latin1')).not.toMatch(red)
    const styles = async (report: ReturnType<typeof january>) =>
      strFromU8(unzipSync(await monthXlsx(report))['xl/styles.xml'] ?? new Uint8Array()).toLowerCase()
    expect(await styles(tampered())).toContain('b3261e')
    expect(await styles(january())).not.toContain('b3261e')
  })
})
