import type { Clock } from '../clock.ts'
import type { FunctionConfig } from '../template/compute.ts'
import type { InstanceDeps } from './instance.ts'
import type { Outcome } from './messages.ts'
import { publishClock } from './platform-date.ts'
import { createPool, TooManyRequests } from './pool.ts'

type FunctionsDeps = InstanceDeps & { functions: FunctionConfig[]; time: Clock; running: boolean }

/** `invoke` takes a name or an ARN; `patient` calls wait their turn, others may be refused. */
export type Functions = {
  invoke: (nameOrArn: string, payload: unknown, patient?: boolean) => Promise<Outcome>
  /** Invocations begun so far, and those not yet answered. */
  counts: () => { begun: number; running: number }
  close: () => Promise<void>
}

const byteLimit = 6 * 1024 * 1024
const reapEveryMs = 10_000

/** Lambda: every function of the template, each with its own pool of worker threads. */
export const createFunctions = ({ functions, time, running: moving, ...deps }: FunctionsDeps): Functions => {
  const pools = new Map(functions.map((config) => [config.name, createPool(deps, config)]))
  const counts = { begun: 0, running: 0 }
  const reaper = setInterval(() => {
    for (const pool of pools.values()) pool.reap()
  }, reapEveryMs).unref()

  return {
    invoke: async (nameOrArn, payload, patient = true) => {
      const name = /:function:([^:]+)/.exec(nameOrArn)?.[1] ?? nameOrArn.split(':')[0] ?? ''
      const pool = pools.get(name)
      if (pool === undefined)
        return {
          ok: false,
          errorType: 'ResourceNotFoundException',
          errorMessage: `Function not found: ${nameOrArn}`,
        }
      const text = JSON.stringify(payload)
      if (Buffer.byteLength(text) > byteLimit)
        return {
          ok: false,
          errorType: 'RequestEntityTooLargeException',
          errorMessage: 'The payload exceeds 6 MB',
        }
      counts.begun += 1
      counts.running += 1
      publishClock(deps.clock, () => time.now(), moving)
      try {
        return await pool.run(text, patient)
      } catch (error) {
        if (error instanceof TooManyRequests) throw error
        return { ok: false, errorType: 'Runtime.ImportModuleError', errorMessage: String(error) }
      } finally {
        counts.running -= 1
      }
    },
    counts: () => ({ ...counts }),
    close: async () => {
      clearInterval(reaper)
      await Promise.all([...pools.values()].map((pool) => pool.close()))
    },
  }
}
