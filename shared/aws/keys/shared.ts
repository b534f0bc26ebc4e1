import { type Key, padded } from './key.ts'

export const outboxShards = [0, 1, 2, 3, 4, 5, 6, 7] as const
const outboxShard = (id: string): number => (id.codePointAt(id.length - 1) ?? 0) % outboxShards.length

/** What is public, and what every tenant has: its log, counters, dues and outbox. */
export const sharedKeys = {
  log: (tenant: string): Key => ({ pk: `${tenant}#LOG`, sk: 'HEADER' }),
  logEvent: (tenant: string, version: number): Key => ({
    pk: `${tenant}#LOG`,
    sk: `EVENT#${padded(version)}`,
  }),
  /** What somebody wrote about accessibility, until it has been sent on to the county. */
  feedback: (id: string): Key => ({ pk: 'FEEDBACK', sk: id }),
  publicRound: (county: string, id: string): Key => ({ pk: 'ROUNDS', sk: `${id}#${county}` }),
  published: (county: string, round: string): Key => ({ pk: 'PUBLISHED', sk: `${round}#${county}` }),
  count: (tenant: string, round: string): Key => ({ pk: `${tenant}#COUNT#${round}`, sk: 'META' }),
  proofHead: (number: number): Key => ({ pk: 'PROOFS', sk: padded(number) }),
  /** A part of what stands under a root; of a root that is not published yet there may be several. */
  proofList: (number: number, sha256: string, part: number): Key => ({
    pk: `PROOFS#${padded(number)}`,
    sk: `${sha256.toUpperCase()}#${padded(part)}`,
  }),
  proof: (receipt: string): Key => ({ pk: `PROOF#${receipt.toUpperCase()}`, sk: 'META' }),
  due: (owner: string, instant: string, kind: string, id: string): Key => ({
    pk: `${owner}#DUE`,
    sk: `${instant}#${kind}#${id}`,
  }),
  /** `shard` 0–7 from the id keeps one partition from taking a whole rush. */
  outbox: (tenant: string, id: string, instant: string, version: number): Key => ({
    pk: `${tenant}#OUTBOX#${outboxShard(id)}`,
    sk: `${instant}#${id}#${padded(version)}`,
  }),
  idempotency: (tenant: string, key: string): Key => ({ pk: `${tenant}#IDEM#${key}`, sk: 'META' }),
}
