import * as z from 'zod'
import { type PaymentRow, paymentRow } from '../exports/payment-row.ts'
import { keys } from './keys.ts'
import { type Item, queryAll, queryEach, type Table } from './table.ts'

const lineOf = (item: Item): PaymentRow => z.object({ line: paymentRow }).parse(item).line

export const lineItem = (county: string, line: PaymentRow): Item => ({
  ...keys.batchLine(county, line.batch, line.line),
  line,
})

/** Every line of a batch as it was frozen, in order. */
export const readLines = async (
  table: Pick<Table, 'query'>,
  county: string,
  id: string,
): Promise<PaymentRow[]> =>
  (await queryAll(table, { pk: keys.batch(county, id).pk, prefix: 'LINE#' })).map(lineOf)

/** The same one by one, however many. */
export async function* eachLine(
  table: Pick<Table, 'query'>,
  county: string,
  id: string,
): AsyncGenerator<PaymentRow> {
  for await (const item of queryEach(table, { pk: keys.batch(county, id).pk, prefix: 'LINE#' }))
    yield lineOf(item)
}

/** Some lines of a batch, from a line number on. */
export const readSomeLines = async (
  table: Pick<Table, 'query'>,
  county: string,
  id: string,
  { from, limit }: { from: number; limit: number },
): Promise<{ lines: PaymentRow[]; more: boolean }> => {
  const { items, next } = await table.query({
    pk: keys.batch(county, id).pk,
    from: keys.batchLine(county, id, from).sk,
    to: 'LINE#~',
    limit,
  })
  return { lines: items.map(lineOf), more: next !== undefined }
}
