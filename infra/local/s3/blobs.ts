import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { startDigest } from './checksums.ts'
import { syncFolder } from './journal.ts'
import type { Piece } from './records.ts'

/** Payloads on disk under random names: no object key ever becomes part of a path. */
export type Blobs = {
  /** Streams to disk, synced and renamed; md5 in hex. A failing source leaves nothing. */
  write: (source: AsyncIterable<Uint8Array>) => Promise<{ piece: Piece; md5: string }>
  /** Bytes `from` … `to` (inclusive) of the pieces in a row; the pieces stay until the stream has ended. */
  read: (pieces: readonly Piece[], from: number, to: number) => Promise<Readable>
  remove: (blobs: readonly string[]) => Promise<void>
  /** Removes every blob not in `keep`, and what unfinished writes left. */
  sweep: (keep: ReadonlySet<string>) => Promise<void>
}

/** Opens the blob folder under `dir`. */
export const openBlobs = async (dir: string): Promise<Blobs> => {
  const folder = join(dir, 'blobs')
  const incoming = join(dir, 'incoming')
  await rm(incoming, { recursive: true, force: true })
  for (const each of [folder, incoming]) await mkdir(each, { recursive: true })
  await syncFolder(dir)
  const pins = new Map<string, number>()
  const doomed = new Set<string>()

  const erase = (blob: string) => rm(join(folder, blob), { force: true })
  const remove = async (blobs: readonly string[]): Promise<void> => {
    for (const blob of blobs) {
      if (pins.has(blob)) doomed.add(blob)
      else await erase(blob)
    }
  }
  const unpin = async (pieces: readonly Piece[]): Promise<void> => {
    for (const { blob } of pieces) {
      const left = (pins.get(blob) ?? 1) - 1
      if (left > 0) pins.set(blob, left)
      else pins.delete(blob)
      if (left === 0 && doomed.delete(blob)) await erase(blob)
    }
  }
  async function* pour(pieces: readonly Piece[], from: number, to: number): AsyncGenerator<Buffer> {
    let start = 0
    for (const { blob, size } of pieces) {
      const first = Math.max(from - start, 0)
      const last = Math.min(to - start, size - 1)
      start += size
      if (first <= last) yield* createReadStream(join(folder, blob), { start: first, end: last })
    }
  }
  const store = async (file: string, source: AsyncIterable<Uint8Array>) => {
    const handle = await open(file, 'wx')
    const digest = startDigest('MD5')
    let size = 0
    try {
      for await (const chunk of source) {
        digest.update(chunk)
        await handle.writeFile(chunk)
        size += chunk.length
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
    return { size, md5: Buffer.from(digest.base64(), 'base64').toString('hex') }
  }

  return {
    remove,
    write: async (source) => {
      const blob = randomUUID()
      const file = join(incoming, blob)
      try {
        const { size, md5 } = await store(file, source)
        await rename(file, join(folder, blob))
        await syncFolder(folder)
        return { piece: { blob, size }, md5 }
      } catch (error) {
        await rm(file, { force: true })
        throw error
      }
    },
    read: async (pieces, from, to) => {
      for (const { blob } of pieces) pins.set(blob, (pins.get(blob) ?? 0) + 1)
      try {
        for (const { blob } of pieces) await stat(join(folder, blob))
        const stream = Readable.from(pour(pieces, from, to), { objectMode: false })
        return stream.once('close', () => void unpin(pieces))
      } catch (error) {
        await unpin(pieces)
        throw error
      }
    },
    sweep: async (keep) => {
      for (const blob of await readdir(folder)) if (!keep.has(blob)) await erase(blob)
    },
  }
}
