import { parentPort, workerData } from 'node:worker_threads'
import type { FromWorker, ToWorker, WorkerStart } from './messages.ts'
import { followClock } from './platform-date.ts'

const { entry, handler: handlerName, clock, context }: WorkerStart = workerData
followClock(clock)

const port = parentPort
let requestId = ''
const tell = (message: FromWorker) => port?.postMessage(message)

// Through the port, so that a line never comes after the answer of its invocation.
for (const stream of [process.stdout, process.stderr])
  stream.write = (chunk: string | Uint8Array, encoding?: unknown, done?: unknown) => {
    tell({ kind: 'log', requestId, text: typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString() })
    const callback = typeof encoding === 'function' ? encoding : done
    if (typeof callback === 'function') queueMicrotask(() => callback())
    return true
  }

const named = (error: unknown): { errorType: string; errorMessage: string } =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message }
    : { errorType: 'Error', errorMessage: String(error) }

// As Lambda does: the whole error on one line.
const report = (error: unknown): void => {
  const told = { ...named(error), stack: error instanceof Error ? error.stack : undefined }
  process.stderr.write(`${JSON.stringify(told)}\n`)
}

const answer = async (
  handler: CallableFunction,
  { payload, timeoutMs, ...message }: ToWorker,
): Promise<void> => {
  requestId = message.requestId
  const end = performance.now() + timeoutMs
  try {
    const result: unknown = await handler(JSON.parse(payload), {
      ...context,
      functionVersion: '$LATEST',
      awsRequestId: requestId,
      logGroupName: `/aws/lambda/${context.functionName}`,
      logStreamName: 'local',
      callbackWaitsForEmptyEventLoop: true,
      getRemainingTimeInMillis: () => Math.max(0, Math.round(end - performance.now())),
    })
    tell({ kind: 'done', payload: JSON.stringify(result ?? null) })
  } catch (error) {
    report(error)
    tell({ kind: 'failed', ...named(error) })
  }
}

try {
  const module: Record<string, unknown> = await import(entry)
  const handler = module[handlerName]
  if (typeof handler !== 'function') throw new TypeError(`${entry} exports no function ${handlerName}`)
  port?.on('message', (message: ToWorker) => void answer(handler, message))
  tell({ kind: 'ready' })
} catch (error) {
  report(error)
  tell({ kind: 'broken', ...named(error) })
}
