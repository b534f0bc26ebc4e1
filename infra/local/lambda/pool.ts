import type { FunctionConfig } from '../template/compute.ts'
import { type Instance, type InstanceDeps, startInstance } from './instance.ts'
import type { Outcome } from './messages.ts'

/** Raised instead of an outcome when as many calls wait as may: an HTTP client is told to come back. */
export class TooManyRequests extends Error {}

type Waiting = { resolve: (instance: Instance) => void; reject: (error: unknown) => void }

const limits = { instances: 4, waiting: 100, idleMs: 50_000 }

/** The warm instances of one function: the last used is used first, and one not used for a while is ended. */
export const createPool = (deps: InstanceDeps, config: FunctionConfig) => {
  const idle: { instance: Instance; since: number }[] = []
  const busy = new Set<Instance>()
  const waiting: Waiting[] = []

  const begin = (instance: Instance): Instance => {
    busy.add(instance)
    return instance
  }

  const take = async (patient: boolean): Promise<Instance> => {
    for (let warm = idle.pop(); warm; warm = idle.pop())
      if (warm.instance.alive()) return begin(warm.instance)
    if (busy.size < limits.instances) return begin(startInstance(deps, config))
    if (!patient && waiting.length >= limits.waiting) throw new TooManyRequests(config.name)
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }))
  }

  const release = (instance: Instance): void => {
    const next = waiting.shift()
    if (next === undefined) {
      busy.delete(instance)
      if (instance.alive()) idle.push({ instance, since: performance.now() })
    } else if (instance.alive()) next.resolve(instance)
    else {
      busy.delete(instance)
      next.resolve(begin(startInstance(deps, config)))
    }
  }

  return {
    /** `patient`: waits its turn however many wait, as an event does. @throws TooManyRequests */
    run: async (payload: string, patient: boolean): Promise<Outcome> => {
      const instance = await take(patient)
      try {
        return await instance.run(payload)
      } finally {
        release(instance)
      }
    },
    reap: (): void => {
      const kept = performance.now() - limits.idleMs
      while ((idle[0]?.since ?? Infinity) < kept) void idle.shift()?.instance.end()
    },
    close: async (): Promise<void> => {
      for (const { reject } of waiting.splice(0)) reject(new Error('The platform is stopping'))
      await Promise.all([...busy, ...idle.map(({ instance }) => instance)].map((instance) => instance.end()))
    },
  }
}
