import type { Records } from '../../shared/aws/records.ts'
import type { Table } from '../../shared/aws/table.ts'
import { hashOf } from '../../shared/domain/chain.ts'

/** A records bucket in memory: every keep is a version of its own. */
export const memoryRecords = () => {
  const versions = new Map<string, Uint8Array>()
  const records: Records = {
    bucket: 'records',
    keep: async (key, content) => {
      const versionId = String(versions.size + 1)
      versions.set(`${key}@${versionId}`, Uint8Array.from(content))
      return { versionId, sha256: hashOf(content), size: content.length }
    },
    read: async (key) =>
      [...versions].findLast(([name]) => name.startsWith(`${key}@`))?.[1] ?? new Uint8Array(),
  }
  return { records, bytes: (key: string, versionId: string) => versions.get(`${key}@${versionId}`) }
}

/** The process dies at its nth write, before it reaches the store or after; from then on nothing it does gets there. */
export type Crash = { at: number; when: 'before' | 'after' }
export class Crashed extends Error {}

export const crashing = (table: Table, records: Records, { at, when }: Crash) => {
  let writes = 0
  let dead = false
  const guarded =
    <A extends unknown[], R>(run: (...args: A) => Promise<R>, isWrite: boolean) =>
    async (...args: A): Promise<R> => {
      if (isWrite) writes += 1
      if (dead || (isWrite && writes === at && when === 'before')) {
        dead = true
        throw new Crashed()
      }
      const result = await run(...args)
      if (isWrite && writes === at) {
        dead = true
        throw new Crashed()
      }
      return result
    }
  return {
    table: {
      get: guarded(table.get, false),
      query: guarded(table.query, false),
      write: guarded(table.write, true),
      transact: guarded(table.transact, true),
    },
    records: { ...records, keep: guarded(records.keep, true) },
  }
}
