import type { CostKind, MeasureKind } from '../../../shared/domain/application.ts'
import type { Bar } from '../../../shared/domain/eligibility.ts'
import type { Random } from '../random.ts'
import type { MeasureExample } from './measure-example.ts'
import { barredCosts, sentences } from './sentences.ts'

/** `bar`: what an officer will find when the line is read, and why. Amounts in whole kronor. */
export type WrittenCost = {
  what: string
  kind: CostKind
  year: number
  kronor: number
  /** What the applicant pays itself. */
  own: number
  bar: Bar | null
}
export type WrittenMeasure = {
  title: string
  description: string
  purpose: string
  targetGroup: string
  timePlan: string
  expectedResult: string
  kind: MeasureKind
  smallestUseful: number | null
  costs: WrittenCost[]
}

const thousand = 1000

const kindWords: readonly (readonly [RegExp, CostKind])[] = [
  [/lokal|hyra|boende/iu, 'premises'],
  [/resor|resa/iu, 'travel'],
  [/utbild|handledning|övning/iu, 'training'],
  [/material|information|tryck|film/iu, 'material'],
  [/konsult|utred|utvärder|tolk|enkät/iu, 'services'],
]

const kindOf = (what: string): CostKind => kindWords.find(([words]) => words.test(what))?.[1] ?? 'staff'

/** Some pay a part themselves. */
const ownPart = (random: Random, kronor: number): number =>
  random.chance(0.2) ? Math.round((kronor * random.between(10, 30)) / 100 / thousand) * thousand : 0

const drawCosts = (random: Random, example: MeasureExample, year: number): WrittenCost[] => {
  const twoYears = random.chance(0.2)
  const lines = example.costs.slice(0, random.between(1, example.costs.length))
  return lines.flatMap(([what, low, high]) => {
    const kronor = random.between(low, high) * thousand
    const kind = kindOf(what)
    const own = ownPart(random, kronor)
    if (!twoYears || kronor < 60 * thousand) return [{ what, kind, year, kronor, own, bar: null }]
    const first = Math.round(kronor / 2 / thousand) * thousand
    return [
      { what: `${what}, första året`, kind, year, kronor: first, own, bar: null },
      { what: `${what}, andra året`, kind, year: year + 1, kronor: kronor - first, own: 0, bar: null },
    ]
  })
}

const barredCost = (random: Random, year: number): WrittenCost => ({
  ...random.pick(barredCosts),
  kind: 'staff',
  year,
  kronor: random.between(20, 90) * thousand,
  own: 0,
})

const drawSmallest = (random: Random, costs: readonly WrittenCost[]): number | null => {
  const total = costs.reduce((sum, { kronor, own }) => sum + kronor - own, 0)
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
    purpose: random.pick(sentences.purpose),
    targetGroup: example.who,
    timePlan: random.pick(sentences.when),
    expectedResult: random.pick(sentences.result),
    kind,
    smallestUseful: barring === 'all' ? null : smallestUseful,
    costs,
  }
}
