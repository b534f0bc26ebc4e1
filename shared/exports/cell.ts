import type { Column } from './column.ts'

/** Öre as kronor with two decimals, without rounding through a fraction: `1250000,00`. */
export const inKronor = (ore: number, decimal: ',' | '.'): string => {
  const digits = String(Math.abs(ore)).padStart(3, '0')
  return `${ore < 0 ? '-' : ''}${digits.slice(0, -2)}${decimal}${digits.slice(-2)}`
}

/** A value as one cell; an amount is still in öre. What is missing is empty. */
export const cellOf = <Row>({ value }: Pick<Column<Row>, 'value'>, row: Row): string | number | null => {
  const found = value(row)
  if (typeof found === 'boolean') return found ? 'ja' : 'nej'
  if (found === null || typeof found === 'string' || typeof found === 'number') return found
  return found.join(', ')
}
