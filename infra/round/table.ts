import type { Row, Summary } from './summary.ts'

const columns: readonly (readonly [heading: string, value: (row: Row) => number])[] = [
  ['applied', (row) => row.applied],
  ['granted', (row) => row.granted],
  ['refused', (row) => row.refused],
  ['withdrawn', (row) => row.withdrawn],
  ['requested kr', (row) => row.requestedKronor],
  ['granted kr', (row) => row.grantedKronor],
  ['frame kr', (row) => row.frameKronor],
  ['kr left', (row) => row.leftKronor],
]

const number = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 })
const shown = (value: number): string => number.format(value).replaceAll(/\s/g, ' ')

/** The round per county with its sum, as a table for a terminal. */
export const roundTable = ({ counties, total, framesAreAnExample }: Summary): string => {
  const rows = counties.map((county) => ({ ...county, name: `${county.county} ${county.name}` }))
  const cells = [
    ['county', ...columns.map(([heading]) => heading)],
    ...rows.map((row) => [row.name, ...columns.map(([, value]) => shown(value(row)))]),
    ['sum', ...columns.map(([, value]) => shown(value(total)))],
  ]
  const widths = columns.map((_, n) => Math.max(...cells.map((row) => row[n + 1]?.length ?? 0)))
  const first = Math.max(...cells.map(([name]) => name?.length ?? 0))
  const lines = cells.map(([name = '', ...rest]) =>
    [name.padEnd(first), ...rest.map((cell, n) => cell.padStart(widths[n] ?? 0))].join('  '),
  )
  const rule = '─'.repeat(lines[0]?.length ?? 0)
  const note = framesAreAnExample ? ['The frames are an example: the real distribution is not known.'] : []
  return [lines[0], rule, ...lines.slice(1, -1), rule, lines.at(-1), ...note].join('\n')
}
