import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Clock } from '../clock.ts'
import type { Functions } from '../lambda/functions.ts'
import { localAccount } from '../template/names.ts'
import type { Rule } from '../template/triggers.ts'
import type { DeadLetters } from './dead-letters.ts'
import { compilePattern } from './pattern.ts'

type BusDeps = {
  dir: string
  clock: Clock
  region: string
  rules: Rule[]
  invoke: Functions['invoke']
  deadLetters: DeadLetters
}

const envelope = z.object({
  version: z.literal('0'),
  id: z.string(),
  'detail-type': z.string(),
  source: z.string(),
  account: z.string(),
  time: z.string(),
  region: z.string(),
  resources: z.array(z.string()),
  detail: z.record(z.string(), z.unknown()),
})
export type BusEvent = z.infer<typeof envelope>
export type NewEvent = Pick<BusEvent, 'detail-type' | 'source' | 'resources' | 'detail'>

/** As an asynchronous invocation on AWS: twice more, after one and two minutes. */
const retryAfterMs = [60_000, 120_000]

/** EventBridge: an event is kept in a file until every target that its rules name has had it. */
export const openBus = ({ dir, clock, region, rules, invoke, deadLetters }: BusDeps) => {
  mkdirSync(dir, { recursive: true })
  const listening = rules.flatMap(({ pattern, targets }) =>
    pattern ? [{ matches: compilePattern(pattern), targets }] : [],
  )
  const cancels = new Set<() => void>()
  let underWay = 0
  let stopped = false

  const later = (afterMs: number, run: () => void): void => {
    const cancel = clock.at(clock.now() + afterMs, () => {
      cancels.delete(cancel)
      run()
    })
    cancels.add(cancel)
  }

  const attempt = async (
    event: BusEvent,
    arn: string,
    input: string | undefined,
    tries = 0,
  ): Promise<void> => {
    const outcome = await invoke(arn, input === undefined ? event : JSON.parse(input))
    if (outcome.ok || stopped) return
    const wait = retryAfterMs[tries]
    if (wait === undefined) return deadLetters.add(arn, outcome.errorType, event)
    // What waits for the clock is not under way: nothing happens until it is moved.
    underWay -= 1
    await new Promise<void>((resolve) => later(wait, resolve))
    underWay += 1
    await attempt(event, arn, input, tries + 1)
  }

  const deliver = async (event: BusEvent, file: string): Promise<void> => {
    const targets = listening.filter(({ matches }) => matches(event)).flatMap((rule) => rule.targets)
    await Promise.all(
      targets.map(async ({ arn, input }) => {
        underWay += 1
        await attempt(event, arn, input).finally(() => {
          underWay -= 1
        })
      }),
    )
    if (!stopped) rmSync(file, { force: true })
  }

  return {
    publish: (made: NewEvent): void => {
      const id = crypto.randomUUID()
      const time = new Date(clock.now()).toISOString().replace(/\.\d+Z/, 'Z')
      const event: BusEvent = { version: '0', id, account: localAccount, time, region, ...made }
      const file = join(dir, `${id}.json`)
      writeFileSync(`${file}.new`, JSON.stringify(event))
      renameSync(`${file}.new`, file)
      void deliver(event, file)
    },
    /** Delivers what an earlier run left. */
    resume: (): void => {
      for (const name of readdirSync(dir).filter((one) => one.endsWith('.json'))) {
        const file = join(dir, name)
        void deliver(envelope.parse(JSON.parse(readFileSync(file, 'utf8'))), file)
      }
    },
    underWay: () => underWay,
    close: () => {
      stopped = true
      for (const cancel of cancels) cancel()
    },
  }
}
export type Bus = ReturnType<typeof openBus>
