import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Blobs, openBlobs } from './blobs.ts'
import { S3Error } from './errors.ts'
import { openJournal } from './journal.ts'
import type { Piece, StoreRecord } from './records.ts'
import { openState, type State } from './state.ts'

export type Store = {
  state: State
  blobs: Blobs
  /** Decides on the current state, alone, and returns when the decided record is on disk and visible. */
  commit: <R extends StoreRecord | undefined>(decide: (state: State) => R) => Promise<R>
  /** Streams a payload to disk and commits what refers to it; a refused commit takes the payload away again. */
  receive: <R extends StoreRecord>(
    source: AsyncIterable<Uint8Array>,
    decide: (state: State, written: { piece: Piece; md5: string }) => R,
  ) => Promise<R>
  close: () => Promise<void>
}

/** Opens the store in `dir`: journal folded, blobs nobody refers to removed. Errors: a damaged journal. */
export const openStore = async (dir: string): Promise<Store> => {
  await mkdir(dir, { recursive: true })
  const { state, apply } = openState()
  const journal = await openJournal(join(dir, 'journal.jsonl'), apply)
  const blobs = await openBlobs(dir)
  await blobs.sweep(state.blobs())
  let turn: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const result = turn.then(act)
    turn = result.catch(() => undefined)
    return result
  }
  const commit: Store['commit'] = (decide) =>
    inTurn(async () => {
      const record = decide(state)
      if (record === undefined) return record
      await journal.append(record)
      // The change is on disk; a payload that cannot be removed now is swept at the next start.
      await blobs.remove(apply(record)).catch(() => undefined)
      return record
    })

  return {
    state,
    blobs,
    commit,
    receive: async (source, decide) => {
      const written = await blobs.write(source)
      try {
        return await commit((current) => decide(current, written))
      } catch (error) {
        // After a disk error it is not sure what the journal holds: the next start sweeps.
        if (error instanceof S3Error) await blobs.remove([written.piece.blob])
        throw error
      }
    },
    close: () => inTurn(() => journal.close()),
  }
}
