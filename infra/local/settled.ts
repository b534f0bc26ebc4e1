import { setTimeout as delay } from 'node:timers/promises'

type SettledDeps = {
  /** Changes whenever something begins or is written. */
  activity: () => number
  /** How much is under way this moment. */
  underWay: () => number
  drained: () => Promise<unknown>
  engineIdle: () => Promise<void>
}

const pauseMs = 5

/** Resolves once nothing moves: stream read, workflow waiting, no event or invocation under way, and all at once. */
export const untilSettled = async ({
  activity,
  underWay,
  drained,
  engineIdle,
}: SettledDeps): Promise<void> => {
  for (;;) {
    const before = activity()
    await drained()
    await engineIdle()
    while (underWay() > 0) await delay(pauseMs)
    if (activity() === before) return
  }
}
