/** `npm run round`: plays a whole national round. Exit codes: 0 every invariant holds, 1 one is broken or the play stopped, 2 usage. */

import { join } from 'node:path'
import { invariantLines } from '../round/checks.ts'
import { type RoundFlags, readRoundFlags, UsageError, usage } from '../round/flags.ts'
import { runRound } from '../round/run-round.ts'
import { roundTable } from '../round/table.ts'
import { answer, complain } from '../terminal.ts'

const checkout = join(import.meta.dirname, '../..')

const run = async (flags: RoundFlags): Promise<number> => {
  // As in Lambda: what is shown in Swedish time says so itself.
  process.env.TZ = 'UTC'
  const began = performance.now()
  const played = await runRound({ ...flags, cdkOut: join(checkout, 'cdk.out'), progress: process.stderr })
  answer(roundTable(played.summary))
  answer(`\nThe twelve invariants\n${invariantLines(played.invariants).join('\n')}`)
  answer(
    `\n${Math.round((performance.now() - began) / 1000)} s, ${played.pages} pages\n${played.times.join('\n')}`,
  )
  if (flags.out !== undefined) answer(`\nwritten to ${flags.out}`)
  if (played.kept !== null) answer(`data kept in ${played.kept}`)
  return played.invariants.every(({ ok }) => ok) ? 0 : 1
}

const main = async (): Promise<number> => {
  try {
    const flags = readRoundFlags(process.argv.slice(2))
    if (!flags.help) return await run(flags)
    answer(usage)
    return 0
  } catch (error) {
    complain(error instanceof UsageError ? `${error.message}\n\n${usage}` : error)
    return error instanceof UsageError ? 2 : 1
  }
}

process.exit(await main())
