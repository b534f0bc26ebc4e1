import type { Clock } from '../clock.ts'
import type { Event, Execution, InvocationResult } from './snapshot.ts'
import { type Wanted, wanted } from './wanted.ts'

type ExecutionEnded = {
  executionArn: string
  name: string
  stateMachineArn: string
  status: 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED'
  /** What the execution was given, as JSON text. */
  input: string
  at: number
}

export type PursuitDeps = {
  clock: Clock
  invoke: (functionName: string, payload: unknown) => Promise<InvocationResult>
  onExecutionEnded?: ((ended: ExecutionEnded) => void) | undefined
  send: (arn: string, event: Event) => Promise<unknown>
}

// Neither a journal that cannot be written nor a fault in the engine may pass in silence.
const crash = (problem: unknown) =>
  void setImmediate(() => {
    throw problem
  })

/** The side effects: keeps timers, invocations and news of ends in step with what each snapshot asks for. */
export function createPursuit({ clock, invoke, onExecutionEnded, send }: PursuitDeps) {
  const wakes = new Map<string, { instant: number; cancel: () => void }>()
  const running = new Map<string, number>()
  let closed = false

  const background = (work: Promise<unknown>) => void work.catch(crash)

  const arm = (arn: string, instant: number | undefined) => {
    const armed = wakes.get(arn)
    if (armed?.instant === instant) return
    armed?.cancel()
    wakes.delete(arn)
    if (instant === undefined) return
    const cancel = clock.at(instant, () => {
      wakes.delete(arn)
      background(send(arn, { kind: 'due' }))
    })
    wakes.set(arn, { instant, cancel })
  }

  const result = async (functionName: string, payload: unknown): Promise<InvocationResult> => {
    try {
      return await invoke(functionName, payload)
    } catch (problem) {
      return { ok: false, errorType: 'Lambda.Unknown', errorMessage: String(problem) }
    }
  }

  const run = async (arn: string, task: NonNullable<Wanted['invocation']>) => {
    const { attempt, functionName, payload } = task
    running.set(arn, attempt)
    const returned = await result(functionName, payload)
    if (!closed && running.get(arn) === attempt)
      await send(arn, { kind: 'returned', attempt, result: returned })
  }

  const announce = ({ arn, name, machineArn, status, input, stoppedAt }: Execution) => {
    if (!onExecutionEnded || status === 'RUNNING' || stoppedAt === undefined) return
    onExecutionEnded({ executionArn: arn, name, stateMachineArn: machineArn, status, input, at: stoppedAt })
    background(send(arn, { kind: 'announced' }))
  }

  /** Called after each turn, once it is on the disk. */
  const follow = (execution: Execution, changed: boolean) => {
    if (closed) return
    const { arn } = execution
    const { invocation, wakeAt } = wanted(execution)
    arm(arn, wakeAt)
    if (!invocation) running.delete(arn)
    else if (running.get(arn) !== invocation.attempt) background(run(arn, invocation))
    if (changed && !execution.announced) announce(execution)
  }

  return {
    follow,
    /** Takes up an execution found in the journal. */
    resume(execution: Execution) {
      if (execution.status === 'RUNNING') background(send(execution.arn, { kind: 'resumed' }))
      else if (!execution.announced) announce(execution)
    },
    /** No invocation is out and no timer overdue. */
    quiet: () => running.size === 0 && [...wakes.values()].every(({ instant }) => instant > clock.now()),
    close() {
      closed = true
      for (const { cancel } of wakes.values()) cancel()
    },
  }
}
