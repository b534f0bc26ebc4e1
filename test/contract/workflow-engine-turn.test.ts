import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDefinition } from '../../infra/local/workflow/definition.ts'
import type { Event, Execution, HistoryEvent } from '../../infra/local/workflow/snapshot.ts'
import { turn } from '../../infra/local/workflow/turn.ts'
import { wanted } from '../../infra/local/workflow/wanted.ts'
import { ask, done, invoke, MACHINE, machine, START } from './workflow-engine-world.ts'

const Retry = [{ ErrorEquals: ['Busy'], IntervalSeconds: 5, MaxAttempts: 2, JitterStrategy: 'FULL' }]
const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'Which' }]
const definition = parseDefinition(
  machine(
    'Work',
    {
      Work: invoke('work', { Retry, Catch, TimeoutSeconds: 30, Assign: { n: 1 }, Next: 'Await' }),
      Await: ask('ask', { HeartbeatSeconds: 20, TimeoutSeconds: 90, Catch, Next: 'Which' }),
      Which: {
        Type: 'Choice',
        Choices: [{ Condition: '{% $exists($n) and $n < 3 %}', Assign: { n: '{% $n + 1 %}' }, Next: 'Rest' }],
        Default: 'End',
      },
      Rest: { Type: 'Wait', Seconds: 10, Next: 'Await' },
      End: done,
    },
    { TimeoutSeconds: 120 },
  ),
)

const blank: Execution = {
  arn: `${MACHINE.replace('stateMachine', 'execution')}:one`,
  name: 'one',
  machineArn: MACHINE,
  definition: 'hash',
  input: '{}',
  seed: 'seed',
  status: 'RUNNING',
  startedAt: START,
  deadline: START + 120_000,
  announced: false,
  events: 0,
  variables: {},
}

const move = fc.record({
  wait: fc.nat(25_000),
  chance: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom(
    'due',
    'due',
    'ok',
    'ok',
    'busy',
    'broken',
    'answer',
    'answer',
    'refusal',
    'heartbeat',
    'stale',
    'stopped',
    'resumed',
  ),
})

const eventFor = (kind: string, execution: Execution): Event => {
  const pause = execution.current?.pause
  const { attempt = 0, token = 'none' } = pause?.kind === 'task' ? pause : {}
  const error = (errorType: string) => ({ ok: false, errorType, errorMessage: '' }) as const
  switch (kind) {
    case 'ok':
      return { kind: 'returned', attempt, result: { ok: true, payload: null } }
    case 'busy':
      return { kind: 'returned', attempt, result: error('Busy') }
    case 'broken':
      return { kind: 'returned', attempt, result: error('Broken') }
    case 'answer':
      return { kind: 'succeeded', token, output: 1 }
    case 'refusal':
      return { kind: 'failed', token, error: 'Refused' }
    case 'heartbeat':
      return { kind: 'heartbeat', token }
    case 'stale':
      return { kind: 'succeeded', token: `${token}x`, output: 1 }
    case 'stopped':
      return { kind: 'stopped' }
    case 'resumed':
      return { kind: 'resumed' }
    default:
      return { kind: 'due' }
  }
}

const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value))

test('whatever happens, in whatever order, an execution stays whole', async () => {
  const ended = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 40, size: 'max' }), async (moves) => {
      let at = START
      let { execution, history: all } = await turn({ definition, at, random: () => 0 }, blank, {
        kind: 'started',
      })
      for (const { wait, chance, kind } of moves) {
        at += wait
        const world = { definition, at, random: () => chance }
        const event = eventFor(kind, execution)
        const before = structuredClone(execution)
        const result = await turn(world, execution, event)

        expect(execution, 'a turn changes nothing it was given').toEqual(before)
        const again = await turn(world, stored(execution), event)
        expect(again, 'what comes back from the disk behaves the same').toEqual(result)
        if (before.status !== 'RUNNING') expect(result.execution, 'an end is final').toEqual(before)
        if (kind === 'stale') expect(result.refused).toBe(true)

        execution = result.execution
        all = [...all, ...result.history]
        const { wakeAt, invocation } = wanted(execution)
        const running = execution.status === 'RUNNING'
        expect(running, 'a running execution waits for something, an ended one for nothing').toBe(
          wakeAt !== undefined,
        )
        if (!running) expect([invocation, execution.current]).toEqual([undefined, undefined])
        if (running && kind !== 'resumed') expect(wakeAt).toBeGreaterThanOrEqual(at)
      }
      expect(all.map(({ id }) => id)).toEqual(all.map((_, index) => index + 1))
      expect(execution.events).toBe(all.length)
      const count = (wantedType: string) => all.filter(({ type }) => type === wantedType).length
      expect(count('TaskSubmitted'), 'a return is heard once').toBeLessThanOrEqual(count('TaskScheduled'))
      const ends = all.filter(({ type }: HistoryEvent) =>
        /^Execution(Succeeded|Failed|TimedOut|Aborted)$/.test(type),
      )
      expect(ends).toHaveLength(execution.status === 'RUNNING' ? 0 : 1)
      ended.add(execution.status)
    }),
    { numRuns: 200, seed: 20250838 },
  )
  expect([...ended].sort()).toEqual(['ABORTED', 'RUNNING', 'SUCCEEDED', 'TIMED_OUT'])
})
