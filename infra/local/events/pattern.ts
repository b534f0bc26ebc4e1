import * as z from 'zod'

type Test = (value: unknown, present: boolean) => boolean
/** Whether an event, or a stream record, matches. */
export type Match = (event: unknown) => boolean

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
const anythingBut = z.union([
  z.strictObject({ prefix: z.string() }),
  z.strictObject({ suffix: z.string() }),
  z.union([scalar, z.array(scalar)]).transform((values) => [values].flat()),
])
const operator = z.union([
  z.strictObject({ prefix: z.string() }),
  z.strictObject({ suffix: z.string() }),
  z.strictObject({ exists: z.boolean() }),
  z.strictObject({ 'anything-but': anythingBut }),
  z.strictObject({ 'equals-ignore-case': z.string() }),
])

const starts = (value: unknown, prefix: string) => typeof value === 'string' && value.startsWith(prefix)
const ends = (value: unknown, suffix: string) => typeof value === 'string' && value.endsWith(suffix)

const butOf = (but: z.infer<typeof anythingBut>): ((value: unknown) => boolean) => {
  if (Array.isArray(but)) return (value) => !but.some((one) => one === value)
  if ('prefix' in but) return (value) => !starts(value, but.prefix)
  return (value) => !ends(value, but.suffix)
}

const testOf = (rule: unknown, path: string): Test => {
  const exact = scalar.safeParse(rule)
  if (exact.success) return (value, present) => present && value === exact.data
  const found = operator.safeParse(rule)
  if (!found.success) throw new Error(`The pattern at ${path} is not supported here: ${JSON.stringify(rule)}`)
  const { data } = found
  if ('exists' in data) return (_, present) => present === data.exists
  if ('prefix' in data) return (value) => starts(value, data.prefix)
  if ('suffix' in data) return (value) => ends(value, data.suffix)
  if ('equals-ignore-case' in data)
    return (value) =>
      typeof value === 'string' && value.toLowerCase() === data['equals-ignore-case'].toLowerCase()
  const but = butOf(data['anything-but'])
  return (value, present) => present && but(value)
}

const fieldOf = (event: unknown, name: string): unknown =>
  typeof event === 'object' && event !== null && Object.hasOwn(event, name)
    ? Reflect.get(event, name)
    : undefined

/**
 * An EventBridge pattern as a function. A list holds alternatives; every named field must match; a list in the event
 * matches when one of its values does.
 * @throws Error naming an operator that is not supported
 */
export const compilePattern = (pattern: unknown, path = 'pattern'): Match => {
  if (Array.isArray(pattern)) {
    const tests = pattern.map((rule) => testOf(rule, path))
    return (value) => {
      const values = Array.isArray(value) && value.length > 0 ? value : [value]
      return tests.some((test) => values.some((one) => test(one, one !== undefined)))
    }
  }
  if (typeof pattern !== 'object' || pattern === null)
    throw new Error(`The pattern at ${path} must be a list or an object, not ${JSON.stringify(pattern)}`)
  const fields = Object.entries(pattern).map(([name, inner]): [string, Match] => {
    if (name === '$or') throw new Error(`The pattern at ${path} uses $or, which is not supported here`)
    return [name, compilePattern(inner, `${path}.${name}`)]
  })
  return (event) => fields.every(([name, matches]) => matches(fieldOf(event, name)))
}
