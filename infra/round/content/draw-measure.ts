import type { MeasureKind } from '../../../shared/domain/application.ts'
import type { Bar } from '../../../shared/domain/eligibility.ts'
import type { Random } from '../random.ts'
import type { MeasureExample } from './measure-example.ts'
import { barredCosts, sentences } from './sentences.ts'

/** `bar`: what an officer will find when the line is read, and why. Amounts in whole kronor. */
export type WrittenCost = { what: string; year: number; kronor: number; bar: Bar | null }
export type WrittenMeasure = {
  title: string
  description: string
  targetGroup: string
  kind: MeasureKind
  smallestUseful: number | null
  costs: WrittenCost[]
}

const thousand = 1000

const drawCosts = (random: Random, example: MeasureExample, year: number): WrittenCost[] => {
  const twoYears = random.chance(0.2)
  const lines = example.costs.slice(0, random.between(1, example.costs.length))
  return lines.flatMap(([what, low, high]) => {
    const kronor = random.between(low, high) * thousand
    if (!twoYears || kronor < 60 * thousand) return [{ what, year, kronor, bar: null }]
    const first = Math.round(kronor / 2 / thousand) * thousand
    return [
      { what: `${what}, första året`, year, kronor: first, bar: null },
      { what: `${what}, andra året`, year: year + 1, kronor: kronor - first, bar: null },
    ]
  })
}

const barredCost = (random: Random, year: number): WrittenCost => ({
  ...random.pick(barredCosts),
  year,
  kronor: random.between(20, 90) * thousand,
})

const drawSmallest = (random: Random, costs: readonly WrittenCost[]): number | null => {
  const total = costs.reduce((sum, { kronor }) => sum + kronor, 0)
  return random.chance(0.5) ? Math.round((total * random.between(40, 80)) / 100 / thousand) * thousand : null
}

export type Barring = 'none' | 'one' | 'all'

/** A measure as an organisation would write it, from an example of its kind. */
export const drawMeasure = (
  random: Random,
  kind: MeasureKind,
  example: MeasureExample,
  { year, barring }: { year: number; barring: Barring },
): WrittenMeasure => {
  const plain = drawCosts(random, example, year)
  const smallestUseful = drawSmallest(random, plain)
  const costs = {
    none: plain,
    one: [...plain, barredCost(random, year)],
    all: [barredCost(random, year)],
  }[barring]
  return {
    title: example.title,
    description: [example.what, random.pick(sentences.byWhom), random.pick(sentences.when)].join(' '),
    targetGroup: example.who,
    kind,
    smallestUseful: barring === 'all' ? null : smallestUseful,
    costs,
  }
}
