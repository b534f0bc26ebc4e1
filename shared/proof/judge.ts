import type { Head, Inclusion } from './published.ts'
import { holds } from './published.ts'
import type { Place, ReadReceipt } from './read-receipt.ts'
import type { ReceiptDocument } from './receipt-document.ts'

export type Verdict =
  | { kind: 'unreadable' }
  | { kind: 'changed'; places: readonly Place[] }
  /** It agrees with itself, and nobody has shown a root it stands under. */
  | { kind: 'consistent'; document: ReceiptDocument }
  | { kind: 'published'; document: ReceiptDocument; head: Head }
  /** It agrees with itself, and the proof given is not a proof of it. */
  | { kind: 'not-proved'; document: ReceiptDocument }

/** What can be said of a receipt, from itself and the proof of its place under a root, if there is one. */
export const judge = (read: ReadReceipt | null, proof: Inclusion | null): Verdict => {
  if (read === null) return { kind: 'unreadable' }
  const { document, changed, file } = read
  if (document === null || changed.length > 0) return { kind: 'changed', places: changed }
  if (proof === null) return { kind: 'consistent', document }
  if (!holds(proof) || proof.receipt !== document.sha256) return { kind: 'not-proved', document }
  // Another PDF around the same data, with a checksum of its own.
  if (file !== null && file !== proof.file) return { kind: 'changed', places: ['pages'] }
  return { kind: 'published', document, head: proof.head }
}
