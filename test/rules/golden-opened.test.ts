import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import readExcelFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { toCsv } from '../../shared/exports/csv.ts'
import { decisionColumns, type PaymentColumn } from '../../shared/exports/decision-columns.ts'
import { disarmed } from '../../shared/exports/disarm.ts'
import { convert, missing, office, python, readByPython } from './other-programs.ts'
import { hostileRows } from './payment-rows.ts'

const golden = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../golden', name))
const csv = golden('utbetalningsunderlag.csv')
const cells: string[][] = parse(csv, { bom: true, delimiter: ';', record_delimiter: '\r\n' })
const names: readonly string[] = decisionColumns.map(({ name }) => name)
const numeric = (name: string): boolean =>
  decisionColumns.some((column: PaymentColumn) => column.name === name && /amount|integer/.test(column.type))

/** Semicolons, quotes, UTF-8, from the first line, in Swedish (1053); what stands in quotes is text. */
const inSwedish = 'CSV:59,34,76,1,,1053,true,false'
/** As it shows them: thousands apart by a comma. */
const calc = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true'

describe.skipIf(office === undefined)(`LibreOffice${missing(office)}`, () => {
  test('opens the CSV in Swedish: text as text, every amount a number, no formula and no row that moves', async () => {
    const workbook = convert(csv, 'csv', { to: 'xlsx', reading: inSwedish })
    const [sheet] = await readExcelFile(workbook, { trim: false })
    const [head = [], ...lines] = sheet?.data ?? []
    expect(head).toEqual(names)
    expect(lines).toHaveLength(cells.length - 1)
    lines.forEach((line, row) => {
      names.forEach((name, column) => {
        const text = cells[row + 1]?.[column] ?? ''
        if (text === '') expect(line[column] ?? null, name).toBeNull()
        else if (numeric(name)) expect(line[column], name).toBe(Number(text.replace(',', '.')))
        else expect(String(line[column]).replaceAll('\r\n', '\n'), name).toBe(text.replaceAll('\r\n', '\n'))
      })
    })
    expect(lines.map((line) => line[names.indexOf('Belopp')])).toContain(-1_250_000.5)
    for (const [file, content] of Object.entries(unzipSync(workbook)))
      if (file.includes('worksheets')) expect(strFromU8(content)).not.toMatch(/<f[ >]/)
  })

  test('opens the workbook, and every cell says what the CSV says', () => {
    const made: string[][] = parse(convert(golden('utbetalningsunderlag.xlsx'), 'xlsx', { to: calc }), {
      bom: true,
      delimiter: ';',
    })
    expect(made[0]).toEqual(names)
    expect(made).toHaveLength(cells.length)
    made.slice(1).forEach((line, row) => {
      names.forEach((name, column) => {
        const text = (cells[row + 1]?.[column] ?? '').replaceAll('\r\n', '\n')
        const cell = line[column] ?? ''
        if (numeric(name)) expect(Number(cell.replaceAll(',', '')), name).toBe(Number(text.replace(',', '.')))
        // A cell of a workbook is text by its type and carries no mark.
        else expect(disarmed(cell), name).toBe(text)
      })
    })
  })
})

describe.skipIf(python === undefined)(`Python's own CSV reader${missing(python)}`, () => {
  test('reads the golden file as we do', () => {
    expect(readByPython(csv)).toEqual(cells)
  })

  test('gets hostile text back as it was, at most with a mark before it', async () => {
    const rows = fc.sample(hostileRows, { numRuns: 200, seed: 838 }).flat()
    let text = ''
    for await (const piece of toCsv(decisionColumns, rows)) text += piece
    const [head = [], ...lines] = readByPython(Buffer.from(text))
    expect(head).toEqual(names)
    expect(lines).toHaveLength(rows.length)
    lines.forEach((line, index) => {
      const row = rows[index]
      const cell = (name: string) => line[names.indexOf(name)]
      expect(line).toHaveLength(names.length)
      expect([cell('Mottagare'), cell('Beslutsfattare'), cell('Attesterad av')]).toEqual(
        [row?.receiver, row?.decider, row?.attestedBy].map((each) => disarmed(each ?? '')),
      )
      expect(Number(cell('Belopp')?.replace(',', ''))).toBe(row?.amount)
    })
  })
})
