import { judge, type Verdict } from './judge.ts'
import { headList, type Inclusion, inclusion, inclusionsIn, isWhole } from './published.ts'
import { type ReadReceipt, readReceipt } from './read-receipt.ts'
import type { ReceiptDocument } from './receipt-document.ts'

type Found = { proof: Inclusion } | { broken: string }

const parse = (content: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(content).toString('utf8'))
  } catch {
    return null
  }
}

/** The proof of a receipt, from itself or from a whole root. */
const proofIn = (content: Uint8Array, receipt: string): Found => {
  const value = parse(content)
  const own = inclusion.safeParse(value)
  if (own.success) return { proof: own.data }
  const list = headList.safeParse(value)
  if (!list.success) return { broken: 'the head file is neither a published root nor a proof' }
  if (!isWhole(list.data)) return { broken: 'the head file has been changed' }
  const proof = inclusionsIn(list.data).find((each) => each.receipt === receipt)
  return proof === undefined ? { broken: `not under root ${list.data.head.number}` } : { proof }
}

const factsOf = ({ case: id, applicant, receivedAt, lastDay, inTime, contentHash }: ReceiptDocument) => [
  `case ${id}, ${applicant.name}`,
  `received ${receivedAt}, last day ${lastDay}: ${inTime ? 'in time' : 'late'}`,
  `content sha256 ${contentHash}`,
]

const told = (verdict: Verdict): { holds: boolean; lines: string[] } => {
  switch (verdict.kind) {
    case 'published': {
      const { number, day, root } = verdict.head
      return {
        holds: true,
        lines: [`consistent and published: root ${number} of ${day}, ${root}`, ...factsOf(verdict.document)],
      }
    }
    case 'consistent':
      return {
        holds: true,
        lines: ['internally consistent, not yet published', ...factsOf(verdict.document)],
      }
    case 'changed':
      return { holds: false, lines: [`changed: ${verdict.places.join(', ')}`] }
    case 'not-proved':
      return { holds: false, lines: ['not proved: the proof is not of this receipt'] }
    case 'unreadable':
      return { holds: false, lines: ['not a receipt, or too damaged to be read'] }
  }
}

const against = (read: ReadReceipt | null, head: Uint8Array | null) => {
  const document = read?.document ?? null
  if (document === null || head === null || judge(read, null).kind !== 'consistent')
    return told(judge(read, null))
  const found = proofIn(head, document.sha256)
  return 'broken' in found
    ? { holds: false, lines: [`not proved: ${found.broken}`] }
    : told(judge(read, found.proof))
}

/** What the command says of a receipt (PDF or data) and a published root or proof, if one is at hand. */
export const verifyReceipt = (
  receipt: Uint8Array,
  head: Uint8Array | null,
): { holds: boolean; lines: string[] } => against(readReceipt(receipt), head)
