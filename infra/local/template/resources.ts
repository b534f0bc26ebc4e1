import type { Assembly, Stack } from './assembly.ts'
import { noValue, resolve, type Scope } from './intrinsics.ts'
import { localAccount, namesOf } from './names.ts'
import { emulated, notEmulated } from './resource-types.ts'

/** One emulated resource, its properties worked out. `ref` and `arn` are what others call it by. */
export type Resolved = {
  type: string
  logicalId: string
  ref: string
  arn: string
  properties: Record<string, unknown>
}

const pseudo = (name: string, { name: stackName, region }: Stack): unknown =>
  new Map<string, unknown>([
    ['AWS::Region', region],
    ['AWS::AccountId', localAccount],
    ['AWS::Partition', 'aws'],
    ['AWS::URLSuffix', 'amazonaws.com'],
    ['AWS::StackName', stackName],
    ['AWS::StackId', `arn:aws:cloudformation:${region}:${localAccount}:stack/${stackName}/local`],
    ['AWS::NoValue', noValue],
  ]).get(name)

const scopeOf = (stack: Stack, imported: Scope['imported']): Scope => {
  const names = (logicalId: string) => {
    const resource = stack.Resources[logicalId]
    if (resource === undefined) throw new Error(`${stack.name} has no resource ${logicalId}`)
    const place = { stack: stack.name, region: stack.region, logicalId }
    return { type: resource.Type, ...namesOf(resource, place, (value) => resolve(value, scope)) }
  }
  const scope: Scope = {
    imported,
    ref: (name) => pseudo(name, stack) ?? stack.Parameters[name]?.Default ?? names(name).ref,
    attribute: (logicalId, name) => {
      const { type, attributes } = names(logicalId)
      const found = attributes[name]
      if (found !== undefined) return found
      if (emulated.has(type)) throw new Error(`${type} ${logicalId} has no attribute ${name} here`)
      return `${logicalId}.${name}`
    },
    condition: (name) => {
      if (!(name in stack.Conditions)) throw new Error(`${stack.name} has no condition ${name}`)
      return Boolean(resolve(stack.Conditions[name], scope))
    },
  }
  return scope
}

const known = (type: string, logicalId: string): boolean => {
  if (emulated.has(type)) return true
  if (notEmulated.has(type) || type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource')
    return false
  throw new Error(
    `${logicalId} is of type ${type}, which is neither emulated nor in the list of what is not: add it to infra/local/template/resource-types.ts`,
  )
}

const propertiesOf = (properties: Record<string, unknown>, scope: Scope): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties)
      .map(([name, value]) => [name, resolve(value, scope)])
      .filter(([, value]) => value !== noValue),
  )

/**
 * Every emulated resource of every stack, resolved.
 * @throws Error naming an unknown resource type, intrinsic, attribute or import
 */
export const resolveResources = ({ stacks }: Assembly): Resolved[] => {
  const exported = (name: string): unknown => {
    for (const [stack, scope] of scopes)
      for (const { Value, Export } of Object.values(stack.Outputs))
        if (Export && resolve(Export.Name, scope) === name) return resolve(Value, scope)
    throw new Error(`No stack exports ${name}`)
  }
  const scopes = new Map(stacks.map((stack) => [stack, scopeOf(stack, exported)]))
  return [...scopes].flatMap(([stack, scope]) =>
    Object.entries(stack.Resources)
      .filter(([logicalId, { Type }]) => known(Type, logicalId))
      .map(([logicalId, { Type, Properties }]) => ({
        type: Type,
        logicalId,
        ref: String(scope.ref(logicalId)),
        arn: String(scope.attribute(logicalId, 'Arn')),
        properties: propertiesOf(Properties, scope),
      })),
  )
}
