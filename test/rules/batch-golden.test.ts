import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { noCoding } from '../../shared/domain/coding.ts'
import { toOre, zero } from '../../shared/domain/money.ts'
import { type Batch, formats } from '../../shared/exports/batch.ts'
import { makeFile } from '../../shared/exports/batch-files.ts'
import { batchJsonSchema } from '../../shared/exports/batch-schema.ts'
import { aPaymentRow } from './payment-rows.ts'

const golden = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../golden', name))
const batch: Batch = {
  id: '2026-0001',
  county: '14',
  budgetYear: 2026,
  status: 'open',
  createdAt: '2026-05-01T08:00:00.000Z',
  createdBy: 'FINANCE-1',
  createdByName: 'Erik Ekonom',
  lockedAt: null,
  coding: noCoding,
  lines: 0,
  total: zero,
  files: {},
}
/** What is kept under lock for years has to come out the same: an older file is compared with what is made today. */
const rows = [
  aPaymentRow(),
  aPaymentRow({ line: 2, receiver: '=cmd|"/c calc"!A1;"Å" & <b>Ö</b>\r\nrad två', diaryNumber: null }),
  aPaymentRow({
    line: 3,
    kind: 'reversal',
    amount: toOre(-125_000_050),
    corrects: '2026-0001/1',
    conditions: false,
    kinds: ['other'],
  }),
]

test.each(formats)('the %s file of the same lines has the bytes it has always had', async (format) => {
  const made = Buffer.from(await makeFile[format](batch, rows))
  expect(made.equals(golden(`utbetalningsunderlag.${format}`))).toBe(true)
})

test('the schema that is published as number 1 does not change', () => {
  expect(JSON.parse(golden('schema-1.json').toString())).toEqual(
    JSON.parse(JSON.stringify(batchJsonSchema())),
  )
})
