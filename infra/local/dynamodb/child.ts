import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { setTimeout as delay } from 'node:timers/promises'
import type { Log } from '../log.ts'
import { dynamoAt } from './call.ts'
import { childFiles, forgetChild, noteChild } from './leftover.ts'

export type DynamoChild = {
  url: string
  file: string
  close: () => Promise<void>
  /** As `kill -9`, with nothing tidied. */
  kill: () => Promise<void>
}

const binary = (): string => {
  const name = `@dynoxide/${process.platform}-${process.arch}`
  try {
    return createRequire(import.meta.url).resolve(`${name}/dynoxide`)
  } catch {
    throw new Error(
      `There is no local DynamoDB for ${process.platform}-${process.arch} (${name} is not installed).`,
    )
  }
}

const free = async (): Promise<number> => {
  const { createServer } = await import('node:net')
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

const answers = async (url: string, child: ChildProcess): Promise<void> => {
  for (let tries = 0; tries < 500; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The local DynamoDB ended at once (exit ${child.exitCode}).`)
    const up = await dynamoAt(url)('ListTables', {}).then(
      () => true,
      () => false,
    )
    if (up) return
    await delay(10)
  }
  throw new Error('The local DynamoDB does not answer.')
}

/** Runs dynoxide on a file in `dir`; restarts it on the same port when it crashes. */
export const startDynamo = async ({ dir, log }: { dir: string; log: Log }): Promise<DynamoChild> => {
  const { note, file } = childFiles(dir)
  const port = await free()
  const url = `http://127.0.0.1:${port}`
  let stopping = false
  let child: ChildProcess

  const begin = async (): Promise<void> => {
    child = spawn(binary(), ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', file], {
      stdio: 'ignore',
    })
    child.once('exit', (code, signal) => {
      if (stopping) return
      log.write({ level: 'ERROR', message: 'DynamoDB ended and is started again', code, signal })
      void delay(100)
        .then(() => (stopping ? undefined : begin()))
        .catch((error: unknown) => log.write({ level: 'ERROR', message: String(error) }))
    })
    if (child.pid !== undefined) await noteChild(note, child.pid, file)
    await answers(url, child)
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    stopping = true
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await gone
  }

  try {
    await begin()
  } catch (error) {
    await end('SIGKILL')
    throw error
  }
  return {
    url,
    file,
    close: async () => {
      await end('SIGTERM')
      forgetChild(note)
    },
    kill: () => end('SIGKILL'),
  }
}
