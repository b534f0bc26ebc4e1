import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { expect, onTestFinished, test } from 'vitest'
import * as z from 'zod'
import { readFlags } from '../../infra/local/flags.ts'
import { startPlatform } from '../../infra/local/platform.ts'
import { clientsFor } from './platform-clients.ts'
import { fixtureResources, makeFixture } from './platform-fixture.ts'

const fixtureForTest = () => {
  const fixture = makeFixture()
  onTestFinished(fixture.remove)
  return fixture
}

test.each([
  [[], { port: 8380, data: '.data', reset: false, quiet: false }],
  [['--port', '0', '--data', 'x', '--reset', '--quiet'], { port: 0, data: 'x', reset: true, quiet: true }],
  [['--clock', '2027-01-31T22:30:00Z'], { clock: Date.UTC(2027, 0, 31, 22, 30) }],
])('flags %j', (args, expected) => expect(readFlags(args)).toMatchObject(expected))

test.each([
  [['--prot', '1']],
  [['--port', 'x']],
  [['--port', '70000']],
  [['--clock', 'soon']],
  [['--clock', '2027-01-31']],
  [['extra']],
])('flags %j are refused in a sentence', (args) => expect(() => readFlags(args)).toThrow(args[0]))

test('a taken port is named', async () => {
  const fixture = fixtureForTest()
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = z.object({ port: z.int() }).parse(server.address())
  await expect(startPlatform({ ...fixture, port })).rejects.toThrow(`Port ${port} is taken`)
  expect(existsSync(fixture.dataDir)).toBe(false)
})

test('a folder from a newer version, or with other things in it, is left alone', async () => {
  const fixture = fixtureForTest()
  await mkdir(fixture.dataDir)
  writeFileSync(join(fixture.dataDir, 'notes.txt'), 'mine')
  await expect(startPlatform({ ...fixture, reset: true })).rejects.toThrow(/holds something other/)
  expect(readFileSync(join(fixture.dataDir, 'notes.txt'), 'utf8')).toBe('mine')
  writeFileSync(join(fixture.dataDir, 'version.json'), '{"version":99}')
  await expect(startPlatform(fixture)).rejects.toThrow(/newer version \(99/)
})

test('the first start alone makes first data, and reset begins again', async () => {
  const fixture = fixtureForTest()
  const seeded: string[] = []
  const seed = async ({ origin }: { origin: string }) => void seeded.push(origin)
  for (const reset of [false, false, true]) await (await startPlatform({ ...fixture, seed, reset })).close()
  expect(seeded).toHaveLength(2)
})

const item = { pk: { S: 'A' }, sk: { S: 'B' } }
const noted = z.object({ pid: z.int() })
const alive = (pid: number) =>
  existsSync(`/proc/${pid}`) && !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z')

/** A platform in a process of its own, so that it can be killed. */
const startProcess = async ({ cdkOut, dataDir }: { cdkOut: string; dataDir: string }) => {
  const module = pathToFileURL(join(import.meta.dirname, '../../infra/local/platform.ts')).href
  const script = `import { startPlatform } from '${module}'
const { env } = await startPlatform(${JSON.stringify({ cdkOut, dataDir })})
process.stdout.write(JSON.stringify(env) + String.fromCharCode(10))`
  const node = join(import.meta.dirname, '../../node_modules/.bin/node')
  const child: ChildProcess = spawn(node, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const { stdout } = child
  if (stdout === null) throw new Error('no output')
  const [line] = await createInterface(stdout)
    [Symbol.asyncIterator]()
    .next()
    .then(({ value }) => [String(value)])
  return { child, env: z.record(z.string(), z.string()).parse(JSON.parse(line ?? '')) }
}

test('after kill -9 the next start ends the child left behind, and nothing acknowledged is lost', async () => {
  const fixture = fixtureForTest()
  const { child, env } = await startProcess(fixture)
  await clientsFor({ env }).dynamo.send(new PutItemCommand({ TableName: 'things', Item: item }))
  const { pid } = noted.parse(JSON.parse(readFileSync(join(fixture.dataDir, 'run.json'), 'utf8')))
  await expect(startPlatform(fixture)).rejects.toThrow(`in use by process ${child.pid}`)

  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('exit', resolve))
  expect(alive(pid)).toBe(true)
  const platform = await startPlatform(fixture)
  onTestFinished(platform.close)
  expect(alive(pid)).toBe(false)
  const { Item } = await clientsFor(platform).dynamo.send(
    new GetItemCommand({ TableName: 'things', Key: item }),
  )
  expect(Item).toEqual(item)
})

test('a database that crashes is started again on the same port', async () => {
  const fixture = fixtureForTest()
  const platform = await startPlatform(fixture)
  onTestFinished(platform.close)
  const { dynamo } = clientsFor(platform)
  await dynamo.send(new PutItemCommand({ TableName: 'things', Item: item }))
  process.kill(
    noted.parse(JSON.parse(readFileSync(join(fixture.dataDir, 'run.json'), 'utf8'))).pid,
    'SIGKILL',
  )
  const read = () =>
    dynamo.send(new GetItemCommand({ TableName: 'things', Key: item })).then(
      ({ Item }) => Item,
      () => null,
    )
  await expect.poll(read, { timeout: 10_000 }).toEqual(item)
  expect(readFileSync(join(fixture.dataDir, 'log.jsonl'), 'utf8')).toContain('started again')
  await expect.poll(async () => (await fetch(`${platform.origin}/_local/health`)).status).toBe(200)
})

test('a start that fails leaves no child behind', async () => {
  const Properties = { DefinitionString: '{"StartAt":"Nowhere","States":{}}' }
  const fixture = makeFixture({
    ...fixtureResources,
    Broken: { Type: 'AWS::StepFunctions::StateMachine', Properties },
  })
  onTestFinished(fixture.remove)
  await expect(startPlatform(fixture)).rejects.toThrow()
  expect(existsSync(join(fixture.dataDir, 'dynamodb.sqlite'))).toBe(true)
  expect(existsSync(join(fixture.dataDir, 'run.json'))).toBe(false)
})

test('close leaves no child behind', async () => {
  const fixture = fixtureForTest()
  const platform = await startPlatform(fixture)
  const { pid } = noted.parse(JSON.parse(readFileSync(join(fixture.dataDir, 'run.json'), 'utf8')))
  await platform.close()
  expect(alive(pid)).toBe(false)
  expect(existsSync(join(fixture.dataDir, 'run.json'))).toBe(false)
  await expect(fetch(platform.origin)).rejects.toThrow()
})
