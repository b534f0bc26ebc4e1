import type { TaskState } from './definition-schema.ts'
import { type Failure, StateFailure, withinLimit } from './errors.ts'
import { evaluate, type Scope } from './evaluate.ts'
import { leave } from './leave.ts'
import { guarded, rescue } from './rescue.ts'
import type { InvocationResult, TaskPause } from './snapshot.ts'
import { nextToken, record, type Step, scopeOf, standing, stateOf, type World } from './step.ts'

const LONGEST_SECONDS = 99_999_999
const LONGEST_CAUSE = 32_768
const CALLBACK = '.waitForTaskToken'

const awaitsToken = ({ Resource }: TaskState): boolean => Resource.endsWith(CALLBACK)

const taskOf = (world: World, step: Step): TaskState => {
  const state = stateOf(world, step)
  if (state.Type === 'Task') return state
  throw new Error(`A ${state.Type} state has no task`)
}

/** A whole number of seconds from a field. @throws StateFailure States.QueryEvaluationError */
export async function secondsOf(template: unknown, scope: Scope, field: string): Promise<number> {
  const value = await evaluate(template, scope, field)
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LONGEST_SECONDS)
    return value
  const cause = `${field} must be 0 to ${LONGEST_SECONDS} whole seconds, not ${JSON.stringify(value)}`
  throw new StateFailure('States.QueryEvaluationError', cause, field)
}

const eventFor = (world: World, step: Step, type: string, facts: Record<string, unknown>): Step => {
  const resource = awaitsToken(taskOf(world, step)) ? `invoke${CALLBACK}` : 'invoke'
  const key = `${type[0]?.toLowerCase()}${type.slice(1)}EventDetails`
  return record(world, step, type, { [key]: { resourceType: 'lambda', resource, ...facts } })
}

/** Asks for the current task to be done: a first time, or once more after a backoff. */
export const schedule = (world: World, before: Step): Promise<Step> =>
  guarded(world, before, async (step) => {
    const state = taskOf(world, step)
    const token = awaitsToken(state) ? nextToken(step) : undefined
    const scope = scopeOf(step, {}, token)
    const functionName = await evaluate(state.Arguments.FunctionName, scope, 'Arguments/FunctionName')
    if (typeof functionName !== 'string')
      throw new StateFailure(
        'States.QueryEvaluationError',
        'FunctionName must be a string',
        'Arguments/FunctionName',
      )
    const payload = await evaluate(state.Arguments.Payload ?? {}, scope, 'Arguments/Payload')
    withinLimit(payload, 'The payload', 'Arguments/Payload')
    const timeoutSeconds = await secondsOf(state.TimeoutSeconds ?? LONGEST_SECONDS, scope, 'TimeoutSeconds')
    const heartbeat =
      state.HeartbeatSeconds === undefined
        ? {}
        : { heartbeatSeconds: await secondsOf(state.HeartbeatSeconds, scope, 'HeartbeatSeconds') }

    const attempt = step.execution.events + 1
    const scheduled = eventFor(world, step, 'TaskScheduled', {
      region: step.execution.arn.split(':')[3],
      parameters: JSON.stringify({ FunctionName: functionName, Payload: payload }),
      timeoutInSeconds: state.TimeoutSeconds === undefined ? undefined : timeoutSeconds,
      heartbeatInSeconds: heartbeat.heartbeatSeconds,
    })
    const pause: TaskPause = {
      kind: 'task',
      attempt,
      functionName,
      payload,
      ...(token === undefined ? {} : { token }),
      returned: false,
      timeoutSeconds,
      timeoutAt: world.at + timeoutSeconds * 1000,
      ...heartbeat,
    }
    return standing(eventFor(world, scheduled, 'TaskStarted', {}), { pause: beating(world, pause) })
  })

/** The pause with its heartbeat counted from now. */
export const beating = ({ at }: World, pause: TaskPause): TaskPause =>
  pause.heartbeatSeconds === undefined ? pause : { ...pause, heartbeatAt: at + pause.heartbeatSeconds * 1000 }

/** The task has its result; an oversized one is a failure no wildcard covers. */
export async function taskSucceeded(world: World, step: Step, result: unknown): Promise<Step> {
  const state = taskOf(world, step)
  try {
    withinLimit(result, 'The result')
  } catch (problem) {
    if (!(problem instanceof StateFailure)) throw problem
    return taskFailed(world, step, problem.failure)
  }
  const done = eventFor(world, step, 'TaskSucceeded', { output: JSON.stringify(result) })
  return guarded(world, done, (now) => leave(world, now, state, scopeOf(now, { result }), result))
}

export async function taskFailed(
  world: World,
  step: Step,
  failure: Failure,
  type: 'TaskFailed' | 'TaskTimedOut' = 'TaskFailed',
): Promise<Step> {
  return rescue(world, eventFor(world, step, type, failure), failure)
}

/** The invocation came back. A callback task goes on waiting for its token. */
export async function invocationReturned(
  world: World,
  step: Step,
  pause: TaskPause,
  result: InvocationResult,
): Promise<Step> {
  if (!result.ok) {
    const { errorType, errorMessage } = result
    const cause = JSON.stringify({ errorType, errorMessage }).slice(0, LONGEST_CAUSE)
    return taskFailed(world, step, { error: errorType, cause })
  }
  const response = { ExecutedVersion: '$LATEST', Payload: result.payload ?? null, StatusCode: 200 }
  if (pause.token === undefined) return taskSucceeded(world, step, response)
  const submitted = eventFor(world, step, 'TaskSubmitted', { output: JSON.stringify(response) })
  return standing(submitted, { pause: { ...pause, returned: true } })
}
