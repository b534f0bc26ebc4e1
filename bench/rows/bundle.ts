import { forbidden, packageOf, twice, undeclared } from '../floor/packages.ts'
import type { Pair } from '../floor/prepare.ts'
import { judge, type Line } from '../report/line.ts'
import type { Bench } from '../row.ts'
import { exemptionOf } from './exemption.ts'

const limits = { gate: 1.15, goal: 1.05 }
const named = 10

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(0)

/** Our own folders and each package by what they weigh beyond the floor: where to look first. */
const heaviest = ({ own, floor }: Pair): string[] => {
  const placeOf = (file: string): string => packageOf(file) ?? file.split('/').slice(0, 3).join('/')
  const weights = new Map<string, number>()
  const add = (holds: ReadonlyMap<string, number>, sign: 1 | -1) => {
    for (const [file, bytes] of holds)
      weights.set(placeOf(file), (weights.get(placeOf(file)) ?? 0) + sign * bytes)
  }
  add(own.holds, 1)
  add(floor.holds, -1)
  return [...weights]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, named)
    .filter(([, bytes]) => bytes >= 1024)
    .map(([place, bytes]) => `${place} ${kilobytes(bytes)} KB`)
}

const wrongIn = ({ own, row }: Pair): string[] => [
  ...undeclared(own, row.packages).map((name) => `not declared: ${name}`),
  ...forbidden(own).map((file) => `forbidden: ${file.slice(file.lastIndexOf('node_modules/') + 13)}`),
]

const verdictOf = ({ row }: Pair, ratio: number, wrong: readonly string[]): Line['verdict'] => {
  if (wrong.length > 0) return 'GATE DOES NOT HOLD'
  return exemptionOf(row) === null ? judge(ratio, limits) : 'reported, not gated'
}

const lineOf = (pair: Pair): Line => {
  const { name, own, floor, row } = pair
  const ratio = own.bytes / floor.bytes
  const wrong = wrongIn(pair)
  const double = twice(own)
  const exempt = exemptionOf(row)
  return {
    id: `bundle ${name}`,
    measured: [
      `${ratio.toFixed(2)}, ${kilobytes(own.bytes)} ÷ ${kilobytes(floor.bytes)} KB, ${kilobytes(own.atStart)} at start`,
      ...wrong,
    ].join('; '),
    gate: exempt === null ? `≤ ${limits.gate} and none` : `none wrong (${exempt})`,
    goal: `≤ ${limits.goal}`,
    verdict: verdictOf(pair, ratio, wrong),
    figures: {
      ratio,
      ownBytes: own.bytes,
      floorBytes: floor.bytes,
      atStartBytes: own.atStart,
      wrong,
      double,
      beyondTheFloor: heaviest(pair),
    },
  }
}

/** Bytes of every function ÷ of its floor, and whether it holds only what its row declares. */
export const bundle = async ({ prepared }: Bench): Promise<Line[]> => (await prepared()).map(lineOf)
