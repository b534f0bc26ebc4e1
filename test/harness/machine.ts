import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import * as z from 'zod'
import type { ErpDeps } from '../../functions/erp/deps.ts'
import { routes } from '../../functions/erp/routes.ts'
import { serveMachines } from '../../functions/erp/serve.ts'
import { pullScopeName } from '../../shared/domain/machine.ts'
import { contextOf } from './context.ts'

const result = z.object({
  statusCode: z.int(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().default(''),
})

const context = contextOf('erp')

type Asked = { method?: string; headers?: Record<string, string>; cookies?: string[] }
type Claims = Record<string, string> | null

const eventOf = (address: string, claims: Claims, { method = 'GET', headers = {}, cookies }: Asked) => {
  const { pathname, search } = new URL(address, 'https://statsbidrag.example.se')
  const requestContext = {
    accountId: '',
    apiId: '',
    domainName: 'statsbidrag.example.se',
    domainPrefix: '',
    http: { method, path: pathname, protocol: 'HTTP/1.1', sourceIp: '', userAgent: '' },
    requestId: 'reference',
    routeKey: 'ANY /api/{proxy+}',
    stage: '$default',
    time: '',
    timeEpoch: 0,
    ...(claims && { authorizer: { jwt: { claims, scopes: [pullScopeName] } } }),
  }
  return {
    version: '2.0',
    routeKey: 'ANY /api/{proxy+}',
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers: { authorization: 'Bearer secret-token', ...headers },
    pathParameters: { proxy: pathname.slice('/api/'.length) },
    requestContext,
    isBase64Encoded: false,
    ...(cookies && { cookies }),
  } satisfies APIGatewayProxyEventV2
}

export type Answered = { status: number; headers: Record<string, string>; body: string; value: unknown }

/** An ERP before its function, with what the gateway's authoriser would say of its token; null when it let nobody in. */
export const machineWith = (deps: ErpDeps, claims: Claims) => {
  const handler = serveMachines(routes, () => deps)
  return async (address: string, asked: Asked = {}): Promise<Answered> => {
    const answer = result.parse(await handler(eventOf(address, claims, asked), context))
    const { statusCode: status, headers, body } = answer
    return { status, headers, body, value: body === '' ? null : JSON.parse(body) }
  }
}

export const claimsOf = (client: string, scope = pullScopeName) => ({
  client_id: client,
  scope,
  token_use: 'access',
})
