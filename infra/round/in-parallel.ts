/** Runs every job, at most `width` at a time; results in the order of the jobs. The first failure ends it. */
export const inParallel = async <In, Out>(
  jobs: readonly In[],
  width: number,
  run: (job: In) => Promise<Out>,
): Promise<Out[]> => {
  const results: Out[] = []
  const waiting = jobs.entries()
  const worker = async (): Promise<void> => {
    for (const [place, job] of waiting) results[place] = await run(job)
  }
  await Promise.all(Array.from({ length: Math.min(width, jobs.length) }, worker))
  return results
}
