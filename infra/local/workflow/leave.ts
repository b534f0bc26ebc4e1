import { withinLimit } from './errors.ts'
import { evaluate, type Scope } from './evaluate.ts'
import { currentOf, end, record, type Step, stateOf, type World } from './step.ts'

type Exit = { Assign?: Record<string, unknown> | undefined; Output?: unknown; Next?: string | undefined }

const inJson = (values: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]))

async function assigned(exit: Exit, scope: Scope): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {}
  for (const [name, template] of Object.entries(exit.Assign ?? {})) {
    const field = `Assign/${name}`
    values[name] = withinLimit(await evaluate(template, scope, field), `The variable ${name}`, field)
  }
  return values
}

/**
 * Leaves the current state: Assign and Output both see the variables as they were. Without Next the execution succeeds.
 * @throws StateFailure of either field
 */
export async function leave(
  world: World,
  step: Step,
  exit: Exit,
  scope: Scope,
  otherwise: unknown,
): Promise<Step> {
  const values = await assigned(exit, scope)
  const output = exit.Output === undefined ? otherwise : await evaluate(exit.Output, scope, 'Output')
  withinLimit(output, 'The output', 'Output')

  const text = JSON.stringify(output)
  const left = record(world, step, `${stateOf(world, step).Type}StateExited`, {
    stateExitedEventDetails: {
      name: currentOf(step).name,
      output: text,
      ...(exit.Assign && { assignedVariables: inJson(values) }),
    },
  })
  const { execution } = left
  const changed = { ...left, execution: { ...execution, variables: { ...execution.variables, ...values } } }
  return exit.Next === undefined
    ? end(world, changed, { status: 'SUCCEEDED', output: text })
    : { ...changed, goto: { state: exit.Next, input: output } }
}
