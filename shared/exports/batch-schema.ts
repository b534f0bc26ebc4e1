import * as z from 'zod'
import { countyCode, instant } from '../domain/ids.ts'
import { batchId } from './batch.ts'
import type { ColumnType } from './column.ts'
import { decisionColumns, type PaymentColumn } from './decision-columns.ts'
import { svColumns } from './text/columns-sv.ts'

/** Kronor with two decimals, as text: a reader that counts in fractions still gets every öre. */
const kronor = () => z.string().regex(/^-?\d+\.\d{2}$/)

const contents: Record<ColumnType, () => z.ZodType> = {
  text: () => z.string(),
  code: () => z.string().min(1),
  list: () => z.array(z.string()),
  date: () => z.iso.date(),
  integer: () => z.int(),
  amount: kronor,
  flag: () => z.boolean(),
}

const fieldOf = ({ type, empty }: PaymentColumn): z.ZodType =>
  empty ? contents[type]().nullable() : contents[type]()

/** A field may be added under a new number; what stands under this one never changes. */
export const schemaName = 'urn:statsbidrag:utbetalningsunderlag:1'

/** A batch as JSON, made from the table of columns. */
export const batchDocument = () =>
  z.strictObject({
    schema: z.literal(schemaName),
    batch: batchId,
    countyCode,
    budgetYear: z.int(),
    orderedAt: instant,
    total: kronor(),
    lines: z.array(
      z.strictObject(
        Object.fromEntries(
          decisionColumns.map((column) => [
            column.id,
            fieldOf(column).meta({ title: column.name, description: svColumns[column.id].meaning }),
          ]),
        ),
      ),
    ),
  })

/** The JSON Schema (2020-12) that is published of it. */
export const batchJsonSchema = (): object => ({ $id: schemaName, ...z.toJSONSchema(batchDocument()) })
