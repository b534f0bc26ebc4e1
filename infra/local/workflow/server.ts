import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { ApiError } from './errors.ts'
import { executionOperations } from './execution-operations.ts'
import { machineOperations } from './machine-operations.ts'
import type { ApiDeps, Operation } from './operation.ts'
import { taskOperations } from './task-operations.ts'

const operations = new Map<string, Operation>(
  Object.entries({ ...executionOperations, ...taskOperations, ...machineOperations }),
)

const operationOf = ({ headers }: IncomingMessage): Operation => {
  const target = String(headers['x-amz-target'] ?? '')
  const found = target.startsWith('AWSStepFunctions.')
    ? operations.get(target.split('.')[1] ?? '')
    : undefined
  if (found) return found
  throw new ApiError('UnknownOperationException', `The operation "${target}" is not supported here`)
}

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  try {
    return JSON.parse(await text(request))
  } catch {
    throw new ApiError('SerializationException', 'The body is not JSON')
  }
}

const reply = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'x-amzn-requestid': crypto.randomUUID(),
  })
  response.end(JSON.stringify(body))
}

async function answer(deps: ApiDeps, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const run = operationOf(request)
    reply(response, 200, await run(deps, await bodyOf(request)))
  } catch (problem) {
    const known = problem instanceof ApiError
    const type = known ? problem.name : 'InternalFailure'
    reply(response, known ? 400 : 500, { __type: type, message: String(known ? problem.message : problem) })
  }
}

/** AWS JSON 1.0 as `@aws-sdk/client-sfn` speaks it. Listens on 127.0.0.1; rejects when the port is taken. */
export async function serve(deps: ApiDeps, port: number): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => void answer(deps, request, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  return { server, port: typeof address === 'object' && address ? address.port : port }
}
