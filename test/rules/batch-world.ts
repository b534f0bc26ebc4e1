import { parse } from 'csv-parse/sync'
import readExcelFile from 'read-excel-file/node'
import { ulid } from 'ulid'
import { expect } from 'vitest'
import { readLines } from '../../shared/aws/batch-lines.ts'
import { readCase, readEvents } from '../../shared/aws/cases.ts'
import { keys } from '../../shared/aws/keys.ts'
import { readPayableInstalments } from '../../shared/aws/payables.ts'
import { staffItem } from '../../shared/aws/people.ts'
import type { Records } from '../../shared/aws/records.ts'
import type { Table } from '../../shared/aws/table.ts'
import { put } from '../../shared/aws/write.ts'
import { findBreach, hashOf } from '../../shared/domain/chain.ts'
import { sum, toOre } from '../../shared/domain/money.ts'
import { type Batch, formats } from '../../shared/exports/batch.ts'
import { batchDocument } from '../../shared/exports/batch-schema.ts'
import { lockBatch } from '../../shared/exports/open-batch.ts'
import { type Granted, grantCase } from '../harness/granted-case.ts'
import { startStore } from '../harness/store.ts'

export const county = '05'
export const never = Number.MAX_SAFE_INTEGER
const at = '2027-02-01T10:00:00.000Z'
export const now = () => Date.parse(at)

/** A store with two finance people. Each story takes a budget year to itself and shares nothing else. */
export const startFinance = async () => {
  const store = await startStore()
  for (const subject of ['FINANCE-1', 'FINANCE-2'])
    await store.table.write(put(staffItem(county, { subject, name: subject, roles: ['finance'] })))
  let budgetYear = 3000
  return { ...store, nextYear: () => ++budgetYear }
}

/** Grants whose parts are due in a budget year; each row is one case, each number öre. */
export const grants = (
  table: Table,
  budgetYear: number,
  amounts: number[][],
  options: { officer?: string } = {},
): Promise<Granted[]> =>
  Promise.all(
    amounts.map((parts, n) =>
      grantCase(table, {
        county,
        newId: ulid,
        ...options,
        payments: parts.map((amount, part) => ({
          budgetYear,
          payOn: `${budgetYear}-0${1 + ((n + part) % 9)}-15`,
          amount: toOre(amount),
        })),
      }),
    ),
  )

export const orderBy = (subject: string, id: string) => ({
  id,
  by: { subject, name: subject },
  at,
})
export const lockAs = (subject: string, table: Table, records: Records, id: string) =>
  lockBatch({ county, table, records, now }, orderBy(subject, id), never)

/** What a store must say afterwards, worked out from the decisions and not from the batch's own count. */
export const expectWhole = async (
  table: Table,
  granted: Granted[],
  batch: Batch,
  bytes: (key: string, versionId: string) => Uint8Array | undefined,
) => {
  const due = granted
    .flatMap(({ instalments }) => instalments)
    .toSorted((a, b) => `${a.payOn}${a.case}${a.number}`.localeCompare(`${b.payOn}${b.case}${b.number}`))
  const lines = await readLines(table, county, batch.id)
  expect(lines.map(({ case: id, instalment, amount }) => [id, instalment, amount])).toEqual(
    due.map(({ case: id, number, amount }) => [id, number, amount]),
  )
  expect(lines.map(({ line }) => line)).toEqual(due.map((_, index) => index + 1))
  expect([batch.status, batch.lines, batch.total]).toEqual([
    'locked',
    due.length,
    sum(due.map(({ amount }) => amount)),
  ])
  const [csv = '', xlsx = '', json = ''] = formats.map((format) => {
    const file = batch.files[format]
    const content = bytes(file?.key ?? '', file?.versionId ?? '')
    expect([hashOf(content ?? ''), content?.length]).toEqual([file?.sha256, file?.size])
    return Buffer.from(content ?? '')
  })
  const rows: Record<string, string>[] = parse(csv, {
    bom: true,
    delimiter: ';',
    columns: true,
  })
  expect(rows.map((row) => [row.Ärende, Number(row.Delbetalning), row.Belopp?.replace(',', '')])).toEqual(
    due.map(({ case: id, number, amount }) => [id, number, String(amount).padStart(3, '0')]),
  )
  const written = batchDocument().parse(JSON.parse(String(json)))
  expect(written.lines.map((line) => [line.case, line.instalment])).toEqual(
    due.map(({ case: id, number }) => [id, number]),
  )
  const [sheet] = await readExcelFile(Buffer.from(xlsx))
  expect(sheet?.data.slice(1).map(([, line, of]) => [line, of])).toEqual(
    due.map(({ case: id }, index) => [index + 1, id]),
  )
  expect(await readPayableInstalments(table, county, batch.budgetYear)).toEqual([])
  for (const { header, instalments } of granted) {
    const events = await readEvents(table, county, header.id)
    expect(findBreach(events, await readCase(table, county, header.id))).toBeNull()
    expect(
      events.filter(({ kind }) => kind === 'Exported').map(({ data }) => [data.batch, data.instalment]),
    ).toHaveLength(instalments.length)
    for (const { number } of instalments)
      expect(await table.get(keys.instalment(county, header.id, number))).toMatchObject({
        status: 'exported',
        instalment: { status: 'exported', batch: batch.id },
      })
  }
}
