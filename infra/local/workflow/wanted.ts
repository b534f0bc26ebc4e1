import { leave } from './leave.ts'
import { guarded } from './rescue.ts'
import type { Execution, TaskPause } from './snapshot.ts'
import { currentOf, end, type Step, scopeOf, stateOf, type World } from './step.ts'
import { schedule, taskFailed } from './task.ts'

export const pausedTask = ({ current }: Execution): TaskPause | undefined =>
  current?.pause?.kind === 'task' ? current.pause : undefined

type Deadline = { instant: number; arrive: (world: World, step: Step) => Step | Promise<Step> }

const timeout = (error: string, cause: string) => (world: World, step: Step) =>
  taskFailed(world, step, { error, cause }, 'TaskTimedOut')

const wake = (world: World, step: Step) =>
  guarded(world, step, (now) => {
    const state = stateOf(world, now)
    if (state.Type !== 'Wait') throw new Error(`A ${state.Type} state does not wait`)
    return leave(world, now, state, scopeOf(now), currentOf(now).input)
  })

/** Every instant at which the execution moves by itself, earliest first, and what happens then. */
export function deadlines({ deadline, current }: Execution): Deadline[] {
  const found: Deadline[] = []
  const pause = current?.pause
  if (pause?.kind === 'wait') found.push({ instant: pause.until, arrive: wake })
  if (pause?.kind === 'backoff') found.push({ instant: pause.until, arrive: schedule })
  if (pause?.kind === 'task') {
    const { timeoutAt, heartbeatAt } = pause
    if (heartbeatAt !== undefined)
      found.push({
        instant: heartbeatAt,
        arrive: timeout('States.HeartbeatTimeout', 'No heartbeat within HeartbeatSeconds'),
      })
    found.push({ instant: timeoutAt, arrive: timeout('States.Timeout', 'No result within TimeoutSeconds') })
  }
  if (deadline !== undefined && current)
    found.push({
      instant: deadline,
      arrive: (world, step) => end(world, step, { status: 'TIMED_OUT', error: 'States.Timeout' }),
    })
  return found.sort((a, b) => a.instant - b.instant)
}

/** What an execution asks of the outside: one invocation, and to be woken at an instant (UTC ms). */
export type Wanted = {
  invocation?: { attempt: number; functionName: string; payload: unknown }
  wakeAt?: number
}

/** Derived from the snapshot alone, so that a restart asks for the same. */
export function wanted(execution: Execution): Wanted {
  const task = pausedTask(execution)
  const wakeAt = deadlines(execution)[0]?.instant
  return {
    ...(task && !task.returned && { invocation: task }),
    ...(wakeAt !== undefined && { wakeAt }),
  }
}
