import type { State } from './definition-schema.ts'
import { StateFailure } from './errors.ts'
import { evaluate } from './evaluate.ts'
import { leave } from './leave.ts'
import { guarded } from './rescue.ts'
import { currentOf, fail, record, type Step, scopeOf, standing, stateOf, type World } from './step.ts'
import { schedule, secondsOf } from './task.ts'

// AWS ends an execution at 25,000 events; a little room is left for the ones that end it.
const EVENT_LIMIT = 24_990

type Of<Type extends State['Type']> = Extract<State, { Type: Type }>

async function choose(world: World, step: Step, state: Of<'Choice'>): Promise<Step> {
  const scope = scopeOf(step)
  const { input } = currentOf(step)
  for (const [index, choice] of state.Choices.entries()) {
    const field = `Choices[${index}]/Condition`
    const holds = await evaluate(choice.Condition, scope, field)
    if (typeof holds !== 'boolean')
      throw new StateFailure('States.QueryEvaluationError', `${field} is neither true nor false`, field)
    if (holds) return leave(world, step, choice, scope, input)
  }
  if (state.Default === undefined)
    throw new StateFailure('States.NoChoiceMatched', 'No choice matched and there is no Default')
  return leave(world, step, { ...state, Next: state.Default }, scope, input)
}

async function startWaiting(world: World, step: Step, state: Of<'Wait'>): Promise<Step> {
  const scope = scopeOf(step)
  if (state.Seconds !== undefined) {
    const seconds = await secondsOf(state.Seconds, scope, 'Seconds')
    return standing(step, { pause: { kind: 'wait', until: world.at + seconds * 1000 } })
  }
  const timestamp = await evaluate(state.Timestamp, scope, 'Timestamp')
  const until = typeof timestamp === 'string' ? Date.parse(timestamp) : Number.NaN
  if (Number.isNaN(until))
    throw new StateFailure('States.QueryEvaluationError', 'Timestamp is not an instant', 'Timestamp')
  return standing(step, { pause: { kind: 'wait', until } })
}

async function giveUp(world: World, step: Step, state: Of<'Fail'>): Promise<Step> {
  const text = async (field: 'Error' | 'Cause') => {
    const value = state[field] === undefined ? undefined : await evaluate(state[field], scopeOf(step), field)
    if (value === undefined || typeof value === 'string') return value
    throw new StateFailure('States.QueryEvaluationError', `${field} is not a string`, field)
  }
  const error = await text('Error')
  const cause = await text('Cause')
  return fail(world, step, { ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) })
}

function behave(world: World, step: Step): Step | Promise<Step> {
  const state = stateOf(world, step)
  switch (state.Type) {
    case 'Task':
      return schedule(world, step)
    case 'Choice':
      return choose(world, step, state)
    case 'Wait':
      return startWaiting(world, step, state)
    case 'Fail':
      return giveUp(world, step, state)
    case 'Pass':
    case 'Succeed':
      return leave(world, step, state, scopeOf(step), currentOf(step).input)
  }
}

/** Goes from state to state until one must wait for the outside, or the execution has ended. */
export async function proceed(world: World, from: Step): Promise<Step> {
  let step = from
  while (step.goto) {
    const { goto, ...rest } = step
    const current = { name: goto.state, enteredAt: world.at, input: goto.input, retries: [] }
    const arrived: Step = { ...rest, execution: { ...rest.execution, current } }
    if (rest.execution.events >= EVENT_LIMIT)
      return fail(world, arrived, {
        error: 'States.Runtime',
        cause: 'The execution reached the maximum number of history events',
      })
    const entered = record(world, arrived, `${stateOf(world, arrived).Type}StateEntered`, {
      stateEnteredEventDetails: { name: goto.state, input: JSON.stringify(goto.input) },
    })
    step = await guarded(world, entered, (now) => behave(world, now))
  }
  return step
}
