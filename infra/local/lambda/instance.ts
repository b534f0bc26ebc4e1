import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Log } from '../log.ts'
import type { FunctionConfig } from '../template/compute.ts'
import { fromWorker, type Outcome, type ToWorker, type WorkerStart } from './messages.ts'

export type InstanceDeps = {
  clock: Float64Array
  log: Log
  environment: (config: FunctionConfig) => Record<string, string>
}

/** One warm instance: one invocation at a time. */
export type Instance = {
  run: (payload: string) => Promise<Outcome>
  /** Whether it can take another invocation. */
  alive: () => boolean
  end: () => Promise<unknown>
}

const initLimitMs = 10_000
const failure = (errorType: string, errorMessage: string): Outcome => ({ ok: false, errorType, errorMessage })

const entryOf = ({ name, dir, handler }: FunctionConfig): { entry: string; handlerName: string } => {
  const [file = '', handlerName = ''] = handler.split('.')
  const found = ['.mjs', '.js', '.cjs']
    .map((ending) => join(dir ?? '', file + ending))
    .find((path) => existsSync(path))
  if (dir === undefined || found === undefined)
    throw new Error(`${name}: there is no ${handler} in its asset`)
  return { entry: pathToFileURL(found).href, handlerName }
}

const logged = (log: Log, functionName: string, requestId: string, text: string): void => {
  for (const line of text.split('\n').filter((part) => part.trim() !== '')) {
    try {
      log.write({ function: functionName, requestId, message: JSON.parse(line) })
    } catch {
      log.write({ function: functionName, requestId, message: line })
    }
  }
}

/** Starts a worker thread for a function. Throws when its code is not there; other trouble is an outcome of `run`. */
export const startInstance = (
  { clock, log, environment }: InstanceDeps,
  config: FunctionConfig,
): Instance => {
  const { entry, handlerName } = entryOf(config)
  const context = {
    functionName: config.name,
    memoryLimitInMB: String(config.memoryMb),
    invokedFunctionArn: config.arn,
  }
  const workerData: WorkerStart = { entry, handler: handlerName, clock, context }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData,
    env: environment(config),
    resourceLimits: { maxOldGenerationSizeMb: config.memoryMb },
    execArgv: [],
  })
  let alive = true
  let requestId = 'init'
  let settle: ((outcome: Outcome) => void) | undefined
  let timer: NodeJS.Timeout | undefined
  const ready = Promise.withResolvers<void>()

  const finish = (outcome: Outcome): void => {
    clearTimeout(timer)
    const waiting = settle
    settle = undefined
    waiting?.(outcome)
  }
  const die = (outcome: Outcome): void => {
    alive = false
    ready.resolve()
    finish(outcome)
    void worker.terminate()
  }
  const limit = (ms: number, message: string): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      log.write({ level: 'ERROR', function: config.name, requestId, message })
      die(failure('Sandbox.Timedout', `RequestId: ${requestId} Error: ${message}`))
    }, ms)
  }

  worker.on('message', (data: unknown) => {
    const message = fromWorker.parse(data)
    if (message.kind === 'log') logged(log, config.name, message.requestId, message.text)
    if (message.kind === 'ready') ready.resolve()
    if (message.kind === 'done') finish({ ok: true, payload: JSON.parse(message.payload) })
    if (message.kind === 'failed') finish(failure(message.errorType, message.errorMessage))
    if (message.kind === 'broken') die(failure(message.errorType, message.errorMessage))
  })
  worker.once('error', (error) => {
    const memory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    log.write({ level: 'ERROR', function: config.name, requestId, message: String(error) })
    die(failure(memory ? 'Runtime.OutOfMemory' : error.name, error.message))
  })
  worker.once('exit', (code) => {
    if (settle)
      log.write({ level: 'ERROR', function: config.name, requestId, message: `Exit status ${code}` })
    die(
      failure(
        'Runtime.ExitError',
        `RequestId: ${requestId} Error: Runtime exited with error: exit status ${code}`,
      ),
    )
  })

  return {
    alive: () => alive,
    end: () => worker.terminate(),
    run: (payload) =>
      new Promise<Outcome>((resolve) => {
        requestId = crypto.randomUUID()
        settle = resolve
        limit(initLimitMs, 'Init took longer than 10 seconds')
        void ready.promise.then(() => {
          if (!alive) return finish(failure('Runtime.ExitError', 'The instance ended before it was ready'))
          limit(config.timeoutMs, `Task timed out after ${(config.timeoutMs / 1000).toFixed(2)} seconds`)
          const message: ToWorker = { requestId, payload, timeoutMs: config.timeoutMs }
          worker.postMessage(message)
        })
      }),
  }
}
