import * as z from 'zod'
import type { Resolved } from './resources.ts'

const client = z.object({
  AllowedOAuthFlows: z.array(z.string()).default([]),
  AllowedOAuthScopes: z.array(z.string()).default([]),
})

/** A client that signs in as itself, with a secret. */
export type MachineClient = { id: string; scopes: string[] }

export const machineClientsOf = (resources: Resolved[]): MachineClient[] =>
  resources
    .filter(({ type }) => type === 'AWS::Cognito::UserPoolClient')
    .map(({ ref, properties }) => ({ ref, ...client.parse(properties) }))
    .filter(({ AllowedOAuthFlows: flows }) => flows.includes('client_credentials'))
    .map(({ ref, AllowedOAuthScopes: scopes }) => ({ id: ref, scopes }))

const authoriser = z.object({
  AuthorizerType: z.literal('JWT'),
  IdentitySource: z.tuple([z.literal('$request.header.Authorization')]),
  JwtConfiguration: z.object({ Audience: z.array(z.string()).min(1) }),
})
const guarded = z.discriminatedUnion('AuthorizationType', [
  z.object({ AuthorizationType: z.literal('NONE') }),
  z.object({
    AuthorizationType: z.literal('JWT'),
    AuthorizerId: z.string(),
    AuthorizationScopes: z.array(z.string()).min(1),
  }),
])

/** Whose tokens a route takes, and one of which scopes they must hold. The issuer is this machine's own. */
export type TokenRule = { audience: string[]; scopes: string[] }

/** @throws Error for an authoriser that is not there, ZodError for a way of authorising that is not known here */
export const tokenRuleOf = (
  resources: Resolved[],
  properties: Record<string, unknown>,
): TokenRule | undefined => {
  const rule = guarded.parse({ AuthorizationType: 'NONE', ...properties })
  if (rule.AuthorizationType === 'NONE') return undefined
  const found = resources.find(
    ({ type, ref }) => type === 'AWS::ApiGatewayV2::Authorizer' && ref === rule.AuthorizerId,
  )
  if (found === undefined) throw new Error(`There is no authoriser ${rule.AuthorizerId}`)
  const { Audience: audience } = authoriser.parse(found.properties).JwtConfiguration
  return { audience, scopes: rule.AuthorizationScopes }
}
