import { join } from 'node:path'
import type { Clock } from './clock.ts'
import { dynamoAt } from './dynamodb/call.ts'
import { startDynamo } from './dynamodb/child.ts'
import { prepareTables } from './dynamodb/tables.ts'
import { listenForAws } from './endpoints.ts'
import { clientId } from './environment.ts'
import { startIdentity } from './identity/start.ts'
import type { Functions } from './lambda/functions.ts'
import type { ObjectCreated } from './s3/options.ts'
import { startS3 } from './s3/server.ts'
import { dateByClock } from './server-dates.ts'
import type { Stores } from './stores.ts'
import type { StackModel } from './template/read-stack.ts'
import { startWorkflowEngine, type WorkflowEngineOptions } from './workflow/engine.ts'

type ServicesDeps = {
  stores: Stores
  stack: StackModel
  clock: Clock
  sharedClock: Float64Array
  origin: string
  frontPort: number
  /** Table → what every reader of its stream has passed. */
  passed: ReadonlyMap<string, number>
  invoke: Functions['invoke']
  onObjectCreated: (object: ObjectCreated) => void
  onExecutionEnded: NonNullable<WorkflowEngineOptions['onExecutionEnded']>
  onWrite: () => void
  /** Gets the end of each service as it begins. */
  closing: (() => unknown)[]
}

/** Starts every service the functions call, each on a port of its own; tables and buckets are there when it resolves. */
export const startServices = async (deps: ServicesDeps) => {
  const { stores, stack, clock, sharedClock: shared, origin, invoke, onExecutionEnded, onWrite } = deps
  const { dir, log, credentials } = stores
  const now = () => clock.now()
  const kept = async <T extends { close: () => unknown }>(begun: Promise<T>): Promise<T> => {
    const service = await begun
    deps.closing.push(() => service.close())
    return service
  }
  const starting = [
    kept(startDynamo({ dir, log })),
    kept(
      startS3({
        dir: join(dir, 's3'),
        now,
        region: stack.region,
        secretFor: credentials.secretFor,
        buckets: stack.buckets,
        onObjectCreated: deps.onObjectCreated,
      }),
    ),
    kept(
      startWorkflowEngine({
        dir: join(dir, 'workflow'),
        clock,
        machines: stack.machines,
        invoke,
        onExecutionEnded,
      }),
    ),
    kept(startIdentity({ dir, log, origin, clientId, machines: stack.machineClients, clock: shared })),
  ] as const
  // All have begun or failed before a failure is told: what did begin can then be closed.
  await Promise.allSettled(starting)
  const [dynamo, s3, engine, identity] = await Promise.all(starting)
  const call = dynamoAt(dynamo.url)
  await prepareTables(call, dynamo.file, stack.tables, deps.passed)
  const aws = await kept(listenForAws({ ...stores, stack, dynamoUrl: dynamo.url, now, onWrite }))
  deps.closing.push(dateByClock(new Set([deps.frontPort, aws.port, s3.port, engine.port]), now))

  const answers = (run: Promise<unknown>): Promise<boolean> =>
    run.then(
      () => true,
      () => false,
    )
  return {
    dynamo,
    call,
    engine,
    identity,
    endpoints: { origin, issuer: `${origin}/_local/oidc`, aws: aws.url, s3: s3.url, workflow: engine.url },
    health: async (): Promise<Record<string, boolean>> => ({
      dynamodb: await answers(call('ListTables', {})),
      s3: await answers(fetch(s3.url)),
      workflow: await answers(fetch(engine.url)),
      identity: identity.answers(),
    }),
  }
}
