import writeExcelFile from 'write-excel-file/node'
import { sum } from '../domain/money.ts'
import type { Column } from './column.ts'
import { decisionColumns } from './decision-columns.ts'
import type { PaymentRow } from './payment-row.ts'
import { sameZip } from './same-zip.ts'
import { bold, numbered, sheetOf } from './sheet.ts'
import { type SumRow, sumsOf } from './sums.ts'
import { apart } from './totals.ts'

const sumColumns: readonly Column<SumRow>[] = [
  { name: 'Budgetår', type: 'integer', value: (row) => row.budgetYear },
  { name: 'Slag enligt 6 §', type: 'list', value: (row) => row.kinds },
  { name: 'Län', type: 'text', value: (row) => row.county },
  { name: 'Rader', type: 'integer', value: (row) => row.lines },
  { name: 'Belopp', type: 'amount', value: (row) => row.amount },
]

const sumSheet = (name: string, rows: readonly PaymentRow[]) =>
  sheetOf(name, sumColumns, sumsOf(rows), [
    bold('Summa'),
    null,
    null,
    numbered('integer', rows.length),
    numbered('amount', sum(rows.map(({ amount }) => amount))),
  ])

/**
 * The batch as a workbook: the lines, and their sums per budget year, kind and county. Claims on paid money (14 §) have a
 * sheet of sums to themselves.
 */
export const batchXlsx = async (rows: readonly PaymentRow[]): Promise<Uint8Array> => {
  const [payments, claims] = apart(rows)
  const sheets = [
    sheetOf<PaymentRow>('Rader', decisionColumns, rows),
    sumSheet('Summor', payments),
    ...(claims.length === 0 ? [] : [sumSheet('Krav', claims)]),
  ]
  return sameZip(await writeExcelFile(sheets).toBuffer())
}
