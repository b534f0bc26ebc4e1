import { join } from 'node:path'
import { type Clock, systemClock } from './clock.ts'
import { createControl } from './control.ts'
import { deploy } from './deploy.ts'
import { functionEnvironment, ownerEnvironment } from './environment.ts'
import { openBus } from './events/bus.ts'
import { createScan } from './events/scan.ts'
import type { openFront } from './front.ts'
import { createGateway } from './http/gateway.ts'
import { createFunctions, type Functions } from './lambda/functions.ts'
import { publishClock, sharedClock } from './lambda/platform-date.ts'
import { executionEndedEvent, lowestPassed, readingsOf, startReactions } from './reactions.ts'
import { readObject } from './read-object.ts'
import { startServices } from './services.ts'
import { untilSettled } from './settled.ts'
import { openStores } from './stores.ts'
import { readStack } from './template/read-stack.ts'

export type PlatformOptions = {
  dataDir: string
  /** The assembly to run: a folder as the CDK leaves it. */
  cdkOut: string
  /** 0, the default, takes a free one. */
  port?: number
  clock?: Clock & { moveTo: (instant: number) => void }
  /** Empties the data folder first. */
  reset?: boolean
  /** Stream records come twice and in another order. */
  shuffle?: boolean
  /** clamd's unix socket; without it uploads are told as not scanned. */
  clamdSocket?: string | undefined
  /** Makes the first data of a new folder. */
  seed?: (platform: {
    now: () => number
    origin: string
    env: Record<string, string>
    settled: () => Promise<void>
  }) => Promise<void>
}

type Front = Awaited<ReturnType<typeof openFront>>
export type Closing = (() => unknown)[]

/** Puts the parts together behind an open front; what must be closed again is added to `closing` as it starts. */
export const assemble = async (options: PlatformOptions, front: Front, closing: Closing) => {
  const { clock = systemClock() } = options
  const now = () => clock.now()
  const { origin } = front
  const stores = await openStores(options.dataDir, options.reset ?? false, now)
  const { dir, log, credentials, mails, deadLetters } = stores
  closing.push(log.close)
  const stack = readStack(await deploy(options.cdkOut, dir), origin)
  const shared = sharedClock()
  const running = !('advance' in clock)
  publishClock(shared, now, running)

  // Work that an earlier run left may begin before every service has its port: it waits for the functions.
  const opened = Promise.withResolvers<Functions>()
  const invoke: Functions['invoke'] = async (...call) => (await opened.promise).invoke(...call)
  const bus = openBus({ ...stack, dir: join(dir, 'events'), clock, invoke, deadLetters })
  const read: Parameters<typeof createScan>[0]['read'] = (object) => readObject(object, env, clock)
  const scan = createScan({
    ...stack,
    plans: stack.scanPlans,
    clamdSocket: options.clamdSocket,
    read,
    publish: bus.publish,
    log,
  })
  const readings = readingsOf(stack, dir)

  let writes = 0
  let nudge = () => {}
  const services = await startServices({
    stores,
    stack,
    clock,
    sharedClock: shared,
    origin,
    frontPort: front.port,
    passed: lowestPassed(readings),
    invoke,
    closing,
    onObjectCreated: (object) => void scan.created(object),
    onExecutionEnded: (ended) => bus.publish(executionEndedEvent(ended)),
    onWrite: () => {
      writes += 1
      nudge()
    },
  })
  const { endpoints, engine, dynamo } = services
  const env = ownerEnvironment(stack, endpoints, credentials.owner())
  const functions = createFunctions({
    functions: stack.functions,
    time: clock,
    running,
    clock: shared,
    log,
    environment: (config) => {
      const role = credentials.issue({ role: config.roleArn, session: config.name, tags: {} })
      return functionEnvironment(config, stack.region, endpoints, role)
    },
  })
  closing.push(functions.close)
  opened.resolve(functions)
  const reactions = startReactions({
    stack,
    readings,
    clock,
    bus,
    deadLetters,
    log,
    invoke,
    dynamo: services.call,
    shuffle: options.shuffle ?? false,
  })
  closing.push(reactions.close)
  nudge = reactions.nudge

  const settled = (): Promise<void> =>
    untilSettled({
      activity: () => functions.counts().begun + writes,
      underWay: () => functions.counts().running + bus.underWay() + scan.underWay(),
      drained: reactions.drained,
      engineIdle: () => engine.idle(),
    })
  const moveTo = (instant: number): void => {
    clock.moveTo(instant)
    publishClock(shared, now, running)
  }
  front.open({
    gateway: createGateway({ routes: stack.routes, functions, now, issuer: endpoints.issuer }),
    control: createControl({ mails, deadLetters, health: services.health, settled, clock: { now, moveTo } }),
    identity: services.identity.handle,
  })
  if (options.seed && stores.folder.isNew) await options.seed({ origin, env, settled, now })
  stores.folder.settle()
  return {
    origin,
    env,
    settled,
    clock: { ...clock, moveTo },
    statesVisited: (executionName: string) => engine.statesVisited(executionName),
    mails: mails.list,
    deadLetters: deadLetters.list,
    kill: [dynamo.kill, functions.close],
  }
}
