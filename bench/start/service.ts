import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import * as z from 'zod'

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

const scripts = z.object({ scripts: z.object({ start: z.string() }) })

/** `NAME=value node --flag file`: the script of package.json in its parts, so that its flags are measured too. */
const startScript = (checkout: string): { env: Record<string, string>; args: string[] } => {
  const { start } = scripts.parse(JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'))).scripts
  const words = start.split(' ')
  const node = words.indexOf('node')
  const pairs = words.slice(0, node).map((word) => word.split('='))
  return {
    env: Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value])),
    args: words.slice(node + 1),
  }
}

/** What `npm start` runs, from a checkout, until its first page has been answered. */
export const startService = async (checkout: string, data: string): Promise<Service> => {
  const begun = performance.now()
  const { env, args } = startScript(checkout)
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
