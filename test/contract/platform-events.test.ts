import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { StartExecutionCommand } from '@aws-sdk/client-sfn'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import * as z from 'zod'
import { testClock } from '../../infra/local/clock.ts'
import { compilePattern } from '../../infra/local/events/pattern.ts'
import { periodOf } from '../../infra/local/events/schedules.ts'
import { createShuffle } from '../../infra/local/events/shuffle.ts'
import { type Platform, type PlatformOptions, startPlatform } from '../../infra/local/platform.ts'
import { clientsFor } from './platform-clients.ts'
import { makeFixture } from './platform-fixture.ts'

describe('patterns', () => {
  const event = { source: 'aws.s3', detail: { size: 7, key: 'drafts/a.pdf', tags: ['x', 'y'], none: null } }
  test.each([
    [{ source: ['aws.s3', 'other'] }, true],
    [{ source: ['other'] }, false],
    [{ detail: { size: [7] } }, true],
    [{ detail: { size: ['7'] } }, false],
    [{ detail: { key: [{ prefix: 'drafts/' }] } }, true],
    [{ detail: { key: [{ suffix: '.docx' }] } }, false],
    [{ detail: { tags: ['y'] } }, true],
    [{ detail: { none: [null] } }, true],
    [{ detail: { missing: [null] } }, false],
    [{ detail: { missing: [{ exists: false }] } }, true],
    [{ detail: { size: [{ exists: true }] } }, true],
    [{ source: [{ 'anything-but': ['aws.s3'] }] }, false],
    [{ source: [{ 'anything-but': 'aws.ec2' }] }, true],
    [{ detail: { missing: [{ 'anything-but': 'x' }] } }, false],
    [{ detail: { key: [{ 'anything-but': { prefix: 'drafts/' } }] } }, false],
    [{ source: ['aws.s3'], detail: { size: [8] } }, false],
    [{ constructor: { name: ['Object'] } }, false],
  ])('%j → %s', (pattern, expected) => expect(compilePattern(pattern)(event)).toBe(expected))

  test.each([[{ a: [{ numeric: ['>', 1] }] }], [{ $or: [] }], [{ a: 'text' }]])('%j is refused', (pattern) =>
    expect(() => compilePattern(pattern)).toThrow(/not supported|must be/),
  )
})

test.each([
  ['rate(1 minute)', 60_000],
  ['rate(5 minutes)', 300_000],
  ['rate(1 day)', 86_400_000],
])('%s is %d ms', (expression, ms) => expect(periodOf(expression)).toBe(ms))
test('another kind of schedule is refused by name', () =>
  expect(() => periodOf('cron(0 3 * * ? *)')).toThrow('cron(0 3 * * ? *)'))

test('the shuffle keeps every record, repeats some and is the same for the same seed', () => {
  const values = Array.from({ length: 30 }, (_, index) => index)
  const once = createShuffle(7)(values)
  expect(new Set(once)).toEqual(new Set(values))
  expect(once.length).toBeGreaterThan(30)
  expect(once).not.toEqual(values)
  expect(createShuffle(7)(values)).toEqual(once)
})

const record = z.object({
  Records: z.array(
    z.object({
      eventName: z.string(),
      awsRegion: z.string(),
      eventSourceARN: z.string(),
      dynamodb: z.object({ Keys: z.object({ sk: z.object({ S: z.string() }) }) }),
    }),
  ),
})
const line = z.looseObject({ 'detail-type': z.string().optional() })

const linesOf = (file: string) =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((text) => line.parse(JSON.parse(text)))
    : []
const keysOf = (file: string) =>
  linesOf(file).flatMap(
    (one) => record.safeParse(one).data?.Records.map(({ dynamodb }) => dynamodb.Keys.sk.S) ?? [],
  )
const eventsOf = (file: string, type: string) => linesOf(file).filter((one) => one['detail-type'] === type)

