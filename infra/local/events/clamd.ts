import { createConnection } from 'node:net'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

export type Verdict =
  | { status: 'NO_THREATS_FOUND' }
  | { status: 'THREATS_FOUND'; threat: string }
  | { status: 'FAILED' }

const sized = (chunk: Buffer): Buffer => {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(chunk.length)
  return Buffer.concat([size, chunk])
}

/** Asks clamd over its unix socket (INSTREAM: length-prefixed chunks, a zero length ends). Rejects when it is away. */
export const scanWithClamd = async (socketPath: string, content: Readable): Promise<Verdict> => {
  const socket = createConnection(socketPath)
  const answered = text(socket)
  socket.write('zINSTREAM\0')
  for await (const chunk of content)
    if (!socket.write(sized(Buffer.from(chunk))))
      await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), answered])
  socket.write(Buffer.alloc(4))
  const answer = (await answered).replaceAll('\0', '').trim()
  const threat = /^stream: (.+) FOUND$/.exec(answer)?.[1]
  if (threat !== undefined) return { status: 'THREATS_FOUND', threat }
  return { status: answer === 'stream: OK' ? 'NO_THREATS_FOUND' : 'FAILED' }
}
