import { Agent, type IncomingMessage, type ServerResponse, request as send } from 'node:http'
import type { CredentialStore, Principal } from '../aws/credentials.ts'
import { bodyWithin } from '../listen.ts'
import type { Grant } from '../template/policies.ts'
import type { TableConfig } from '../template/storage.ts'
import { touchedBy } from './leading-keys.ts'
import { firstRefused, unconditional } from './permitted.ts'

type WallDeps = {
  credentials: Pick<CredentialStore, 'principalOf' | 'expired'>
  grants: ReadonlyMap<string, Grant[]>
  tables: TableConfig[]
  url: string
  now: () => number
  onWrite: () => void
}

const largest = 20 * 1024 * 1024
const whole = new Set(['TransactWriteItems', 'TransactGetItems'])
const reads = new Set(['GetItem', 'Query', 'BatchGetItem', 'TransactGetItems', 'Scan'])

const refuse = (response: ServerResponse, type: string, message: string): void => {
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' })
  response.end(JSON.stringify({ __type: `com.amazon.coral.service#${type}`, message }))
}

/**
 * The wall in front of the tables: what a role's policies in the template let it reach is what it reaches, key by key,
 * as IAM's LeadingKeys does on AWS. The owner's own requests and unconditional grants pass without being read.
 */
export const createWall = ({ credentials, grants, tables, url, now, onWrite }: WallDeps) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const byName = new Map(tables.map((table) => [table.name, table]))

  const refusedTo = (principal: Principal, operation: string, body: Buffer): string | undefined => {
    if (principal.kind === 'owner') return undefined
    const own = grants.get(principal.role) ?? []
    if (!whole.has(operation) && unconditional(own, operation)) return undefined
    const touched = touchedBy(byName, operation, JSON.parse(body.toString()))
    return firstRefused(own, touched, principal.tags)?.action
  }

  const forward = (
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer,
    operation: string,
  ): void => {
    const headers = { ...request.headers, host: new URL(url).host, 'content-length': body.length }
    const onward = send(url, { method: request.method, headers, agent }, (answer) => {
      // The SDK sets its clock by this header, and its clock is the platform's.
      response.writeHead(answer.statusCode ?? 502, { ...answer.headers, date: new Date(now()).toUTCString() })
      answer.pipe(response)
      if (!reads.has(operation)) onWrite()
    })
    onward.once('error', () => {
      if (response.headersSent) {
        response.destroy()
        return
      }
      response.writeHead(500, { 'content-type': 'application/x-amz-json-1.0' })
      response.end(JSON.stringify({ __type: 'InternalServerError', message: 'The store does not answer' }))
    })
    onward.end(body)
  }

  return {
    handle: async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const body = await bodyWithin(request, largest)
      const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? ''
      const accessKeyId = /Credential=([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? ''
      const principal = credentials.principalOf(accessKeyId)
      if (body === undefined) return refuse(response, 'ValidationException', 'The request is too large')
      if (principal === undefined)
        return refuse(
          response,
          'UnrecognizedClientException',
          'The security token included in the request is invalid.',
        )
      if (credentials.expired(principal))
        return refuse(
          response,
          'ExpiredTokenException',
          'The security token included in the request is expired',
        )
      const action = refusedTo(principal, operation, body)
      if (action !== undefined)
        return refuse(
          response,
          'AccessDeniedException',
          `${principal.kind === 'role' ? principal.role : ''} is not authorized to perform: dynamodb:${action} because no identity-based policy allows it for this key`,
        )
      forward(request, response, body, operation)
    },
    close: () => agent.destroy(),
  }
}
