import type { Definition, Problem, Retrier, State } from './definition-schema.ts'
import { badExpressions } from './evaluate.ts'

const targets = (state: State): [field: string, target: string][] => {
  const found: [string, string | undefined][] = []
  if ('Next' in state) found.push(['Next', state.Next])
  if (state.Type === 'Choice') {
    found.push(['Default', state.Default])
    for (const [index, choice] of state.Choices.entries()) found.push([`Choices.${index}.Next`, choice.Next])
  }
  if (state.Type === 'Task')
    for (const [index, rule] of (state.Catch ?? []).entries()) found.push([`Catch.${index}.Next`, rule.Next])
  return found.flatMap(([field, target]) => (target === undefined ? [] : [[field, target]]))
}

const reachable = ({ StartAt, States }: Definition): Set<string> => {
  const seen = new Set<string>()
  const open = [StartAt]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const state = !seen.has(name) && Object.hasOwn(States, name) ? States[name] : undefined
    seen.add(name)
    if (state) open.push(...targets(state).map(([, target]) => target))
  }
  return seen
}

type Fault = { field: string; message: string }

const wildcardFaults = (field: string, rules: { ErrorEquals: string[] }[]): Fault[] =>
  rules.flatMap(({ ErrorEquals }, index) =>
    ErrorEquals.includes('States.ALL') && (ErrorEquals.length > 1 || index < rules.length - 1)
      ? [{ field: `${field}.${index}.ErrorEquals`, message: 'States.ALL must stand alone and last' }]
      : [],
  )

const retryFaults = (rules: Retrier[]): Fault[] =>
  rules.flatMap(({ MaxDelaySeconds, IntervalSeconds }, index) =>
    MaxDelaySeconds !== undefined && MaxDelaySeconds <= IntervalSeconds
      ? [{ field: `Retry.${index}.MaxDelaySeconds`, message: 'must be greater than IntervalSeconds' }]
      : [],
  )

const shapeFaults = (state: State): Fault[] => {
  const faults: Fault[] = []
  if ('End' in state || 'Next' in state || ['Task', 'Pass', 'Wait'].includes(state.Type)) {
    const ways = [('Next' in state && state.Next) || undefined, ('End' in state && state.End) || undefined]
    if (ways.filter((way) => way !== undefined).length !== 1)
      faults.push({ field: 'Next', message: 'exactly one of Next and End is needed' })
  }
  if (state.Type === 'Wait' && (state.Seconds === undefined) === (state.Timestamp === undefined))
    faults.push({ field: 'Seconds', message: 'exactly one of Seconds and Timestamp is needed' })
  if (state.Type === 'Task') {
    const { Retry = [], Catch = [], TimeoutSeconds, HeartbeatSeconds } = state
    faults.push(...wildcardFaults('Retry', Retry), ...wildcardFaults('Catch', Catch), ...retryFaults(Retry))
    if (typeof HeartbeatSeconds === 'number' && typeof TimeoutSeconds === 'number')
      if (HeartbeatSeconds >= TimeoutSeconds)
        faults.push({ field: 'HeartbeatSeconds', message: 'must be smaller than TimeoutSeconds' })
  }
  return faults
}

const inState = (state: State, { States }: Definition): Fault[] => [
  ...shapeFaults(state),
  ...targets(state)
    .filter(([, target]) => !Object.hasOwn(States, target))
    .map(([field, target]) => ({ field, message: `there is no state "${target}"` })),
  ...Object.entries(state).flatMap(([field, template]) => badExpressions(template, field)),
]

/** What a well-formed machine still has wrong: targets, unreachable states, rules that contradict, JSONata. */
export function problemsIn(definition: Definition): Problem[] {
  const { StartAt, States } = definition
  if (!Object.hasOwn(States, StartAt))
    return [{ state: undefined, field: 'StartAt', message: `there is no state "${StartAt}"` }]
  const seen = reachable(definition)
  return Object.entries(States).flatMap(([name, state]) => [
    ...(seen.has(name) ? [] : [{ state: name, field: 'Type', message: 'can never be reached' }]),
    ...inState(state, definition).map((fault) => ({ state: name, ...fault })),
  ])
}
