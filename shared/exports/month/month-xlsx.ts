import writeExcelFile from 'write-excel-file/node'
import { minus } from '../../domain/money.ts'
import type { Control, MonthMove, MonthReport, MonthSum } from '../../domain/reconciliation/month.ts'
import { dayOf } from '../../domain/time.ts'
import type { Column } from '../column.ts'
import { sameZip } from '../same-zip.ts'
import { bold, sheetOf } from '../sheet.ts'
import { figuresSv } from '../text/figures-sv.ts'
import { monthSv as text } from '../text/month-sv.ts'
import { type DifferenceRow, differenceRows } from './month-rows.ts'

const red = '#b3261e'

type FigureRow = MonthReport['figures'][number]
const figureColumns: readonly Column<FigureRow>[] = [
  { name: text.figure, type: 'text', value: ({ figure }) => figuresSv[figure].name },
  { name: text.amount, type: 'amount', value: ({ amount }) => amount },
  { name: text.means, type: 'text', value: ({ figure }) => figuresSv[figure].means },
]

const sumColumns: readonly Column<MonthSum>[] = [
  { name: text.what, type: 'text', value: ({ what }) => text.moved[what] },
  { name: text.lines, type: 'integer', value: ({ lines }) => lines },
  { name: text.amount, type: 'amount', value: ({ amount }) => amount },
]

const moveColumns: readonly Column<MonthMove>[] = [
  { name: text.day, type: 'date', value: ({ at }) => dayOf(at) },
  { name: text.what, type: 'code', value: ({ what }) => text.moved[what] },
  { name: text.receiver, type: 'text', value: ({ receiver }) => receiver },
  { name: text.designation, type: 'text', value: ({ designation }) => designation },
  { name: text.part, type: 'integer', value: ({ number }) => number },
  { name: text.place, type: 'code', value: ({ batch, line }) => `${batch}/${line}` },
  { name: text.amount, type: 'amount', value: ({ amount }) => amount },
]

const controlColumns: readonly Column<Control>[] = [
  { name: text.controls, type: 'text', value: ({ code }) => text.control[code].name },
  { name: text.left, type: 'amount', value: ({ left }) => left },
  { name: text.right, type: 'amount', value: ({ right }) => right },
  {
    name: text.check,
    type: 'code',
    value: ({ left, right }) => (minus(left, right) === 0 ? text.agrees : text.differs('').trim()),
  },
]

const differenceColumns: readonly Column<DifferenceRow>[] = [
  { name: text.figure, type: 'code', value: ({ figure }) => figure },
  { name: text.where, type: 'text', value: ({ where }) => where },
  { name: text.table, type: 'amount', value: ({ table }) => table },
  { name: text.events, type: 'amount', value: ({ events }) => events },
]

/** The month's report as a workbook: where it stands, what moved, what was checked and what differs, in red. The same report is the same bytes. */
export const monthXlsx = async (report: MonthReport): Promise<Uint8Array> => {
  const said = report.preliminary ? text.preliminary(report.month) : text.heading(report.month)
  const sheets = [
    sheetOf('Ställning', figureColumns, report.figures, [bold(said)]),
    sheetOf('Under månaden', sumColumns, report.sums),
    sheetOf('Rader', moveColumns, report.moves),
    sheetOf('Kontroller', controlColumns, report.controls),
    sheetOf('Skillnader', differenceColumns, differenceRows(report), [], { textColor: red }),
  ]
  return sameZip(await writeExcelFile(sheets).toBuffer())
}
