/** How a value is written: codes are text and keep their zeros, amounts come in öre and leave in kronor. */
export const columnTypes = ['text', 'code', 'list', 'date', 'integer', 'amount', 'flag'] as const
export type ColumnType = (typeof columnTypes)[number]
export type Value = string | number | boolean | readonly string[] | null
export type Column<Row> = { name: string; type: ColumnType; value: (row: Row) => Value }
