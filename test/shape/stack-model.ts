import * as z from 'zod'
import type { Resource } from './synthesise.ts'

const ref = z.object({ Ref: z.string() }).transform(({ Ref }) => Ref)
const attribute = z
  .object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })
  .transform(({ 'Fn::GetAtt': [id] }) => id)
/** The logical id a reference leads to. */
export const target = z.union([ref, attribute])

const list = z.union([z.string(), z.array(z.unknown())]).transform((value) => [value].flat())
const statement = z.object({
  Effect: z.string(),
  Action: list.pipe(z.array(z.string())),
  Resource: z.unknown().transform((value) => [value].flat()),
  Condition: z.record(z.string(), z.record(z.string(), list)).default({}),
})
export type Statement = z.infer<typeof statement>
const policy = z.object({
  PolicyDocument: z.object({ Statement: z.array(statement) }),
  Roles: z.array(target),
})

export const ofType = (resources: readonly Resource[], type: string): Resource[] =>
  resources.filter((resource) => resource.type === type)

export const onlyOne = (resources: readonly Resource[], type: string): Resource => {
  const [first, ...rest] = ofType(resources, type)
  if (first === undefined || rest.length > 0) throw new Error(`${rest.length + 1} of ${type}`)
  return first
}

const lambda = z.object({
  FunctionName: z.string(),
  Role: target,
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
})

/** The function of a catalogue's row: its logical id, role and variables. */
export const functionOf = (resources: readonly Resource[], stage: string, name: string) => {
  const found = ofType(resources, 'AWS::Lambda::Function')
    .map(({ id, properties }) => ({ id, properties, ...lambda.parse(properties) }))
    .find(({ FunctionName }) => FunctionName === `statsbidrag-${stage}-${name}`)
  if (found === undefined) throw new Error(`no function for ${name}`)
  return {
    id: found.id,
    role: found.Role,
    variables: found.Environment.Variables,
    properties: found.properties,
  }
}

/** What a role may do. */
export const statementsOf = (resources: readonly Resource[], role: string): Statement[] =>
  ofType(resources, 'AWS::IAM::Policy')
    .map(({ properties }) => policy.parse(properties))
    .filter(({ Roles }) => Roles.includes(role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)

export const leadingKeys = ({ Condition }: Statement): unknown[] =>
  Condition['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? []
