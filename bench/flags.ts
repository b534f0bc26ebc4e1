import { parseArgs } from 'node:util'

export type Flags = { only: string | undefined; quick: boolean; help: boolean }

export const usageOf = (ids: readonly string[]): string =>
  `npm run bench -- [--only ROW] [--quick]

  --only   one of ${ids.join(', ')}
  --quick  waits 10 s instead of 60 s before idle memory is read, and exports 100,000 lines instead of 1,000,000`

/** A sentence about what is wrong with the arguments. */
export class UsageError extends Error {}

const options = {
  only: { type: 'string' },
  quick: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

const parse = (args: string[]) => {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** @throws UsageError */
export const readFlags = (args: string[], ids: readonly string[]): Flags => {
  const { only, quick, help } = parse(args)
  if (only !== undefined && !ids.includes(only)) throw new UsageError(`There is no row ${only}.`)
  return { only, quick, help }
}