const put = (platform: Platform, sk: string, more = {}) =>
  clientsFor(platform).dynamo.send(
    new PutItemCommand({ TableName: 'things', Item: { pk: { S: 'A' }, sk: { S: sk }, ...more } }),
  )

const open = async (options: Partial<PlatformOptions> = {}) => {
  const fixture = makeFixture()
  const platforms: Platform[] = []
  onTestFinished(async () => {
    for (const platform of platforms) await platform.close()
    fixture.remove()
  })
  const start = async () => {
    const platform = await startPlatform({ ...fixture, ...options })
    platforms.push(platform)
    return platform
  }
  return { fixture, start }
}

describe('a stream', () => {
  test('only what passes the filter arrives, in order, as Lambda shows it', async () => {
    const { fixture, start } = await open()
    const platform = await start()
    for (const sk of ['EVENT#1', 'HEADER', 'EVENT#2', 'EVENT#1']) await put(platform, sk)
    await platform.settled()
    expect(keysOf(fixture.sink)).toEqual(['EVENT#1', 'EVENT#2'])
    const first = record.parse(linesOf(fixture.sink)[0]).Records[0]
    expect(first).toMatchObject({
      eventName: 'INSERT',
      awsRegion: 'eu-north-1',
      eventSourceARN: 'arn:aws:dynamodb:eu-north-1:000000000000:table/things/stream/local',
    })
  })

  test('a record that always fails is given up after its retries, and those around it get through', async () => {
    const { fixture, start } = await open()
    const platform = await start()
    await put(platform, 'EVENT#1')
    await put(platform, 'EVENT#2', { fail: { BOOL: true } })
    await put(platform, 'EVENT#3')
    await platform.settled()
    expect(keysOf(fixture.sink)).toEqual(expect.arrayContaining(['EVENT#1', 'EVENT#3']))
    expect(platform.deadLetters()).toMatchObject([
      {
        target: 'app-Sink',
        reason: 'RetryAttemptsExhausted',
        content: { batchSize: 1, startSequenceNumber: '2' },
      },
    ])
    const page = await fetch(`${platform.origin}/_local/dead-letters`)
    expect(await page.text()).toContain('RetryAttemptsExhausted')
  })

  test('what was not delivered before the end is delivered after the next start, and nothing else again', async () => {
    const { fixture, start } = await open()
    const platform = await start()
    await put(platform, 'EVENT#1')
    await platform.settled()
    writeFileSync(`${fixture.sink}.hold`, '')
    await put(platform, 'EVENT#2')
    await platform.kill()
    rmSync(`${fixture.sink}.hold`)
    const again = await start()
    await again.settled()
    expect(keysOf(fixture.sink)).toEqual(['EVENT#1', 'EVENT#2'])
  })

  test('shuffled, records come more than once and none is missing', async () => {
    const { fixture, start } = await open({ shuffle: true })
    const platform = await start()
    writeFileSync(`${fixture.sink}.hold`, '')
    const sent = Array.from({ length: 10 }, (_, index) => `EVENT#${index}`)
    for (const sk of sent) await put(platform, sk)
    rmSync(`${fixture.sink}.hold`)
    await platform.settled()
    const given = platform.deadLetters().length === 0 ? sent : []
    expect(keysOf(fixture.sink)).toEqual(expect.arrayContaining(given))
  })
})

