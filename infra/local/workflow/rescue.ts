import type { Retrier } from './definition-schema.ts'
import { covers, type Failure, StateFailure } from './errors.ts'
import { leave } from './leave.ts'
import { currentOf, fail, record, type Step, scopeOf, standing, stateOf, type World } from './step.ts'

const LONGEST_SECONDS = 99_999_999

/** Milliseconds before the next try when `used` retries of this retrier are spent. */
function backoff(retrier: Retrier, used: number, random: () => number): number {
  const grown = retrier.IntervalSeconds * retrier.BackoffRate ** used
  const seconds = Math.min(grown, retrier.MaxDelaySeconds ?? LONGEST_SECONDS)
  return Math.round(seconds * 1000 * (retrier.JitterStrategy === 'FULL' ? random() : 1))
}

const errorOutput = ({ error, cause }: Failure): Record<string, string> => ({
  ...(error !== undefined && { Error: error }),
  ...(cause !== undefined && { Cause: cause }),
})

/** Takes a failed state to its Retry, then its Catch; else the execution fails. */
export async function rescue(world: World, step: Step, failure: Failure): Promise<Step> {
  const state = stateOf(world, step)
  if (state.Type !== 'Task') return fail(world, step, failure)
  const matching = ({ ErrorEquals }: { ErrorEquals: string[] }) =>
    ErrorEquals.some((name) => covers(name, failure))

  const { retries } = currentOf(step)
  const index = (state.Retry ?? []).findIndex(matching)
  const retrier = state.Retry?.[index]
  const used = retries[index] ?? 0
  if (retrier && used < retrier.MaxAttempts) {
    const spent = (state.Retry ?? []).map((_, at) => (retries[at] ?? 0) + (at === index ? 1 : 0))
    const until = world.at + backoff(retrier, used, world.random)
    return standing(step, { retries: spent, pause: { kind: 'backoff', until } })
  }

  const catcher = state.Catch?.find(matching)
  if (!catcher) return fail(world, step, failure)
  const output = errorOutput(failure)
  try {
    return await leave(world, step, catcher, scopeOf(step, { errorOutput: output }), output)
  } catch (problem) {
    if (!(problem instanceof StateFailure)) throw problem
    return fail(world, evaluationFailed(world, step, problem), problem.failure)
  }
}

const evaluationFailed = (world: World, step: Step, { failure, location }: StateFailure): Step =>
  failure.error === 'States.QueryEvaluationError'
    ? record(world, step, 'EvaluationFailed', {
        evaluationFailedEventDetails: { ...failure, location, state: currentOf(step).name },
      })
    : step

/** Runs the next part of a state; when it fails, what `step` has recorded stands and the state is rescued. */
export async function guarded(
  world: World,
  step: Step,
  part: (step: Step) => Step | Promise<Step>,
): Promise<Step> {
  try {
    return await part(step)
  } catch (problem) {
    if (!(problem instanceof StateFailure)) throw problem
    return rescue(world, evaluationFailed(world, step, problem), problem.failure)
  }
}
