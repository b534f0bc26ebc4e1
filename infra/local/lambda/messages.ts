import * as z from 'zod'

/** What a worker is started with; the clock is shared memory. */
export type WorkerStart = { entry: string; handler: string; clock: Float64Array; context: LambdaFacts }
type LambdaFacts = { functionName: string; memoryLimitInMB: string; invokedFunctionArn: string }

export type ToWorker = { requestId: string; payload: string; timeoutMs: number }

/** The result of an invocation: JSON text, or the error as Lambda names it. */
export const fromWorker = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('log'), requestId: z.string(), text: z.string() }),
  z.object({ kind: z.literal('done'), payload: z.string() }),
  z.object({ kind: z.literal('failed'), errorType: z.string(), errorMessage: z.string() }),
  z.object({ kind: z.literal('broken'), errorType: z.string(), errorMessage: z.string() }),
])
export type FromWorker = z.infer<typeof fromWorker>

export type Outcome = { ok: true; payload: unknown } | { ok: false; errorType: string; errorMessage: string }
