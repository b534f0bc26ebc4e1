import { createHash } from 'node:crypto'

/** Draws that follow from a seed and a name alone: who draws first never changes what another gets. */
export type Random = {
  /** From `low` to `high`, both included. */
  between: (low: number, high: number) => number
  chance: (share: number) => boolean
  pick: <T>(from: readonly T[]) => T
  shuffled: <T>(list: readonly T[]) => T[]
}

// mulberry32: small, and the same on every machine.
const generator = (start: number) => {
  let state = start
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const randomFor = (seed: number, name: string): Random => {
  const next = generator(createHash('sha256').update(`${seed} ${name}`).digest().readUInt32LE())
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    between,
    chance: (share) => next() < share,
    pick: (from) => {
      const picked = from[between(0, from.length - 1)]
      if (picked === undefined) throw new RangeError('nothing to pick from')
      return picked
    },
    shuffled: (list) => {
      const drawn = list.map((item) => ({ item, at: next() }))
      return drawn.toSorted((a, b) => a.at - b.at).map(({ item }) => item)
    },
  }
}
