import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { scriptOf } from '../script.ts'

export type Service = {
  pid: number
  origin: string
  /** From the start of the process to the first answered page. */
  milliseconds: number
  stop: () => Promise<void>
}

const readyOrigin = async (child: ChildProcess): Promise<string> => {
  let said = ''
  child.stderr?.on('data', (part: Buffer) => {
    said += part.toString()
  })
  if (child.stdout !== null)
    for await (const line of createInterface({ input: child.stdout })) {
      const [, origin] = /^ready (\S+)/.exec(line) ?? []
      if (origin !== undefined) return origin
    }
  throw new Error(`npm start ended before it was ready: ${said.trim().slice(0, 500)}`)
}

/** Reads an answer to its end: a page, or where to sign in for it. Throws when it was neither. */
export const readPage = async (address: string): Promise<void> => {
  const answer = await fetch(address, { redirect: 'manual' })
  await answer.text()
  if (answer.status >= 400) throw new Error(`${address} answered ${answer.status}`)
}

/** What `npm start` runs, from a checkout, until its first page has been answered. */
export const startService = async (checkout: string, data: string): Promise<Service> => {
  const begun = performance.now()
  const { env, args } = scriptOf(checkout, 'start')
  const child = spawn(process.execPath, [...args, '--port', '0', '--data', data, '--quiet'], {
    cwd: checkout,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
  }
  try {
    const origin = await readyOrigin(child)
    await readPage(origin)
    return { pid: child.pid ?? 0, origin, milliseconds: performance.now() - begun, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
