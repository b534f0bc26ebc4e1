import {
  markSettled,
  publishHead,
  readHeadList,
  readHeads,
  readWaiting,
  settleReceipts,
  type WaitingReceipt,
} from '../../shared/aws/proofs.ts'
import type { Base, WithRecords, WithTable } from '../../shared/deps.ts'
import { notFound } from '../../shared/domain/errors.ts'
import { dayOf, daysAfter, startOfDay, toInstant } from '../../shared/domain/time.ts'
import { liveBase, liveTable } from '../../shared/live.ts'
import { liveRecords } from '../../shared/live-files.ts'
import { type Head, inclusionsIn, inOrder, nextHead } from '../../shared/proof/published.ts'
import { counties } from '../../shared/register/register.ts'

type ProofDeps = Pick<Base, 'now'> & WithTable & WithRecords

/** So long after midnight the receipts of the last minute are made as well. */
const patience = 300_000

/** Every county's receipts that wait, of days that are over. */
const waitingBefore = async (deps: ProofDeps, today: string): Promise<WaitingReceipt[]> => {
  const waiting: WaitingReceipt[] = []
  for (const { code } of counties()) waiting.push(...(await readWaiting(deps.table, code, startOfDay(today))))
  return waiting
}

/** Gives the receipts under the newest root their proofs; goes on where a crash stopped. */
const settle = async ({ table }: ProofDeps, { number }: Head, waiting: readonly WaitingReceipt[]) => {
  const list = await readHeadList(table, number)
  if (list === null) throw notFound('proof')
  const proofs = new Map(inclusionsIn(list).map((proof) => [proof.receipt, proof]))
  const settled = waiting.flatMap((each) => {
    const proof = proofs.get(each.receipt)
    return proof === undefined ? [] : [{ waiting: each, proof }]
  })
  await settleReceipts(table, settled)
  await markSettled(table, list.head)
  return waiting.filter(({ receipt }) => !proofs.has(receipt))
}

/** The day whose root a receipt comes under: its own, or the first that has none yet when it was registered late. */
const dayFor = ({ receivedAt }: WaitingReceipt, before: Head | null): string => {
  const own = dayOf(receivedAt)
  return before !== null && own <= before.day ? daysAfter(before.day, 1) : own
}

const publish = async (deps: ProofDeps, before: Head | null, waiting: readonly WaitingReceipt[]) => {
  const day = waiting.map((each) => dayFor(each, before)).sort()[0] ?? ''
  const due = waiting.filter((each) => dayFor(each, before) === day)
  const receipts = inOrder(due.map(({ receipt, file }) => ({ receipt, file })))
  const head = nextHead(before, day, receipts)
  await publishHead(deps, { format: 'kvittenslista-1', head, receipts })
  return { head, left: await settle(deps, head, waiting) }
}

/**
 * A root for each day that is over and has submissions without one, in order; a day without any has none. It covers
 * what was registered when it was made: what comes later goes under the next. Does nothing once the last day has its root.
 */
export const publishProofs = async (deps: ProofDeps): Promise<{ published: number }> => {
  const today = dayOf(toInstant(deps.now() - patience))
  const [newest] = await readHeads(deps.table, 1)
  if (newest?.settled === true && daysAfter(newest.head.day, 1) >= today) return { published: 0 }
  let before = newest?.head ?? null
  let waiting = await waitingBefore(deps, today)
  if (newest?.settled === false) waiting = await settle(deps, newest.head, waiting)
  const isDue = (each: WaitingReceipt): boolean => dayFor(each, before) < today
  let published = 0
  while (waiting.some(isDue)) {
    const { head, left } = await publish(deps, before, waiting)
    before = head
    waiting = left
    published += 1
  }
  return { published }
}

/** Each quarter of an hour; the first after midnight in Stockholm is the one that finds something to do. */
export const handler = (): Promise<{ published: number }> =>
  publishProofs({ now: liveBase().now, table: liveTable(), records: liveRecords() })
