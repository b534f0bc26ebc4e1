import { readFileSync } from 'node:fs'
import { appendFile, cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SendTaskSuccessCommand, type SFNClient } from '@aws-sdk/client-sfn'
import { describe, expect, test } from 'vitest'
import { testClock } from '../../infra/local/clock.ts'
import {
  ask,
  DAY,
  done,
  invoke,
  machine,
  ok,
  START,
  setup,
  tempDir,
  tokenOf,
} from './workflow-engine-world.ts'

const never = () => new Promise<never>(() => {})
const journalOf = (dir: string) => join(dir, 'workflow.jsonl')
const linesOf = async (dir: string) => (await readFile(journalOf(dir), 'utf8')).split('\n').slice(0, -1)
const answer = (client: SFNClient, payload: unknown) =>
  client.send(new SendTaskSuccessCommand({ taskToken: tokenOf(payload), output: '"answered"' }))

const waiting = machine('Await', {
  Await: ask('ask', { Next: 'Rest' }),
  Rest: { Type: 'Wait', Seconds: 5, End: true },
})

describe('a restart', () => {
  test('while a callback waits 40 days: nobody is asked twice, and the token is good', async () => {
    const before = await setup({ definition: waiting })
    const { arn } = await before.run()
    await before.close()

    const clock = testClock(START + 40 * DAY)
    const after = await setup({ definition: waiting, dir: before.dir, clock })
    await after.engine.idle()
    expect(after.calls).toEqual([])
    await answer(after.client, before.calls[0]?.payload)
    await after.later(5000)
    expect(await after.describe(arn)).toMatchObject({ status: 'SUCCEEDED', output: '"answered"' })
    await expect(answer(after.client, before.calls[0]?.payload)).rejects.toMatchObject({
      name: 'TaskTimedOut',
    })
    const ids = (await after.history(arn)).map(({ id }) => id)
    expect(ids).toEqual(ids.map((_, index) => index + 1))
  })

  test('after a wait of 40 days ran out goes on at once', async () => {
    const definition = machine('Rest', {
      Rest: { Type: 'Wait', Seconds: 40 * 86_400, Next: 'End' },
      End: done,
    })
    const before = await setup({ definition })
    const { arn } = await before.run()
    await before.close()

    const early = await setup({ definition, dir: before.dir, clock: testClock(START + 39 * DAY) })
    await early.engine.idle()
    expect((await early.describe(arn)).status).toBe('RUNNING')
    await early.close()

    const late = await setup({ definition, dir: before.dir, clock: testClock(START + 41 * DAY) })
    await late.engine.idle()
    expect((await late.describe(arn)).status).toBe('SUCCEEDED')
  })

  test('during an invocation runs it again, with its whole time', async () => {
    const definition = machine('Try', { Try: invoke('slow', { TimeoutSeconds: 60, End: true }) })
    const before = await setup({ definition, functions: { slow: never } })
    const arn = await before.start({ case: 1 })
    await before.close()

    const clock = testClock(START + DAY)
    const answered = Promise.withResolvers<ReturnType<typeof ok>>()
    const after = await setup({
      definition,
      dir: before.dir,
      clock,
      functions: { slow: () => answered.promise },
    })
    clock.advance(59_999)
    expect((await after.describe(arn)).status).toBe('RUNNING')
    answered.resolve(ok('at last'))
    await after.engine.idle()
    expect(await after.describe(arn)).toMatchObject({ status: 'SUCCEEDED' })
    expect(after.calls).toEqual(before.calls)
  })

  test('before a callback’s invocation returned asks again with the same token', async () => {
    const before = await setup({ definition: waiting, functions: { ask: never } })
    await before.start()
    await before.close()
    const after = await setup({ definition: waiting, dir: before.dir })
    await after.engine.idle()
    expect(after.calls).toEqual(before.calls)
    await answer(after.client, before.calls[0]?.payload)
    await after.later(5000)
    expect(after.engine.statesVisited('one')).toEqual(['Await', 'Rest'])
  })

  test('during a backoff keeps the instant of the retry', async () => {
    const Retry = [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 3600, MaxAttempts: 1 }]
    const definition = machine('Try', { Try: invoke('try', { Retry, End: true }) })
    const failing = { try: () => ({ ok: false, errorType: 'Busy', errorMessage: '' }) as const }
    const before = await setup({ definition, functions: failing })
    const { arn } = await before.run()
    await before.close()
    const after = await setup({ definition, dir: before.dir, clock: testClock(START + 1000) })
    await after.later(3_598_999)
    expect(after.calls).toEqual([])
    await after.later(1)
    expect((await after.describe(arn)).status).toBe('SUCCEEDED')
  })

  test('with a new definition leaves running executions on theirs', async () => {
    const before = await setup({ definition: waiting })
    await before.run({}, 'old')
    await before.close()

    const definition = machine('Only', { Only: done })
    const after = await setup({ definition, dir: before.dir })
    await after.run({}, 'new')
    await answer(after.client, before.calls[0]?.payload)
    await after.later(5000)
    expect(after.engine.statesVisited('old')).toEqual(['Await', 'Rest'])
    expect(after.engine.statesVisited('new')).toEqual(['Only'])
  })
})

