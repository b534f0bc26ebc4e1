import { createHash } from 'node:crypto'
import { parseDefinition } from './definition.ts'
import type { Definition } from './definition-schema.ts'
import { ApiError } from './errors.ts'
import type { Contents, Journal, Stored } from './journal.ts'
import { createLanes } from './lanes.ts'
import { createPursuit, type PursuitDeps } from './pursuit.ts'
import type { Event, Execution } from './snapshot.ts'
import { type Turn, turn } from './turn.ts'

export type ExecutorDeps = Contents &
  Pick<PursuitDeps, 'clock' | 'invoke' | 'onExecutionEnded'> & { journal: Journal; random: () => number }

export type Executor = {
  executions: ReadonlyMap<string, Stored>
  start(request: { machineArn: string; definition: string; name: string; input: string }): Promise<Execution>
  /** One turn; undefined when there is no such execution. */
  send(arn: string, event: Event): Promise<Turn | undefined>
  idle(): Promise<void>
  close(): Promise<void>
}

/** Runs executions: turn, journal, and only then what the new snapshot asks of the outside. */
export function createExecutor(deps: ExecutorDeps): Executor {
  const { journal, clock, random, executions, definitions } = deps
  const waiters: (() => void)[] = []
  const parsed = new Map<string, Definition>()
  let closed = false

  const tellWaiters = () =>
    setImmediate(() => {
      if (waiters.length > 0 && lanes.empty() && pursuit.quiet()) for (const tell of waiters.splice(0)) tell()
    })
  const lanes = createLanes(tellWaiters)

  const definitionOf = (hash: string): Definition => {
    const definition = parsed.get(hash) ?? parseDefinition(definitions.get(hash) ?? '')
    parsed.set(hash, definition)
    return definition
  }

  const send: Executor['send'] = (arn, event) => {
    const at = clock.now()
    return lanes.run(arn, async () => {
      const stored = executions.get(arn)
      if (!stored || closed) return undefined
      const { execution } = stored
      const result = await turn(
        { definition: definitionOf(execution.definition), at, random },
        execution,
        event,
      )
      if (result.execution !== execution) {
        await journal.append({ execution: result.execution, history: result.history })
        stored.execution = result.execution
        stored.history.push(...result.history)
      }
      pursuit.follow(result.execution, result.execution !== execution)
      return result
    })
  }
  const pursuit = createPursuit({ ...deps, send })

  const start: Executor['start'] = ({ machineArn, definition, name, input }) => {
    const at = clock.now()
    const arn = `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`
    return lanes.run(arn, async () => {
      const known = executions.get(arn)?.execution
      if (known?.status === 'RUNNING' && known.input === input) return known
      if (known) throw new ApiError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`)
      if (closed) throw new ApiError('ServiceUnavailable', 'The engine is closing')

      const hash = createHash('sha256').update(definition).digest('hex')
      const { TimeoutSeconds } = parseDefinition(definition)
      const blank: Execution = {
        arn,
        name,
        machineArn,
        definition: hash,
        input,
        seed: crypto.randomUUID(),
        status: 'RUNNING',
        startedAt: at,
        ...(TimeoutSeconds !== undefined && { deadline: at + TimeoutSeconds * 1000 }),
        announced: false,
        events: 0,
        variables: {},
      }
      if (!definitions.has(hash)) {
        definitions.set(hash, definition)
        await journal.append({ hash, definition })
      }
      const { execution, history } = await turn({ definition: definitionOf(hash), at, random }, blank, {
        kind: 'started',
      })
      await journal.append({ execution, history })
      executions.set(arn, { execution, history })
      pursuit.follow(execution, true)
      return execution
    })
  }

  for (const { execution } of executions.values()) pursuit.resume(execution)

  return {
    executions,
    start,
    send,
    idle: () =>
      new Promise((resolve) => {
        waiters.push(resolve)
        tellWaiters()
      }),
    async close() {
      closed = true
      pursuit.close()
      await lanes.drained()
      await journal.close()
    },
  }
}
