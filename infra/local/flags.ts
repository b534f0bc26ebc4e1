import { parseArgs } from 'node:util'

export type Flags = {
  port: number
  data: string
  reset: boolean
  quiet: boolean
  help: boolean
  clock?: number
}

export const usage = `npm start -- [--port 8380] [--data .data] [--reset] [--quiet] [--clock INSTANT]

  --port   where the service answers on 127.0.0.1
  --data   the folder that holds everything
  --reset  empties that folder first
  --quiet  prints the ready line only
  --clock  the instant to start from, such as 2027-01-31T22:30:00Z`

/** A sentence about what is wrong with the arguments. */
export class UsageError extends Error {}

const options = {
  port: { type: 'string', default: '8380' },
  data: { type: 'string', default: '.data' },
  reset: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  clock: { type: 'string' },
} as const

const parse = (args: string[]) => {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** @throws UsageError */
export const readFlags = (args: string[]): Flags => {
  const { port, clock, ...rest } = parse(args)
  const number = Number(port)
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new UsageError(`--port ${port} is not a port: give a number from 0 to 65535.`)
  if (clock === undefined) return { ...rest, port: number }
  const instant = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(clock) ? Date.parse(clock) : Number.NaN
  if (Number.isNaN(instant))
    throw new UsageError(`--clock ${clock} is not an instant: write it as 2027-01-31T22:30:00Z.`)
  return { ...rest, port: number, clock: instant }
}
