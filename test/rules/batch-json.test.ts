import Ajv from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { batchSchema } from '../../functions/public/batch-schema.ts'
import { toOre } from '../../shared/domain/money.ts'
import { batchJson } from '../../shared/exports/batch-json.ts'
import { batchJsonSchema } from '../../shared/exports/batch-schema.ts'
import { decisionColumns } from '../../shared/exports/decision-columns.ts'
import type { PaymentRow } from '../../shared/exports/payment-row.ts'
import { aPaymentRow, hostileRows } from './payment-rows.ts'

const batch = { id: '2026-0001', county: '14', budgetYear: 2026, createdAt: '2026-05-01T08:00:00.000Z' }
const shape = z.object({
  total: z.string(),
  lines: z.array(z.record(z.string(), z.unknown())),
})
/** As somebody without our code reads it: the file as it is, the schema as it is published. */
const schema = z.record(z.string(), z.unknown()).parse(JSON.parse(JSON.stringify(batchJsonSchema())))
const valid = new Ajv({ strict: true, allErrors: true, validateFormats: false }).compile(schema)
const read = (rows: readonly PaymentRow[]) => {
  const document: unknown = JSON.parse(batchJson(batch, rows))
  expect([valid(document), valid.errors]).toEqual([true, null])
  return shape.parse(document)
}

describe('the JSON of a batch', () => {
  test('holds every column under its field, amounts to the öre as text', () => {
    const { total, lines } = read([
      aPaymentRow(),
      aPaymentRow({ line: 2, amount: toOre(-5), diaryNumber: null }),
    ])
    expect(total).toBe('1250000.45')
    expect(lines.map((line) => Object.keys(line))).toEqual(
      lines.map(() => decisionColumns.map(({ id }) => id)),
    )
    expect(lines[0]).toMatchObject({
      amount: '1250000.50',
      areas: ['våld i nära relationer', 'sexuell exploatering'],
      conditions: true,
      costCentre: '045',
      supplierNumber: null,
      payOn: '2026-05-15',
    })
    expect(lines[1]).toMatchObject({ amount: '-0.05', diaryNumber: null })
  })

  test('hostile text comes back as it was, and every file follows the published schema', () => {
    fc.assert(
      fc.property(hostileRows, (rows) => {
        const { lines } = read(rows)
        expect(lines.map(({ receiver, decider }) => [receiver, decider])).toEqual(
          rows.map(({ receiver, decider }) => [receiver, decider]),
        )
        expect(lines.map(({ amount }) => Number(String(amount).replace('.', '')))).toEqual(
          rows.map(({ amount }) => amount),
        )
      }),
    )
  })

  test.each([
    ['a field too many', { more: 1 }],
    ['an amount that is a number', { amount: 1.5 }],
    ['an amount with one decimal', { amount: '1.5' }],
    ['no receiver', { receiver: undefined }],
    ['a day that is none', { payOn: '15/5 2026' }],
  ])('the schema refuses %s', (_, change) => {
    const document = z.record(z.string(), z.unknown()).parse(JSON.parse(batchJson(batch, [aPaymentRow()])))
    const [line] = shape.parse(document).lines
    const wrong: unknown = JSON.parse(JSON.stringify({ ...document, lines: [{ ...line, ...change }] }))
    expect(valid(wrong)).toBe(false)
  })

  test('the schema that is published is this one', async () => {
    expect(await batchSchema()).toEqual({ kind: 'json', value: batchJsonSchema() })
  })
})
