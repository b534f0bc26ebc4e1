import { answerFrom } from '../first-call/answers.ts'
import { environmentOf } from '../first-call/environment.ts'
import { firstCallOf } from '../first-call/first-calls.ts'
import { takeSample } from '../first-call/take-sample.ts'
import { openWire } from '../first-call/wire.ts'
import type { Pair } from '../floor/prepare.ts'
import { judge, type Line } from '../report/line.ts'
import { spreadOf, spreadText } from '../report/statistics.ts'
import type { Bench } from '../row.ts'
import { exemptionOf } from './exemption.ts'

const rounds = 15
const limits = { gate: 1.15, goal: 1.05 }

type Times = { own: number[]; floor: number[] }

/** One paired round of one function; which arm goes first changes from round to round. */
const pairedRound = async ({ name, own, floor, calls }: Pair, round: number, times: Times): Promise<void> => {
  const { event, items } = await firstCallOf(name)
  const wire = await openWire((call) => answerFrom(items, call))
  const env = environmentOf(name, wire.url)
  const arms = [
    async () => times.own.push((await takeSample(own.path, event, env)).milliseconds),
    async () => times.floor.push((await takeSample(floor.path, calls, env)).milliseconds),
  ]
  try {
    for (const arm of round % 2 === 0 ? arms : arms.toReversed()) await arm()
  } finally {
    await wire.close()
  }
}

const lineOf = ({ name, row }: Pair, { own, floor }: Times): Line => {
  const ratio = spreadOf(own.map((ms, round) => ms / (floor[round] ?? Number.NaN)))
  const [ownMs, floorMs] = [spreadOf(own), spreadOf(floor)]
  const exempt = exemptionOf(row)
  return {
    id: `init ${name}`,
    measured: `${spreadText(ratio, 2)}, ${ownMs.median.toFixed(0)} ÷ ${floorMs.median.toFixed(0)} ms`,
    gate: exempt === null ? `≤ ${limits.gate}` : `none (${exempt})`,
    goal: `≤ ${limits.goal}`,
    verdict: exempt === null ? judge(ratio.median, limits) : 'reported, not gated',
    figures: { ...ratio, ownMs: ownMs.median, floorMs: floorMs.median },
  }
}

/** Import and first call of every function ÷ of its floor, each sample in a fresh process. */
export const init = async ({ prepared }: Bench): Promise<Line[]> => {
  const pairs = await prepared()
  const times = new Map(pairs.map((pair): [Pair, Times] => [pair, { own: [], floor: [] }]))
  for (let round = 0; round < rounds; round += 1)
    for (const [pair, taken] of times) await pairedRound(pair, round, taken)
  return [...times].map(([pair, taken]) => lineOf(pair, taken))
}
