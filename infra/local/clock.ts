/** Time as a dependency. Instants are milliseconds since 1970 in UTC. */
export type Clock = {
  now(): number
  /** Runs once the clock has reached `instant` (at once, but never synchronously, when it already has). Returns a cancel. */
  at(instant: number, run: () => void): () => void
}

type Timer = { instant: number; run: () => void }

// setTimeout fires at once above this, so a longer wait is armed in stretches.
const LONGEST_TIMEOUT = 2 ** 31 - 1

const earliest = (timers: Set<Timer>): Timer | undefined => {
  let first: Timer | undefined
  for (const timer of timers) if (first === undefined || timer.instant < first.instant) first = timer
  return first
}

/** Takes out and runs every timer due at `until()`, earliest first; one added meanwhile takes part. */
const runDue = (timers: Set<Timer>, until: () => number, before: (timer: Timer) => void = () => {}): void => {
  for (let timer = earliest(timers); timer && timer.instant <= until(); timer = earliest(timers)) {
    timers.delete(timer)
    before(timer)
    timer.run()
  }
}

const refuseBackwards = (from: number, to: number): void => {
  if (!(to >= from)) throw new RangeError(`The clock only moves forward: ${to} is before ${from}`)
}

/**
 * The real clock, shifted so that it begins at `startFrom` (default: the real time).
 * `moveTo` shifts it forward and fires all that became due, in order.
 * @throws RangeError from `moveTo` when the instant has passed
 */
export function systemClock(startFrom = Date.now()): Clock & { moveTo(instant: number): void } {
  let offset = startFrom - Date.now()
  let timeout: NodeJS.Timeout | undefined
  let armedFor = Number.POSITIVE_INFINITY
  const timers = new Set<Timer>()
  const now = () => Date.now() + offset

  const arm = () => {
    clearTimeout(timeout)
    armedFor = earliest(timers)?.instant ?? Number.POSITIVE_INFINITY
    if (armedFor < Number.POSITIVE_INFINITY)
      timeout = setTimeout(fire, Math.min(Math.max(armedFor - now(), 0), LONGEST_TIMEOUT))
  }
  const fire = () => {
    try {
      runDue(timers, now)
    } finally {
      arm()
    }
  }

  return {
    now,
    at(instant, run) {
      const timer = { instant, run }
      timers.add(timer)
      if (instant < armedFor) arm()
      return () => {
        if (timers.delete(timer) && timers.size === 0) arm()
      }
    },
    moveTo(instant) {
      refuseBackwards(now(), instant)
      offset += instant - now()
      fire()
    },
  }
}

/**
 * A clock that stands still until it is moved; while due timers run, it shows each one's own instant.
 * @throws RangeError when moved backwards
 */
export function testClock(
  start: number,
): Clock & { moveTo(instant: number): void; advance(ms: number): void } {
  let current = start
  const timers = new Set<Timer>()
  const moveTo = (instant: number) => {
    refuseBackwards(current, instant)
    runDue(
      timers,
      () => instant,
      (timer) => {
        current = Math.max(current, timer.instant)
      },
    )
    current = instant
  }
  return {
    now: () => current,
    at(instant, run) {
      const timer = { instant, run }
      timers.add(timer)
      if (instant <= current) queueMicrotask(() => runDue(timers, () => current))
      return () => void timers.delete(timer)
    },
    moveTo,
    advance: (ms) => moveTo(current + ms),
  }
}