describe('a kill', () => {
  const definition = machine('First', {
    First: invoke('first', { Assign: { n: '{% $states.result.Payload.n %}' }, Next: 'Await' }),
    Await: ask('ask', { Next: 'Rest' }),
    Rest: { Type: 'Wait', Seconds: 60, Next: 'Last' },
    Last: invoke('last', { Arguments: { FunctionName: 'last', Payload: '{% $n %}' }, Next: 'End' }),
    End: done,
  })
  const functions = { first: () => ok({ n: 41 }), last: (n: unknown) => ok(n) }

  test('at any byte of the journal loses nothing that was answered, and the rest is done again', async () => {
    const whole = await setup({ definition, functions })
    const { arn } = await whole.run()
    await answer(whole.client, whole.calls.find(({ name }) => name === 'ask')?.payload)
    await whole.later(60_000)
    const { output } = await whole.describe(arn)
    await whole.close()
    const bytes = await readFile(journalOf(whole.dir))
    const token = whole.calls.find(({ name }) => name === 'ask')?.payload
    const firstTurn = bytes.indexOf('\n', bytes.indexOf('\n') + 1) + 1

    const clock = testClock(START)
    for (let length = firstTurn; length <= bytes.length; length += 97) {
      const dir = await tempDir()
      await writeFile(journalOf(dir), bytes.subarray(0, length))
      const world = await setup({ definition, functions, dir, clock })
      await world.engine.idle()
      const asked = world.calls.find(({ name }) => name === 'ask')
      if (world.engine.statesVisited('one').at(-1) === 'Await')
        await answer(world.client, asked?.payload ?? token)
      await world.later(60_000)
      expect(await world.describe(arn), `cut at ${length}`).toMatchObject({ status: 'SUCCEEDED', output })
      expect(world.engine.statesVisited('one')).toEqual(['First', 'Await', 'Rest', 'Last', 'End'])
      expect(asked?.payload ?? token).toEqual(token)
      await world.close()
    }
  })

  test('never finds a side effect begun that the disk does not know of', async () => {
    const dir = await tempDir()
    const known: boolean[] = []
    const look = (payload: unknown) => {
      const last = readFileSync(journalOf(dir), 'utf8').split('\n').at(-2) ?? ''
      known.push(last.includes('TaskScheduled') && last.includes(JSON.stringify(payload)))
      return ok({ n: 41 })
    }
    const world = await setup({ definition, dir, functions: { first: look, ask: look, last: look } })
    await world.run()
    await answer(world.client, world.calls[1]?.payload)
    await world.later(60_000)
    expect(known).toEqual([true, true, true])
  })

  test('of a copy taken while it runs, with many executions, finds every one acknowledged', async () => {
    const world = await setup({ definition, functions })
    const names = Array.from({ length: 300 }, (_, index) => `case-${index}`)
    const copies: { dir: string; acknowledged: string[] }[] = []
    const acknowledged: string[] = []
    await Promise.all(
      names.map(async (name) => {
        await world.start({}, name)
        acknowledged.push(name)
        if (acknowledged.length % 75 !== 0) return
        const copy = { dir: await tempDir(), acknowledged: [...acknowledged] }
        await cp(journalOf(world.dir), journalOf(copy.dir))
        copies.push(copy)
      }),
    )
    await world.engine.idle()
    expect(world.calls.filter(({ name }) => name === 'ask')).toHaveLength(300)
    for (const copy of copies) {
      const again = await setup({ definition, functions, dir: copy.dir })
      await again.engine.idle()
      for (const name of copy.acknowledged)
        expect(again.engine.statesVisited(name)).toEqual(['First', 'Await'])
      await again.close()
    }
    expect(copies).toHaveLength(4)
  })
})

