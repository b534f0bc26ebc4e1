import { S3Error } from './errors.ts'

/** Reads lines, counted bytes and delimited stretches from a stream, holding one piece at a time. */
export type ByteReader = {
  line: (longest: number) => Promise<string>
  some: (most: number) => Promise<Buffer>
  before: (delimiter: Buffer) => AsyncGenerator<Buffer>
  ended: () => Promise<boolean>
  close: () => Promise<void>
}

/** The body stopped before what was promised. */
export const incompleteBody = (): S3Error =>
  new S3Error(400, 'IncompleteBody', 'The request body terminated unexpectedly.')

export const byteReader = (source: AsyncIterable<Uint8Array>): ByteReader => {
  const input = source[Symbol.asyncIterator]()
  let held = Buffer.alloc(0)

  const more = async (): Promise<boolean> => {
    const next = await input.next()
    if (next.done) return false
    held = Buffer.concat([held, next.value])
    return true
  }
  const cut = (length: number): Buffer => {
    const piece = held.subarray(0, length)
    held = held.subarray(length)
    return piece
  }
  async function* before(delimiter: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const found = held.indexOf(delimiter)
      const ready = found >= 0 ? found : held.length - delimiter.length + 1
      if (ready > 0) yield cut(ready)
      if (found >= 0) {
        cut(delimiter.length)
        return
      }
      if (!(await more())) throw incompleteBody()
    }
  }

  return {
    before,
    line: async (longest) => {
      for (;;) {
        const found = held.indexOf('\r\n')
        if ((found < 0 ? held.length - 1 : found) > longest)
          throw new S3Error(400, 'InvalidRequest', 'A line in the body is too long.')
        if (found >= 0) return cut(found + 2).toString('utf8', 0, found)
        if (!(await more())) throw incompleteBody()
      }
    },
    some: async (most) => {
      while (held.length === 0) if (!(await more())) throw incompleteBody()
      return cut(Math.min(most, held.length))
    },
    ended: async () => {
      while (held.length === 0) if (!(await more())) return true
      return false
    },
    close: async () => {
      await input.return?.()
    },
  }
}
