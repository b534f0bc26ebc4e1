/** `npm start`: the whole system on this machine. Exit codes: 0 stopped, 1 could not start, 2 usage. */

import { join } from 'node:path'
import { ensureSynth } from '../ensure-synth.ts'
import { seed } from '../seed/demonstration.ts'
import { answer, complain } from '../terminal.ts'
import { systemClock } from './clock.ts'
import { type Flags, readFlags, UsageError, usage } from './flags.ts'
import { demonstrationMachines, demonstrationSecret } from './machines.ts'
import { people } from './people.ts'
import { startPlatform } from './platform.ts'
import { StartRefused } from './start-refused.ts'

const checkout = join(import.meta.dirname, '../..')

const whoCanSignIn = (): string =>
  [...Map.groupBy(people, ({ audience }) => audience)]
    .map(([audience, members]) => `  ${audience}: ${members.map(({ name }) => name).join(', ')}`)
    .join('\n')

const whichMachines = (): string =>
  `${demonstrationMachines()
    .map(({ client }) => client)
    .join(' or ')} with the secret ${demonstrationSecret}`

const run = async (flags: Flags): Promise<void> => {
  // As in Lambda: what is shown in Swedish time says so itself.
  process.env.TZ = 'UTC'
  const cdkOut = join(checkout, 'cdk.out')
  await ensureSynth({ outDir: cdkOut })
  const starting = startPlatform({
    cdkOut,
    dataDir: flags.data,
    port: flags.port,
    reset: flags.reset,
    clock: systemClock(flags.clock),
    clamdSocket: process.env.CLAMD_SOCKET,
    seed,
  })
  const stop = async (): Promise<void> => {
    await starting.then(({ close }) => close())
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
  const { origin } = await starting
  answer(`ready ${origin}`)
  if (flags.quiet) return
  if (process.env.CLAMD_SOCKET === undefined)
    answer('No virus scanner: uploads are told as not scanned (CLAMD_SOCKET).')
  answer(`Sign in at ${origin} as\n${whoCanSignIn()}`)
  answer(`An ERP pulls as ${whichMachines()} (docs/operations.md)`)
}

const main = async (): Promise<void> => {
  try {
    const flags = readFlags(process.argv.slice(2))
    if (flags.help) answer(usage)
    else await run(flags)
  } catch (error) {
    if (error instanceof UsageError) complain(`${error.message}\n\n${usage}`)
    else complain(error instanceof StartRefused ? error.message : error)
    // A part that did start may still hold the process.
    process.exit(error instanceof UsageError ? 2 : 1)
  }
}

await main()
