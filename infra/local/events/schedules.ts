import type { Clock } from '../clock.ts'
import type { Functions } from '../lambda/functions.ts'
import { localAccount } from '../template/names.ts'
import type { Rule } from '../template/triggers.ts'

type ScheduleDeps = { clock: Clock; region: string; invoke: Functions['invoke'] }

const unitMs = new Map([
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
])

/** `rate(5 minutes)` in ms. @throws Error naming any other expression */
export const periodOf = (expression: string): number => {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? []
  const period = Number(count) * (unitMs.get(unit ?? '') ?? 0)
  if (period > 0) return period
  throw new Error(`The schedule ${expression} is not supported here: only rate(…) is`)
}

const inputOf = (rule: Rule, input: string | undefined, region: string, at: number): unknown =>
  input === undefined
    ? {
        version: '0',
        id: crypto.randomUUID(),
        'detail-type': 'Scheduled Event',
        source: 'aws.events',
        account: localAccount,
        time: new Date(at).toISOString().replace(/\.\d+Z/, 'Z'),
        region,
        resources: [rule.arn],
        detail: {},
      }
    : JSON.parse(input)

/**
 * Runs every scheduled rule on the platform's clock. A run that is missed, because the clock was moved or the last one
 * still goes on, is not made up for.
 */
export const startSchedules = (
  { clock, region, invoke }: ScheduleDeps,
  rules: Rule[],
): { close: () => void } => {
  const cancels = new Map<string, () => void>()
  let stopped = false
  for (const rule of rules) {
    if (rule.schedule === undefined) continue
    const period = periodOf(rule.schedule)
    const arm = (): void => {
      if (stopped) return
      const next = (Math.floor(clock.now() / period) + 1) * period
      cancels.set(
        rule.arn,
        clock.at(next, () => {
          const runs = rule.targets.map(({ arn, input }) =>
            invoke(arn, inputOf(rule, input, region, clock.now())),
          )
          void Promise.allSettled(runs).then(arm)
        }),
      )
    }
    arm()
  }
  return {
    close: () => {
      stopped = true
      for (const cancel of cancels.values()) cancel()
    },
  }
}
