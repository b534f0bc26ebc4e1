import { parseArgs } from 'node:util'
import { wholeRound } from './plan.ts'

export type RoundFlags = { seed: number; applications: number; out?: string; keep: boolean; help: boolean }

export const usage = `npm run round -- [--seed 1] [--applications ${wholeRound}] [--out DIR] [--keep]

Plays a national round on its own instance of the system: 310 kommuner and regioner and 20 invented
kommunalförbund apply, 21 counties review and decide within the example frames, and finance exports.

  --seed          another seed gives another round; the same seed the same summary.json
  --applications  how many apply, the first of the seed's own order (counties two by two)
  --out           a folder for decisions.csv, letters/, receipts/ and summary.json
                  decisions.csv holds the lines of every county's export batches, county by county
  --keep          keeps the data folder and says where it is

Exit codes: 0 every invariant holds, 1 one is broken or the round could not be played, 2 usage.`

/** A sentence about what is wrong with the arguments. */
export class UsageError extends Error {}

const options = {
  seed: { type: 'string', default: '1' },
  applications: { type: 'string', default: String(wholeRound) },
  out: { type: 'string' },
  keep: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

const parse = (args: string[]) => {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

const whole = (flag: string, text: string, low: number, high: number): number => {
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= low && number <= high) return number
  throw new UsageError(`--${flag} ${text} is not a whole number from ${low} to ${high}.`)
}

/** @throws UsageError */
export const readRoundFlags = (args: string[]): RoundFlags => {
  const { seed, applications, ...rest } = parse(args)
  return {
    ...rest,
    seed: whole('seed', seed, 0, 2 ** 31),
    applications: whole('applications', applications, 1, wholeRound),
  }
}
