import type * as z from 'zod'

/**
 * A workflow step: parsed in, computed, parsed out. What does not parse throws ZodError, which the workflow
 * never retries; every other error goes to the workflow by its name (STYLE rule 9).
 */
export const step =
  <In extends z.ZodType, Out extends z.ZodType, D>(
    input: In,
    output: Out,
    run: (deps: D, input: z.output<In>) => Promise<z.input<Out>>,
  ) =>
  (deps: () => D) =>
  async (raw: unknown): Promise<z.output<Out>> =>
    output.parse(await run(deps(), input.parse(raw)))
