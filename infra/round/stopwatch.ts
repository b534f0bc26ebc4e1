/** How long each part of the play took, in the order they were played. */
export const openStopwatch = (now: () => number) => {
  const parts: { name: string; seconds: number }[] = []
  return {
    time: async <T>(name: string, run: () => Promise<T>): Promise<T> => {
      const began = now()
      try {
        return await run()
      } finally {
        parts.push({ name, seconds: (now() - began) / 1000 })
      }
    },
    lines: (): string[] => parts.map(({ name, seconds }) => `  ${seconds.toFixed(1).padStart(6)} s  ${name}`),
  }
}
export type Stopwatch = ReturnType<typeof openStopwatch>
