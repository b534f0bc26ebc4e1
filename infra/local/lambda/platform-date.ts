/** Shared between threads: [instant or offset in ms, 1 when the clock runs with the machine's, 0 when it stands still]. */
export const sharedClock = (): Float64Array => new Float64Array(new SharedArrayBuffer(16)).fill(0)

/** Publishes what the platform's clock shows, for every worker to follow. */
export const publishClock = (shared: Float64Array, now: () => number, running: boolean): void => {
  let machine = Date.now()
  let shown = now()
  // Both read within one millisecond: an offset that trembles would let time go backwards.
  for (; Date.now() !== machine; shown = now()) machine = Date.now()
  shared[0] = running ? shown - machine : shown
  shared[1] = running ? 1 : 0
}

/** Makes `Date` of this thread the platform's clock. Timers and `performance` stay the machine's. */
export const followClock = (shared: Float64Array): void => {
  const Real = Date
  const now = () => (shared[1] === 1 ? Math.round(Real.now() + (shared[0] ?? 0)) : (shared[0] ?? 0))
  function PlatformDate(...given: unknown[]) {
    if (!new.target) return new Real(now()).toString()
    return Reflect.construct(Real, given.length === 0 ? [now()] : given, new.target)
  }
  Object.defineProperties(PlatformDate, {
    ...Object.getOwnPropertyDescriptors(Real),
    now: { value: now, writable: true, configurable: true },
  })
  Object.defineProperty(Real.prototype, 'constructor', {
    value: PlatformDate,
    writable: true,
    configurable: true,
  })
  Object.defineProperty(globalThis, 'Date', { value: PlatformDate, writable: true, configurable: true })
}
