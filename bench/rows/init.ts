import { answerFrom } from '../first-call/answers.ts'
import { environmentOf } from '../first-call/environment.ts'
import { firstCallOf } from '../first-call/first-calls.ts'
import { type Sample, takeSample } from '../first-call/take-sample.ts'
import { openWire } from '../first-call/wire.ts'
import type { Pair } from '../floor/prepare.ts'
import { judge, type Line } from '../report/line.ts'
import { spreadOf, spreadText } from '../report/statistics.ts'
import type { Bench } from '../row.ts'
import { exemptionOf } from './exemption.ts'

const rounds = 15
const limits = { gate: 1.15, goal: 1.05 }

type Taken = { own: Sample[]; floor: Sample[] }

/** One paired round of one function; which arm goes first changes from round to round. */
const pairedRound = async ({ name, own, floor, calls }: Pair, round: number, taken: Taken): Promise<void> => {
  const { event, items } = await firstCallOf(name)
  const wire = await openWire((call) => answerFrom(items, call))
  const env = environmentOf(name, wire.url)
  const arms = [
    async () => taken.own.push(await takeSample(own.path, event, env)),
    async () => taken.floor.push(await takeSample(floor.path, calls, env)),
  ]
  try {
    for (const arm of round % 2 === 0 ? arms : arms.toReversed()) await arm()
  } finally {
    await wire.close()
  }
}

type Cost = 'milliseconds' | 'cpuMilliseconds'

/** The ratio of each pair, and both arms by themselves. */
const compare = ({ own, floor }: Taken, cost: Cost) => ({
  ratio: spreadOf(own.map((sample, round) => sample[cost] / (floor[round]?.[cost] ?? Number.NaN))),
  own: spreadOf(own.map((sample) => sample[cost])).median,
  floor: spreadOf(floor.map((sample) => sample[cost])).median,
})

const lineOf = ({ name, row }: Pair, taken: Taken): Line => {
  const [time, cpu] = [compare(taken, 'milliseconds'), compare(taken, 'cpuMilliseconds')]
  // On a busy machine the time alone may come out well by luck: both must hold.
  const worst = Math.max(time.ratio.median, cpu.ratio.median)
  const exempt = exemptionOf(row)
  return {
    id: `init ${name}`,
    measured: `${spreadText(time.ratio, 2)}, ${time.own.toFixed(0)} ÷ ${time.floor.toFixed(0)} ms; CPU ${spreadText(cpu.ratio, 2)}`,
    gate: exempt === null ? `≤ ${limits.gate}, both` : `none (${exempt})`,
    goal: `≤ ${limits.goal}`,
    verdict: exempt === null ? judge(worst, limits) : 'reported, not gated',
    figures: { time, cpu },
  }
}

/** Import and first call of every function ÷ of its floor, each sample in a fresh process. */
export const init = async ({ prepared }: Bench): Promise<Line[]> => {
  const pairs = await prepared()
  const samples = new Map(pairs.map((pair): [Pair, Taken] => [pair, { own: [], floor: [] }]))
  for (let round = 0; round < rounds; round += 1)
    for (const [pair, taken] of samples) await pairedRound(pair, round, taken)
  return [...samples].map(([pair, taken]) => lineOf(pair, taken))
}
