import type { Column, Table } from './block.ts'
import {
  artifact,
  colours,
  element,
  heightOf,
  measure,
  needs,
  type Pen,
  rule,
  type Style,
  tagged,
  write,
} from './pen.ts'

type Cell = { text: string; x: number; style: Style }
const gap = 12
const space = 3.5

const widthsOf = (pen: Pen, columns: Column[]): number[] => {
  const fixed = columns.reduce((width, column) => width + (column.width ?? 0), 0)
  const flexible = columns.filter((column) => column.width === undefined).length
  return columns.map((column) => column.width ?? (measure(pen) - fixed) / flexible)
}

const cellsOf = (pen: Pen, columns: Column[], texts: string[], bold: boolean): Cell[] => {
  const widths = widthsOf(pen, columns)
  return columns.map((column, index) => {
    const left = widths.slice(0, index).reduce((sum, width) => sum + width, pen.page.margins.left)
    const right = column.align === 'right'
    const style = { bold, size: 10, width: (widths[index] ?? 0) - gap, align: column.align }
    return { text: texts[index] ?? '', x: right ? left + gap : left, style }
  })
}

/** Draws a row through `draw`, which gets each cell's own drawing, and ends it with a rule. */
const setRow = (pen: Pen, cells: Cell[], draw: (index: number, cell: () => void) => void): void => {
  const height = Math.max(...cells.map((cell) => heightOf(pen, cell.text, cell.style)))
  const top = pen.y + space
  cells.forEach((cell, index) => {
    draw(index, () => {
      pen.x = cell.x
      pen.y = top
      write(pen, cell.text, cell.style)
    })
  })
  pen.x = pen.page.margins.left
  pen.y = top + height + space - 2
  rule(pen, colours.rule)
}

/** A table with tagged rows and header cells. Rows are kept whole; the head comes again on a new page. */
export const setTable = (
  pen: Pen,
  parent: PDFKit.PDFStructureElement,
  { columns, rows, total }: Table,
): void => {
  const head = cellsOf(
    pen,
    columns,
    columns.map((column) => column.head),
    true,
  )
  const body = rows.map((row) => cellsOf(pen, columns, row, false))
  const all = total === undefined ? body : [...body, cellsOf(pen, columns, total, true)]
  const struct = element(pen, parent, 'Table')
  needs(pen, 80)
  const headRow = element(pen, struct, 'TR')
  setRow(pen, head, (_, cell) => tagged(pen, headRow, 'TH', cell, { scope: 'Column' }))
  for (const cells of all) {
    const page = pen.page
    needs(pen, Math.max(...cells.map((cell) => heightOf(pen, cell.text, cell.style))) + 2 * space)
    if (pen.page !== page) setRow(pen, head, (_, cell) => artifact(pen, 'Pagination', cell))
    const row = element(pen, struct, 'TR')
    setRow(pen, cells, (index, cell) =>
      index === 0 ? tagged(pen, row, 'TH', cell, { scope: 'Row' }) : tagged(pen, row, 'TD', cell),
    )
  }
  struct.end()
}
