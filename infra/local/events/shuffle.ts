/**
 * Repeats and reorders, as a stream or a bus may: every third is there twice, the order is another each time.
 * The same seed gives the same disturbance.
 */
export const createShuffle = (seed = 1) => {
  let state = seed
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return <T>(values: T[]): T[] => {
    const all = [...values, ...values.filter(() => random() < 1 / 3)]
    return all
      .map((value) => ({ value, order: random() }))
      .sort((a, b) => a.order - b.order)
      .map(({ value }) => value)
  }
}
