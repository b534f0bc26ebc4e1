export type Lanes = {
  /** Runs the work after all earlier work with the same key, beside work with other keys. */
  run<T>(key: string, work: () => Promise<T>): Promise<T>
  empty(): boolean
  drained(): Promise<void>
}

/** Locks by key; `ended` is told each time a piece of work is over. */
export function createLanes(ended: () => void): Lanes {
  const tails = new Map<string, Promise<void>>()
  return {
    run(key, work) {
      const mine = (tails.get(key) ?? Promise.resolve()).then(work)
      const over = () => {
        if (tails.get(key) === tail) tails.delete(key)
        ended()
      }
      const tail: Promise<void> = mine.then(over, over)
      tails.set(key, tail)
      return mine
    },
    empty: () => tails.size === 0,
    async drained() {
      while (tails.size > 0) await Promise.all(tails.values())
    },
  }
}