describe('the journal', () => {
  test('drops a torn last line and goes on after it', async () => {
    const before = await setup({ definition: waiting })
    const { arn } = await before.run()
    await before.close()
    await appendFile(journalOf(before.dir), '{"execution":{"arn":"half')
    const after = await setup({ definition: waiting, dir: before.dir })
    await answer(after.client, before.calls[0]?.payload)
    await after.later(5000)
    await after.close()
    const again = await setup({ definition: waiting, dir: before.dir })
    expect((await again.describe(arn)).status).toBe('SUCCEEDED')
  })

  test('with a damaged line in the middle is not opened', async () => {
    const before = await setup({ definition: waiting })
    await before.run()
    await before.close()
    const lines = await linesOf(before.dir)
    await writeFile(journalOf(before.dir), `${lines.toSpliced(1, 1, '{"torn').join('\n')}\n`)
    await expect(setup({ definition: waiting, dir: before.dir })).rejects.toThrow('line 2 is damaged')
  })

  test('is compacted at start to one line for each execution, with the same history', async () => {
    const before = await setup({ definition: waiting })
    const { arn } = await before.run({}, 'first')
    await before.run({}, 'second')
    const history = await before.history(arn)
    await before.close()
    expect((await linesOf(before.dir)).length).toBeGreaterThan(3)
    const after = await setup({ definition: waiting, dir: before.dir })
    expect(await linesOf(before.dir)).toHaveLength(3)
    expect(await after.history(arn)).toEqual(history)
  })

  test('forgets closed executions after 90 days, and definitions nobody runs', async () => {
    const definition = machine('End', { End: done })
    const before = await setup({ definition })
    await before.run()
    await before.close()
    const kept = await setup({ definition, dir: before.dir, clock: testClock(START + 90 * DAY - 1) })
    await expect(kept.start()).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' })
    await kept.close()
    const forgot = await setup({ definition, dir: before.dir, clock: testClock(START + 90 * DAY) })
    expect(await linesOf(before.dir)).toEqual([])
    expect((await forgot.run()).status).toBe('SUCCEEDED')
  })
})

test('an end is told to the listener again only when the news may have been lost', async () => {
  const definition = machine('End', { End: done })
  const told: string[] = []
  const onExecutionEnded = ({ name }: { name: string }) => void told.push(name)
  const before = await setup({ definition, onExecutionEnded })
  await before.run()
  await before.close()
  expect(told).toEqual(['one'])

  const lost = await tempDir()
  const lines = await linesOf(before.dir)
  await writeFile(journalOf(lost), `${lines.slice(0, -1).join('\n')}\n`)
  const quiet = await setup({ definition, onExecutionEnded, dir: before.dir })
  await quiet.engine.idle()
  expect(told).toEqual(['one'])
  const again = await setup({ definition, onExecutionEnded, dir: lost })
  await again.engine.idle()
  expect(told).toEqual(['one', 'one'])
})
