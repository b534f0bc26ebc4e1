import type { Line } from './line.ts'

const columns = ['id', 'measured', 'gate', 'goal', 'verdict'] as const

export const tableOf = (lines: readonly Line[]): string => {
  const head = { id: 'id', measured: 'measured', gate: 'gate', goal: 'goal', verdict: 'verdict' }
  const rows: Record<(typeof columns)[number], string>[] = [head, ...lines]
  const widths = columns.map((column) => Math.max(...rows.map((row) => row[column].length)))
  return rows
    .map((row) =>
      columns
        .map((column, place) => row[column].padEnd(widths[place] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
