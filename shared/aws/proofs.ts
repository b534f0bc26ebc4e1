import * as z from 'zod'
import { canonical } from '../domain/chain.ts'
import { type Instant, instant, sha256 } from '../domain/ids.ts'
import {
  type Head,
  type HeadList,
  head,
  headList,
  type Inclusion,
  inclusion,
  type LeafContent,
  leafContent,
} from '../proof/published.ts'
import { type Item, type Key, keys } from './keys.ts'
import { type Records, recordKeys } from './records.ts'
import { queryAll, type Table } from './table.ts'
import { put, putNew, remove, update, type Write } from './write.ts'

const waitingItem = z.object({
  pk: z.string(),
  sk: z.string(),
  receivedAt: instant,
  receipt: sha256,
  file: sha256,
})
export type WaitingReceipt = z.infer<typeof waitingItem>

type Made = { county: string; id: string; receivedAt: Instant } & LeafContent

/** A receipt that was made waits under its county for the next root. */
export const waitForRoot = ({ county, id, receivedAt, receipt, file }: Made): Write =>
  put({ ...keys.waitingReceipt(county, receivedAt, id), receivedAt, receipt, file })

/** The receipts of a county that wait, of applications that came in before an instant. */
export const readWaiting = async (
  table: Pick<Table, 'query'>,
  county: string,
  before: Instant,
): Promise<WaitingReceipt[]> => {
  const { pk } = keys.waitingReceipt(county, '', '')
  return (await queryAll(table, { pk, to: before })).map((item) => waitingItem.parse(item))
}

const headItem = z.object({ head, settled: z.boolean() })
type PublishedHead = z.infer<typeof headItem>

/** Published roots, the newest first. */
export const readHeads = async (table: Pick<Table, 'query'>, limit: number): Promise<PublishedHead[]> => {
  const { items } = await table.query({ pk: keys.proofHead(0).pk, descending: true, limit })
  return items.map((item) => headItem.parse(item))
}

const inPart = 1000
const partsOf = ({ head: { number, sha256: sum }, receipts }: HeadList): Item[] =>
  Array.from({ length: Math.ceil(receipts.length / inPart) }, (_, part) => ({
    ...keys.proofList(number, sum, part),
    receipts: receipts.slice(part * inPart, (part + 1) * inPart),
  }))

/** A root with everything under it, or null when there is none of that number. */
export const readHeadList = async (
  table: Pick<Table, 'get' | 'query'>,
  number: number,
): Promise<HeadList | null> => {
  const item = await table.get(keys.proofHead(number))
  if (item === null) return null
  const { head: published } = headItem.parse(item)
  const { pk, sk } = keys.proofList(number, published.sha256, 0)
  const parts = await queryAll(table, { pk, prefix: sk.slice(0, 65) })
  const receipts = parts.flatMap((part) => z.object({ receipts: z.array(leafContent) }).parse(part).receipts)
  return headList.parse({ format: 'kvittenslista-1', head: published, receipts })
}

/**
 * Publishes a root: what stands under it, the file in the records, and last the root itself, which is there once. What
 * a crash leaves before that bears the root's own checksum and is found by nobody. Throws ChangedMeanwhile when another
 * root got the number.
 */
export const publishHead = async (
  { table, records }: { table: Pick<Table, 'write'>; records: Records },
  list: HeadList,
): Promise<void> => {
  const { number, sha256: sum } = list.head
  for (const part of partsOf(list)) await table.write(put(part))
  const kept = await records.keep(
    recordKeys.proofs(number, sum),
    Buffer.from(canonical(list)),
    'application/json',
  )
  await table.write(putNew({ ...keys.proofHead(number), head: list.head, settled: false, ...kept }))
}

const inOneTransaction = 50

/** Gives each receipt that waited its proof, and takes it from those that wait. */
export const settleReceipts = async (
  table: Pick<Table, 'transact'>,
  settled: readonly { waiting: WaitingReceipt; proof: Inclusion }[],
): Promise<void> => {
  for (let from = 0; from < settled.length; from += inOneTransaction)
    await table.transact(
      settled
        .slice(from, from + inOneTransaction)
        .flatMap(({ waiting: { pk, sk }, proof }) => [
          put({ ...keys.proof(proof.receipt), proof }),
          remove({ pk, sk } satisfies Key),
        ]),
    )
}

export const markSettled = (table: Pick<Table, 'write'>, { number }: Head): Promise<void> =>
  table.write(update(keys.proofHead(number), { set: { settled: true } }))

/** The proof of a receipt by its checksum, or null while it is not published. */
export const readProof = async (table: Pick<Table, 'get'>, receipt: string): Promise<Inclusion | null> => {
  const item = await table.get(keys.proof(receipt))
  return item === null ? null : z.object({ proof: inclusion }).parse(item).proof
}
