import type { Clock } from '../clock.ts'
import { parseDefinition } from './definition.ts'
import { createExecutor, type ExecutorDeps } from './executor.ts'
import { openJournal } from './journal.ts'
import { serve } from './server.ts'
import type { Execution, HistoryEvent } from './snapshot.ts'

export type WorkflowEngineOptions = Pick<ExecutorDeps, 'invoke' | 'onExecutionEnded'> & {
  /** The folder of the journal. */
  dir: string
  port?: number
  clock: Clock
  random?: () => number
  machines: { arn: string; definition: string }[]
}

export type WorkflowEngine = {
  url: string
  port: number
  /** Resolves when every execution only waits for a token or a timer, or has ended. */
  idle(): Promise<void>
  /** The states entered, in order, by the newest execution of that name. */
  statesVisited(executionName: string): string[]
  close(): Promise<void>
}

// As on AWS: a closed execution is forgotten, and its name free again, after 90 days.
const KEPT_MS = 90 * 24 * 60 * 60 * 1000

const entered = (event: HistoryEvent): string[] => {
  const details = event.stateEnteredEventDetails
  return typeof details === 'object' && details !== null && 'name' in details ? [String(details.name)] : []
}

/**
 * Step Functions on one machine: durable executions in a journal, behind the API the AWS SDK speaks.
 * @throws ApiError InvalidDefinition when a machine uses something unsupported; names state and field
 */
export async function startWorkflowEngine(options: WorkflowEngineOptions): Promise<WorkflowEngine> {
  const { dir, clock, random = Math.random, invoke, onExecutionEnded } = options
  const createdAt = clock.now()
  for (const { definition } of options.machines) parseDefinition(definition)
  const machines = new Map(options.machines.map((machine) => [machine.arn, { ...machine, createdAt }]))

  const keep = ({ stoppedAt }: Execution) => stoppedAt === undefined || stoppedAt > clock.now() - KEPT_MS
  const opened = await openJournal(dir, keep)
  const executor = createExecutor({ ...opened, clock, random, invoke, onExecutionEnded })
  const { server, port } = await serve({ executor, machines, clock }, options.port ?? 0)

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    idle: () => executor.idle(),
    statesVisited(executionName) {
      const stored = [...executor.executions.values()].findLast(
        ({ execution }) => execution.name === executionName,
      )
      return (stored?.history ?? []).flatMap(entered)
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
      await executor.close()
    },
  }
}
