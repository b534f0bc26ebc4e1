import * as z from 'zod'
import { ApiError, PAYLOAD_LIMIT } from './errors.ts'
import { type ApiDeps, cause, error, type Operation, operation } from './operation.ts'
import type { Event } from './snapshot.ts'
import { executionOf } from './token.ts'

const taskToken = z.string().min(1).max(2048)

/** @throws ApiError InvalidToken when it is none of ours, TaskDoesNotExist, TaskTimedOut when it is spent */
async function answer({ executor }: ApiDeps, token: string, event: Event): Promise<object> {
  const result = await executor.send(executionOf(token), event)
  if (!result) throw new ApiError('TaskDoesNotExist', 'There is no such task')
  if (result.refused) throw new ApiError('TaskTimedOut', 'The task has timed out or has been answered')
  return {}
}

const parsed = (output: string): unknown => {
  try {
    return JSON.parse(output)
  } catch {
    throw new ApiError('InvalidOutput', 'The output is not JSON')
  }
}

const sendTaskSuccess = operation(z.strictObject({ taskToken, output: z.string() }), (deps, input) => {
  if (Buffer.byteLength(input.output) > PAYLOAD_LIMIT)
    throw new ApiError('ValidationException', `output: must be at most ${PAYLOAD_LIMIT} bytes`)
  const output = parsed(input.output)
  return answer(deps, input.taskToken, { kind: 'succeeded', token: input.taskToken, output })
})

const sendTaskFailure = operation(
  z.strictObject({ taskToken, error, cause }),
  (deps, { taskToken: token, ...facts }) => answer(deps, token, { kind: 'failed', token, ...facts }),
)

const sendTaskHeartbeat = operation(z.strictObject({ taskToken }), (deps, { taskToken: token }) =>
  answer(deps, token, { kind: 'heartbeat', token }),
)

export const taskOperations: Record<string, Operation> = {
  SendTaskSuccess: sendTaskSuccess,
  SendTaskFailure: sendTaskFailure,
  SendTaskHeartbeat: sendTaskHeartbeat,
}
