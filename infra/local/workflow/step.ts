import type { Definition, State } from './definition-schema.ts'
import type { Failure } from './errors.ts'
import type { Scope } from './evaluate.ts'
import type { Current, Execution, HistoryEvent } from './snapshot.ts'
import { tokenFor } from './token.ts'

/** What a turn needs beside the execution: its own definition, the instant (UTC ms), and chance for jitter. */
export type World = { definition: Definition; at: number; random: () => number }

/** A turn under way: the execution so far, the events it added, and the state it goes to next. */
export type Step = {
  execution: Execution
  history: HistoryEvent[]
  goto?: { state: string; input: unknown }
}

export function record({ at }: World, step: Step, type: string, details: Record<string, unknown> = {}): Step {
  const id = step.execution.events + 1
  const event = { id, previousEventId: id <= 2 ? 0 : id - 1, timestamp: at, type, ...details }
  return {
    ...step,
    execution: { ...step.execution, events: id },
    history: [...step.history, event],
  }
}

export function currentOf({ execution }: Step): Current {
  if (execution.current) return execution.current
  throw new Error(`Execution ${execution.name} stands in no state`)
}

export function stateOf({ definition }: World, step: Step): State {
  const { name } = currentOf(step)
  const state = definition.States[name]
  if (state) return state
  throw new Error(`There is no state "${name}"`)
}

export const standing = (step: Step, change: Partial<Current>): Step => ({
  ...step,
  execution: { ...step.execution, current: { ...currentOf(step), ...change } },
})

const iso = (instant: number): string => new Date(instant).toISOString()

/** The token a callback task scheduled next would carry. */
export const nextToken = ({ execution }: Step): string =>
  tokenFor(execution.arn, execution.seed, execution.events + 1)

/** What expressions in the current state see; `more` adds `result`, `errorOutput` or the task token. */
export function scopeOf(step: Step, more: Record<string, unknown> = {}, token?: string): Scope {
  const { execution } = step
  const { name, enteredAt, input, retries } = currentOf(step)
  const context = {
    Execution: {
      Id: execution.arn,
      Input: JSON.parse(execution.input),
      Name: execution.name,
      StartTime: iso(execution.startedAt),
    },
    State: { Name: name, EnteredTime: iso(enteredAt), RetryCount: retries.reduce((sum, n) => sum + n, 0) },
    StateMachine: { Id: execution.machineArn, Name: execution.machineArn.split(':').at(-1) },
    ...(token === undefined ? {} : { Task: { Token: token } }),
  }
  return { ...execution.variables, states: { input, context, ...more } }
}

type End = Pick<Execution, 'status' | 'output' | 'error' | 'cause'>

const endings = {
  SUCCEEDED: ['ExecutionSucceeded', 'executionSucceededEventDetails'],
  FAILED: ['ExecutionFailed', 'executionFailedEventDetails'],
  TIMED_OUT: ['ExecutionTimedOut', 'executionTimedOutEventDetails'],
  ABORTED: ['ExecutionAborted', 'executionAbortedEventDetails'],
} as const

export function end(
  world: World,
  step: Step,
  { status, ...facts }: End & { status: keyof typeof endings },
): Step {
  const [type, details] = endings[status]
  const { execution, history } = record(world, step, type, { [details]: facts })
  const { current: _left, ...rest } = execution
  return { execution: { ...rest, status, ...facts, stoppedAt: world.at }, history }
}

export const fail = (world: World, step: Step, failure: Failure): Step =>
  end(world, step, { status: 'FAILED', ...failure })