describe('events and schedules', () => {
  test('a schedule runs once when the clock is moved past it, however far', async () => {
    const clock = testClock(Date.parse('2027-01-01T00:00:30Z'))
    const { fixture, start } = await open({ clock })
    const platform = await start()
    platform.clock.moveTo(Date.parse('2027-01-01T00:01:00Z'))
    await platform.settled()
    expect(eventsOf(fixture.sink, 'Scheduled Event')).toMatchObject([{ time: '2027-01-01T00:01:00Z' }])
    platform.clock.moveTo(Date.parse('2027-02-01T00:00:00Z'))
    await platform.settled()
    expect(eventsOf(fixture.sink, 'Scheduled Event')).toHaveLength(2)
  })

  test('an execution runs its step, and its end reaches the rule', async () => {
    const { fixture, start } = await open()
    const platform = await start()
    const stateMachineArn = 'arn:aws:states:eu-north-1:000000000000:stateMachine:app-Machine'
    await clientsFor(platform).sfn.send(
      new StartExecutionCommand({ stateMachineArn, name: 'one-1', input: '{"n":1}' }),
    )
    await platform.settled()
    expect(platform.statesVisited('one-1')).toEqual(['Do it'])
    expect(eventsOf(fixture.sink, 'Step Functions Execution Status Change')).toMatchObject([
      { source: 'aws.states', detail: { name: 'one-1', status: 'SUCCEEDED', stateMachineArn } },
    ])
  })

  test('an event whose target fails is tried again after a minute, also after a restart', async () => {
    const clock = testClock(Date.parse('2027-01-01T00:00:00Z'))
    const { fixture, start } = await open({ clock })
    const platform = await start()
    writeFileSync(`${fixture.sink}.hold`, '')
    await clientsFor(platform).s3.send(
      new PutObjectCommand({ Bucket: 'uploads-000000000000', Key: 'drafts/a', Body: 'a' }),
    )
    await platform.settled()
    await platform.kill()
    rmSync(`${fixture.sink}.hold`)
    const again = await start()
    await again.settled()
    const type = 'GuardDuty Malware Protection Object Scan Result'
    expect(eventsOf(fixture.sink, type)).toHaveLength(1)
    await again.close()
    const third = await start()
    await third.settled()
    expect(eventsOf(fixture.sink, type)).toHaveLength(1)
  })
})

describe('the malware scan', () => {
  let clamd: Server
  const { dir, remove } = makeFixture()
  const clamdSocket = join(dir, 'clamd.sock')
  // Speaks INSTREAM as clamd does, and knows one virus.
  beforeAll(async () => {
    clamd = createServer((socket) => {
      let seen = ''
      socket.on('data', (chunk) => {
        seen += chunk.toString('latin1')
        if (seen.endsWith('\0\0\0\0'))
          socket.end(seen.includes('EICAR') ? 'stream: Eicar FOUND\0' : 'stream: OK\0')
      })
    })
    await new Promise<void>((resolve) => clamd.listen(clamdSocket, resolve))
  })
  afterAll(() => {
    clamd.close()
    remove()
  })
  afterEach(() => expect(clamd.listening).toBe(true))

  test.each([
    ['without a scanner nothing looks scanned', undefined, 'a', 'SKIPPED', 'UNSUPPORTED', 'none', null],
    ['a clean file', clamdSocket, 'a', 'COMPLETED', 'NO_THREATS_FOUND', 'clamav', null],
    ['a virus', clamdSocket, 'EICAR', 'COMPLETED', 'THREATS_FOUND', 'clamav', [{ name: 'Eicar' }]],
    ['a scanner that is away', '/nowhere/clamd', 'a', 'FAILED', 'FAILED', 'clamav', null],
  ])('%s', async (_, socket, body, scanStatus, scanResultStatus, scanner, threats) => {
    const { fixture, start } = await open({ clamdSocket: socket })
    const platform = await start()
    const { VersionId } = await clientsFor(platform).s3.send(
      new PutObjectCommand({ Bucket: 'uploads-000000000000', Key: 'drafts/å b', Body: body }),
    )
    await platform.settled()
    expect(eventsOf(fixture.sink, 'GuardDuty Malware Protection Object Scan Result')).toMatchObject([
      {
        source: 'aws.guardduty',
        detail: {
          scanStatus,
          scanner,
          resourceType: 'S3_OBJECT',
          s3ObjectDetails: {
            bucketName: 'uploads-000000000000',
            objectKey: 'drafts/å b',
            ...(VersionId && { versionId: VersionId }),
          },
          scanResultDetails: { scanResultStatus, threats },
        },
      },
    ])
  })
})
