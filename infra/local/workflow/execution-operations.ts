import * as z from 'zod'
import { ApiError, PAYLOAD_LIMIT } from './errors.ts'
import {
  arn,
  cause,
  error,
  machineOf,
  maxResults,
  type Operation,
  operation,
  seconds,
  storedOf,
} from './operation.ts'
import { compare, type Place, page } from './paging.ts'
import type { Execution } from './snapshot.ts'

// Names as AWS takes them: no space, brackets, wildcards, specials or control characters.
const NAME = /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const summary = ({ arn: executionArn, machineArn, name, status, startedAt, stoppedAt }: Execution) => ({
  executionArn,
  stateMachineArn: machineArn,
  name,
  status,
  startDate: seconds(startedAt),
  ...(stoppedAt !== undefined && { stopDate: seconds(stoppedAt) }),
})

const startExecution = operation(
  z.strictObject({ stateMachineArn: arn, name: z.string().optional(), input: z.string().default('{}') }),
  async (deps, { stateMachineArn, name = crypto.randomUUID(), input }) => {
    if (!NAME.test(name)) throw new ApiError('InvalidName', `Invalid Name: '${name}'`)
    const { definition } = machineOf(deps, stateMachineArn)
    if (!isJson(input) || Buffer.byteLength(input) > PAYLOAD_LIMIT)
      throw new ApiError('InvalidExecutionInput', `The input must be JSON of at most ${PAYLOAD_LIMIT} bytes`)
    const started = await deps.executor.start({ machineArn: stateMachineArn, definition, name, input })
    return { executionArn: started.arn, startDate: seconds(started.startedAt) }
  },
)

const stopExecution = operation(
  z.strictObject({ executionArn: arn, error, cause }),
  async (deps, { executionArn, ...facts }) => {
    storedOf(deps, executionArn)
    await deps.executor.send(executionArn, { kind: 'stopped', ...facts })
    const { stoppedAt } = storedOf(deps, executionArn).execution
    return { stopDate: seconds(stoppedAt ?? deps.clock.now()) }
  },
)

const includedData = z.literal('ALL_DATA').optional()

const describeExecution = operation(
  z.strictObject({ executionArn: arn, includedData }),
  (deps, { executionArn }) => {
    const { execution } = storedOf(deps, executionArn)
    const { input, output, error: name, cause: why } = execution
    return { ...summary(execution), input, output, error: name, cause: why, redriveCount: 0 }
  },
)

const status = z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'])
const startPlace = ({ startedAt, arn: executionArn }: Execution): Place => [startedAt, executionArn]

const listExecutions = operation(
  z.strictObject({
    stateMachineArn: arn,
    statusFilter: status.optional(),
    maxResults,
    nextToken: z.string().optional(),
  }),
  (deps, { stateMachineArn, statusFilter, ...request }) => {
    machineOf(deps, stateMachineArn)
    const newestFirst = [...deps.executor.executions.values()]
      .map(({ execution }) => execution)
      .filter((one) => one.machineArn === stateMachineArn && one.status === (statusFilter ?? one.status))
      .sort((a, b) => compare(startPlace(b), startPlace(a)))
    const { items, nextToken } = page(newestFirst, startPlace, { ...request, descending: true })
    return { executions: items.map(summary), nextToken }
  },
)

const getExecutionHistory = operation(
  z.strictObject({
    executionArn: arn,
    reverseOrder: z.boolean().default(false),
    includeExecutionData: z.literal(true).optional(),
    maxResults,
    nextToken: z.string().optional(),
  }),
  (deps, { executionArn, reverseOrder, ...request }) => {
    const { history } = storedOf(deps, executionArn)
    const ordered = reverseOrder ? history.toReversed() : history
    const { items, nextToken } = page(ordered, ({ id }) => [id, ''], { ...request, descending: reverseOrder })
    return { events: items.map((event) => ({ ...event, timestamp: seconds(event.timestamp) })), nextToken }
  },
)

export const executionOperations: Record<string, Operation> = {
  StartExecution: startExecution,
  StopExecution: stopExecution,
  DescribeExecution: describeExecution,
  ListExecutions: listExecutions,
  GetExecutionHistory: getExecutionHistory,
}
