import { DatabaseSync } from 'node:sqlite'
import { marshall } from '@aws-sdk/util-dynamodb'
import { ulid } from 'ulid'
import * as z from 'zod'
import { childFiles } from '../../infra/local/dynamodb/leftover.ts'
import { lineItem } from '../../shared/aws/batch-lines.ts'
import { batchItem, batchPointerItem } from '../../shared/aws/batches.ts'
import { keys } from '../../shared/aws/keys.ts'
import type { Item } from '../../shared/aws/table.ts'
import { put } from '../../shared/aws/write.ts'
import { hashOf } from '../../shared/domain/chain.ts'
import { noCoding } from '../../shared/domain/coding.ts'
import { toOre } from '../../shared/domain/money.ts'
import { batchIdOf } from '../../shared/exports/batch.ts'
import { mostLines } from '../../shared/exports/open-batch.ts'
import { paymentRow } from '../../shared/exports/payment-row.ts'
import { organisations } from '../../shared/register/register.ts'
import type { TestStore } from '../../test/harness/store.ts'

export const county = '05'
export const since = '2027-01-01'
const year = 2027
const at = '2027-05-01T08:00:00.000Z'
/** A line with something in every column, as a county's own would be. */
const lineOf = (batch: string, line: number, number: number): Item => {
  const receiver = organisations()[number % organisations().length]
  const id = ulid(Date.parse(at) + number)
  return lineItem(
    county,
    paymentRow.parse({
      batch,
      line,
      case: id,
      diaryNumber: `801-${number}-${year}`,
      decision: 1,
      decidedOn: '2027-04-15',
      decider: 'Birgitta Wallén',
      attestedBy: 'Amir Haddad',
      receiver: receiver?.name ?? 'Exempel kommun',
      organisationNumber: receiver?.organisationNumber ?? '212000-0449',
      account: { bankgiro: '5050-1055', plusgiro: '', reference: `Åtgärd ${number}` },
      orgId: receiver?.orgId ?? 'K0580',
      county,
      kinds: ['leaving-violence', 'other'],
      areas: ['close-relations', 'honour'],
      budgetYear: year,
      instalment: 1,
      amount: toOre(100_000_00 + number),
      coding: {
        appropriation: '5:1 ap.7',
        account: '7511',
        costCentre: '045',
        activity: '80101',
        counterpart: '0900',
      },
      payOn: '2027-05-15',
      conditions: true,
      reportLastDay: '2028-03-01',
      letterFile: `beslut-${id}-1.pdf`,
      letterSha256: hashOf(id),
      corrects: null,
    }),
  )
}

const batchOf = (id: string, lines: number): Item[] => {
  const batch = {
    id,
    county,
    budgetYear: year,
    status: 'locked' as const,
    createdAt: at,
    createdBy: 'FINANCE-1',
    createdByName: 'Amir Haddad',
    lockedAt: at,
    coding: noCoding,
    lines,
    total: toOre(0),
    files: {},
  }
  return [batchItem(batch), batchPointerItem(batch)]
}

/** Where the store keeps a line: its keys, each marked as text. */
const placeOf = (id: string, line: number): [string, string] => {
  const { pk, sk } = keys.batchLine(county, id, line)
  return [`S:${pk}`, `S:${sk}`]
}

const stored = z.object({ item_size: z.int(), hash_prefix: z.string() })

/**
 * Puts locked batches with so many lines in all into a store: the batches as anybody would, the lines into its file, since
 * a million through the store's own door would take hours. What it then answers is read through that door.
 */
export const fill = async ({ table, tableName, dir }: TestStore, lines: number): Promise<void> => {
  const database = new DatabaseSync(childFiles(dir).file, { timeout: 60_000 })
  try {
    const insert = database.prepare(
      `INSERT INTO "${tableName}" (pk, sk, item_json, item_size, hash_prefix) VALUES (?, ?, ?, ?, ?)`,
    )
    const find = database.prepare(`SELECT item_size, hash_prefix FROM "${tableName}" WHERE pk = ? AND sk = ?`)
    for (let first = 0; first < lines; first += mostLines) {
      const id = batchIdOf(year, first / mostLines + 1)
      const count = Math.min(mostLines, lines - first)
      const own = lineOf(id, 1, first)
      for (const item of [...batchOf(id, count), own]) await table.write(put(item))
      const { item_size: size, hash_prefix: prefix } = stored.parse(find.get(...placeOf(id, 1)))
      database.exec('BEGIN')
      for (let n = 1; n < count; n += 1) {
        const item = lineOf(id, n + 1, first + n)
        insert.run(...placeOf(id, n + 1), JSON.stringify(marshall(item)), size, prefix)
      }
      database.exec('COMMIT')
    }
  } finally {
    database.close()
  }
}
