import { proceed } from './enter.ts'
import type { Event, Execution, TaskPause } from './snapshot.ts'
import { end, record, type Step, standing, type World } from './step.ts'
import { beating, invocationReturned, taskFailed, taskSucceeded } from './task.ts'
import { deadlines, pausedTask } from './wanted.ts'

/** What a turn leaves behind. `refused`: the token it answered is no longer awaited. */
export type Turn = Pick<Step, 'execution' | 'history'> & { refused: boolean }

async function passDeadlines(world: World, from: Step): Promise<Step> {
  let step = from
  for (;;) {
    const next = deadlines(step.execution)[0]
    if (!next || next.instant > world.at) return step
    step = await proceed(world, await next.arrive(world, step))
  }
}

const start = (world: World, step: Step): Step => {
  const { input } = step.execution
  const started = record(world, step, 'ExecutionStarted', { executionStartedEventDetails: { input } })
  return { ...started, goto: { state: world.definition.StartAt, input: JSON.parse(input) } }
}

/** A plain invocation lost in a restart begins again with its whole time; a callback keeps its deadline. */
const resume = (world: World, step: Step): Step => {
  const task = pausedTask(step.execution)
  if (!task || task.token !== undefined) return step
  const pause = beating(world, { ...task, timeoutAt: world.at + task.timeoutSeconds * 1000 })
  return standing(step, { pause })
}

const answers = (event: Event, task: TaskPause): boolean =>
  'token' in event
    ? event.token === task.token
    : 'attempt' in event && event.attempt === task.attempt && !task.returned

function answered(world: World, step: Step, task: TaskPause, event: Event): Step | Promise<Step> {
  switch (event.kind) {
    case 'returned':
      return invocationReturned(world, step, task, event.result)
    case 'succeeded':
      return taskSucceeded(world, step, event.output)
    case 'failed':
      return taskFailed(world, step, {
        ...(event.error !== undefined && { error: event.error }),
        ...(event.cause !== undefined && { cause: event.cause }),
      })
    case 'heartbeat':
      return standing(step, { pause: beating(world, task) })
    default:
      throw new Error(`${event.kind} answers no task`)
  }
}

const stop = (world: World, step: Step, event: Event & { kind: 'stopped' }): Step => {
  const { kind: _kind, ...facts } = event
  return step.execution.current ? end(world, step, { status: 'ABORTED', ...facts }) : step
}

/**
 * One turn of an execution: pure, from a snapshot and one event to the next snapshot and its history.
 * Deadlines that have passed come first, so a late answer meets a task that has already timed out.
 */
export async function turn(world: World, execution: Execution, event: Event): Promise<Turn> {
  const before: Step = { execution, history: [] }
  const ready = (step: Step): Turn => ({ execution: step.execution, history: step.history, refused: false })
  if (event.kind === 'started') return ready(await proceed(world, start(world, before)))
  if (event.kind === 'resumed') return ready(resume(world, before))
  if (event.kind === 'announced') return ready({ ...before, execution: { ...execution, announced: true } })

  const step = await passDeadlines(world, before)
  if (event.kind === 'due') return ready(step)
  if (event.kind === 'stopped') return ready(stop(world, step, event))
  const task = pausedTask(step.execution)
  if (!task || !answers(event, task)) return { ...ready(step), refused: true }
  return ready(await proceed(world, await answered(world, step, task, event)))
}
