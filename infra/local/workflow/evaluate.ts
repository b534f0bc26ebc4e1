import jsonata from 'jsonata'
import { StateFailure } from './errors.ts'

/** What an expression sees: the assigned variables by name, and `$states`. */
export type Scope = Record<string, unknown> & { states: Record<string, unknown> }

// Not on AWS ($eval), only on AWS, or blind to the injected clock: refused rather than subtly different.
const REFUSED = new Set(['eval', 'hash', 'millis', 'now', 'parse', 'partition', 'random', 'range', 'uuid'])

const compiled = new Map<string, jsonata.Expression>()

const compile = (source: string): jsonata.Expression => {
  const known = compiled.get(source)
  if (known) return known
  const expression = jsonata(source)
  compiled.set(source, expression)
  return expression
}

/** The JSONata inside `{% %}`, or undefined when the text is literal. */
const expressionOf = (text: string): string | undefined =>
  text.startsWith('{%') && text.endsWith('%}') && text.length >= 4 ? text.slice(2, -2) : undefined

const reason = (problem: unknown): string =>
  typeof problem === 'object' && problem !== null && 'message' in problem
    ? String(problem.message)
    : String(problem)

const variablesIn = (node: unknown): string[] => {
  if (typeof node !== 'object' || node === null) return []
  const own = 'type' in node && node.type === 'variable' && 'value' in node ? [String(node.value)] : []
  return [...own, ...Object.values(node).flatMap(variablesIn)]
}

/** Each expression in a template that this engine cannot run, with its place below `field`. */
export function badExpressions(template: unknown, field: string): { field: string; message: string }[] {
  if (typeof template === 'object' && template !== null)
    return Object.entries(template).flatMap(([key, value]) => badExpressions(value, `${field}.${key}`))
  const source = typeof template === 'string' ? expressionOf(template) : undefined
  if (source === undefined) return []
  try {
    return variablesIn(compile(source).ast())
      .filter((name) => REFUSED.has(name))
      .map((name) => ({ field, message: `the function $${name} is not supported here` }))
  } catch (problem) {
    return [{ field, message: `invalid JSONata: ${reason(problem)}` }]
  }
}

const plain = (value: unknown): unknown => {
  const text = JSON.stringify(value, (_key, part: unknown) => {
    if (
      typeof part === 'function' ||
      (typeof part === 'object' && part !== null && '_jsonata_lambda' in part)
    )
      throw new TypeError('the result is a function')
    return part
  })
  return text === undefined ? undefined : JSON.parse(text)
}

/**
 * Evaluates every `{% %}` string in a JSON template; all else is literal.
 * @throws StateFailure States.QueryEvaluationError, also when an expression yields nothing
 */
export async function evaluate(template: unknown, scope: Scope, field: string): Promise<unknown> {
  if (Array.isArray(template))
    return Promise.all(template.map((part, index) => evaluate(part, scope, `${field}[${index}]`)))
  if (typeof template === 'object' && template !== null) {
    const entries = Object.entries(template).map(
      async ([key, part]) => [key, await evaluate(part, scope, `${field}/${key}`)] as const,
    )
    return Object.fromEntries(await Promise.all(entries))
  }
  if (typeof template !== 'string') return template
  const source = expressionOf(template)
  if (source === undefined) return template
  let value: unknown
  try {
    value = plain(await compile(source).evaluate(undefined, scope))
  } catch (problem) {
    throw new StateFailure('States.QueryEvaluationError', `${template}: ${reason(problem)}`, field)
  }
  if (value === undefined)
    throw new StateFailure('States.QueryEvaluationError', `${template} yields nothing`, field)
  return value
}
