import type { Batch, Format } from './batch.ts'
import { batchJson } from './batch-json.ts'
import { batchXlsx } from './batch-xlsx.ts'
import { toCsv } from './csv.ts'
import { decisionColumns } from './decision-columns.ts'
import type { PaymentRow } from './payment-row.ts'

type Make = (batch: Batch, rows: readonly PaymentRow[]) => Promise<Uint8Array>

const csv: Make = async (_, rows) => {
  let text = ''
  for await (const piece of toCsv(decisionColumns, rows)) text += piece
  return Buffer.from(text)
}

/** Each file of a batch from its frozen lines: the same lines give the same bytes, whenever and by whomever. */
export const makeFile: Record<Format, Make> = {
  csv,
  xlsx: (_, rows) => batchXlsx(rows),
  json: async (batch, rows) => Buffer.from(batchJson(batch, rows)),
}
