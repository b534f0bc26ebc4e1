import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Clock } from './clock.ts'
import type { Dynamo } from './dynamodb/call.ts'
import type { Bus, NewEvent } from './events/bus.ts'
import { type Checkpoint, openCheckpoint } from './events/checkpoint.ts'
import type { DeadLetters } from './events/dead-letters.ts'
import { startSchedules } from './events/schedules.ts'
import { createShuffle } from './events/shuffle.ts'
import { startStreamReader } from './events/streams.ts'
import type { Functions } from './lambda/functions.ts'
import type { Log } from './log.ts'
import type { StackModel } from './template/read-stack.ts'
import type { WorkflowEngineOptions } from './workflow/engine.ts'

type ExecutionEnded = Parameters<NonNullable<WorkflowEngineOptions['onExecutionEnded']>>[0]

type Reading = { table: string; source: StackModel['sources'][number]; checkpoint: Checkpoint }

/** Every reader of a stream with its place in it. */
export const readingsOf = ({ sources, tables }: StackModel, dir: string): Reading[] =>
  sources.map((source) => {
    const table = tables.find(({ streamArn }) => streamArn === source.streamArn)
    if (table === undefined) throw new Error(`${source.id} reads ${source.streamArn}, which no table has`)
    return { table: table.name, source, checkpoint: openCheckpoint(join(dir, 'checkpoints'), source.id) }
  })

/** Table → what every one of its readers has passed. */
export const lowestPassed = (readings: Reading[]): ReadonlyMap<string, number> => {
  const lowest = new Map<string, number>()
  for (const { table, checkpoint } of readings)
    lowest.set(table, Math.min(lowest.get(table) ?? Number.POSITIVE_INFINITY, checkpoint.get()))
  return lowest
}

type ReactionsDeps = {
  stack: StackModel
  readings: Reading[]
  clock: Clock
  dynamo: Dynamo
  invoke: Functions['invoke']
  deadLetters: DeadLetters
  bus: Bus
  log: Log
  shuffle: boolean
}

/** Starts what happens by itself: the streams, the schedules, and events an earlier run left. */
export const startReactions = ({ stack, readings, clock, bus, shuffle, ...deps }: ReactionsDeps) => {
  const { region } = stack
  const disturb = shuffle ? createShuffle() : <T>(values: T[]) => values
  const readers = readings.map((reading) => startStreamReader({ ...deps, ...reading, region, disturb }))
  const schedules = startSchedules({ clock, region, invoke: deps.invoke }, stack.rules)
  bus.resume()
  return {
    nudge: () => {
      for (const { nudge } of readers) nudge()
    },
    drained: () => Promise.all(readers.map((reader) => reader.drained())),
    close: () => {
      schedules.close()
      bus.close()
      // Not longer: a handler that hangs must not hold up Ctrl-C, and its records come again.
      return Promise.race([Promise.all(readers.map((reader) => reader.close())), delay(2000)])
    },
  }
}

/** The end of an execution as EventBridge tells it. */
export const executionEndedEvent = ({ at, ...ended }: ExecutionEnded): NewEvent => ({
  'detail-type': 'Step Functions Execution Status Change',
  source: 'aws.states',
  resources: [ended.executionArn],
  detail: { ...ended, stopDate: at },
})
