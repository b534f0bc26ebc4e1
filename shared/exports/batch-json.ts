import type { Batch } from './batch.ts'
import { batchDocument, schemaName } from './batch-schema.ts'
import { inKronor } from './cell.ts'
import type { Value } from './column.ts'
import { decisionColumns, type PaymentColumn } from './decision-columns.ts'
import type { PaymentRow } from './payment-row.ts'
import { totalOf } from './totals.ts'

const jsonValueOf = ({ type, value }: PaymentColumn, row: PaymentRow): Value => {
  const found = value(row)
  if (type === 'amount' && typeof found === 'number') return inKronor(found, '.')
  return found === '' && type !== 'text' ? null : found
}

/** The batch as JSON by its published schema, line by line. Throws ZodError for what the schema does not allow. */
export const batchJson = (
  { id, county, budgetYear, createdAt }: Pick<Batch, 'id' | 'county' | 'budgetYear' | 'createdAt'>,
  rows: readonly PaymentRow[],
): string => {
  const document = batchDocument().parse({
    schema: schemaName,
    batch: id,
    countyCode: county,
    budgetYear,
    orderedAt: createdAt,
    total: inKronor(totalOf(rows), '.'),
    lines: rows.map((row) =>
      Object.fromEntries(decisionColumns.map((column) => [column.id, jsonValueOf(column, row)])),
    ),
  })
  return `${JSON.stringify(document, null, 2)}\n`
}
