import * as z from 'zod'
import type { Resolved } from './resources.ts'

const texts = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat())
const statement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: texts.default([]),
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
})
const document = z.object({ Statement: z.array(statement) })
const role = z.object({ Policies: z.array(z.object({ PolicyDocument: document })).default([]) })
const policy = z.object({ PolicyDocument: document, Roles: z.array(z.string()).default([]) })

/** What a role may do to the tables. Without `leadingKeys` every key; else keys of these patterns (`*`, `?`). */
export type Grant = { actions: string[]; leadingKeys?: string[] }

const keyConditions = new Set(['ForAllValues:StringLike', 'ForAllValues:StringEquals'])

const grantOf = ({ Effect, Action, Condition }: z.infer<typeof statement>, where: string): Grant[] => {
  const actions = Action.filter((action) => action === '*' || action.startsWith('dynamodb:'))
  if (actions.length === 0) return []
  const conditions = Object.entries(Condition)
  if (Effect === 'Deny') throw new Error(`${where}: a Deny on DynamoDB is not supported here`)
  if (conditions.length === 0) return [{ actions }]
  const [name = '', values = {}] = conditions[0] ?? []
  const leadingKeys = values['dynamodb:LeadingKeys']
  if (conditions.length > 1 || !keyConditions.has(name) || leadingKeys === undefined)
    throw new Error(`${where}: the condition ${JSON.stringify(Condition)} is not supported here`)
  return [{ actions, leadingKeys: texts.parse(leadingKeys) }]
}

/**
 * Role ARN → its grants on DynamoDB, from inline and attached policies.
 * @throws Error naming a role whose statement this platform cannot enforce
 */
export const grantsOf = (resources: Resolved[]): ReadonlyMap<string, Grant[]> => {
  const attached = resources
    .filter(({ type }) => type === 'AWS::IAM::Policy' || type === 'AWS::IAM::ManagedPolicy')
    .map(({ properties }) => policy.parse(properties))
  return new Map(
    resources
      .filter(({ type }) => type === 'AWS::IAM::Role')
      .map(({ ref, arn, properties }) => {
        const documents = [
          ...role.parse(properties).Policies,
          ...attached.filter(({ Roles }) => Roles.includes(ref)),
        ]
        const grants = documents.flatMap(({ PolicyDocument }) =>
          PolicyDocument.Statement.flatMap((entry) => grantOf(entry, ref)),
        )
        return [arn, grants]
      }),
  )
}
