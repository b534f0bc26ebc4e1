/** What a template may ask about the world outside the expression being resolved. */
export type Scope = {
  ref: (name: string) => unknown
  attribute: (logicalId: string, name: string) => unknown
  imported: (name: string) => unknown
  condition: (name: string) => boolean
}

type Run = (argument: unknown, scope: Scope) => unknown

const list = (value: unknown, what: string): unknown[] => {
  if (Array.isArray(value)) return value
  throw new Error(`${what} needs a list, not ${JSON.stringify(value)}`)
}

const text = (value: unknown, what: string): string => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value)
  throw new Error(`${what} needs a text, not ${JSON.stringify(value)}`)
}

const getAtt = (argument: unknown, scope: Scope): unknown => {
  const [id, ...path] = typeof argument === 'string' ? argument.split('.') : list(argument, 'Fn::GetAtt')
  return scope.attribute(
    text(id, 'Fn::GetAtt'),
    path.map((part) => text(resolve(part, scope), 'Fn::GetAtt')).join('.'),
  )
}

const substitute: Run = (argument, scope) => {
  const [template, given] = typeof argument === 'string' ? [argument, {}] : list(argument, 'Fn::Sub')
  const values = new Map(Object.entries(Object(resolve(given, scope))))
  return text(template, 'Fn::Sub').replaceAll(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`
    if (values.has(name)) return text(values.get(name), 'Fn::Sub')
    return text(name.includes('.') ? getAtt(name, scope) : scope.ref(name), 'Fn::Sub')
  })
}

const choose: Run = (argument, scope) => {
  const [name, yes, no] = list(argument, 'Fn::If')
  return resolve(scope.condition(text(name, 'Fn::If')) ? yes : no, scope)
}

const resolved = (argument: unknown, scope: Scope, what: string) => list(resolve(argument, scope), what)

const intrinsics = new Map<string, Run>([
  ['Ref', (argument, scope) => scope.ref(text(argument, 'Ref'))],
  ['Fn::GetAtt', getAtt],
  ['Fn::Sub', substitute],
  ['Fn::If', choose],
  ['Fn::ImportValue', (argument, scope) => scope.imported(text(resolve(argument, scope), 'Fn::ImportValue'))],
  [
    'Fn::Join',
    (argument, scope) => {
      const [separator, parts] = resolved(argument, scope, 'Fn::Join')
      return list(parts, 'Fn::Join')
        .map((part) => text(part, 'Fn::Join'))
        .join(text(separator, 'Fn::Join'))
    },
  ],
  [
    'Fn::Split',
    (argument, scope) => {
      const [separator, whole] = resolved(argument, scope, 'Fn::Split')
      return text(whole, 'Fn::Split').split(text(separator, 'Fn::Split'))
    },
  ],
  [
    'Fn::Select',
    (argument, scope) => {
      const [index, values] = resolved(argument, scope, 'Fn::Select')
      return list(values, 'Fn::Select')[Number(index)]
    },
  ],
  ['Condition', (argument, scope) => scope.condition(text(argument, 'Condition'))],
  [
    'Fn::Equals',
    (argument, scope) => {
      const [left, right] = resolved(argument, scope, 'Fn::Equals')
      return left === right
    },
  ],
  ['Fn::Not', (argument, scope) => !resolved(argument, scope, 'Fn::Not')[0]],
  ['Fn::And', (argument, scope) => resolved(argument, scope, 'Fn::And').every(Boolean)],
  ['Fn::Or', (argument, scope) => resolved(argument, scope, 'Fn::Or').some(Boolean)],
])

/** `AWS::NoValue`: the property it is given to is as if not written. */
export const noValue = Symbol('AWS::NoValue')

/**
 * A template value with every intrinsic function worked out.
 * @throws Error naming an intrinsic that is not supported
 */
export function resolve(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value))
    return value.map((entry) => resolve(entry, scope)).filter((entry) => entry !== noValue)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const [name = '', argument] = entries.length === 1 ? (entries[0] ?? []) : []
  const run = intrinsics.get(name)
  if (run && !(name === 'Condition' && typeof argument !== 'string')) return run(argument, scope)
  if (name.startsWith('Fn::')) throw new Error(`The intrinsic function ${name} is not supported here`)
  return Object.fromEntries(
    entries.map(([key, entry]) => [key, resolve(entry, scope)]).filter(([, entry]) => entry !== noValue),
  )
}
