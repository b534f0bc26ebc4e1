import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { recordSchema, type StoreRecord } from './records.ts'

export type Journal = { append: (record: StoreRecord) => Promise<void>; close: () => Promise<void> }

const parseLine = (line: string): StoreRecord | undefined => {
  try {
    return recordSchema.parse(JSON.parse(line))
  } catch {
    return undefined
  }
}

/** Makes a created or renamed name in this folder survive a power cut. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

// A kill in the middle of a write leaves a torn last line, which nobody was promised; anything else unreadable is damage.
const fold = (bytes: Buffer, each: (record: StoreRecord) => void): number => {
  let good = 0
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, good)) {
    const record = parseLine(bytes.toString('utf8', good, end))
    if (record === undefined && bytes.indexOf(10, end + 1) >= 0)
      throw new Error(`The S3 journal is damaged at byte ${good}.`)
    if (record === undefined) return good
    each(record)
    good = end + 1
  }
  return good
}

/** Folds the journal at `file` into `each`, drops a torn last line and opens it for appending. */
export const openJournal = async (file: string, each: (record: StoreRecord) => void): Promise<Journal> => {
  const handle = await open(file, 'a+')
  let size = 0
  try {
    size = fold(await handle.readFile(), each)
    await handle.truncate(size)
    await handle.sync()
    await syncFolder(dirname(file))
  } catch (error) {
    await handle.close()
    throw error
  }
  let damage: unknown
  return {
    close: () => handle.close(),
    append: async (record) => {
      if (damage !== undefined) throw damage
      const line = Buffer.from(`${JSON.stringify(record)}\n`)
      try {
        const { bytesWritten } = await handle.write(line)
        if (bytesWritten !== line.length) throw new Error('The journal line was cut short.')
        await handle.datasync()
        size += line.length
      } catch (error) {
        // The line must not come to life at the next start, after its request was answered with an error.
        damage = error
        await handle.truncate(size)
        await handle.sync()
        damage = undefined
        throw error
      }
    },
  }
}
