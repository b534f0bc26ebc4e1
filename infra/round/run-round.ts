import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureSynth } from '../ensure-synth.ts'
import { systemClock } from '../local/clock.ts'
import { startPlatform } from '../local/platform.ts'
import { calendar } from './calendar.ts'
import { canaryOf } from './canary.ts'
import { openCanaryWatch } from './canary-watch.ts'
import { openCast } from './cast.ts'
import { checkRound } from './checks.ts'
import { entryOf } from './entry.ts'
import { planRound } from './plan.ts'
import { playRound, stepsIn } from './play/play-round.ts'
import { openProgress, type ProgressTarget } from './progress.ts'
import { readResults } from './results.ts'
import { openStopwatch } from './stopwatch.ts'
import { openOwnerStore } from './store.ts'
import { writeOut } from './write-out.ts'

export type RoundOptions = {
  seed: number
  applications: number
  out?: string | undefined
  /** Keeps the data folder. */
  keep: boolean
  /** The assembly to run; made when its sources have changed. */
  cdkOut: string
  progress: ProgressTarget
}

const now = (): number => performance.now()

/** Plays a round on an instance of its own, and checks and gives what came of it. */
export const runRound = async (options: RoundOptions) => {
  const { seed, applications, out, keep, cdkOut } = options
  const stopwatch = openStopwatch(now)
  const entries = planRound(seed, applications).map((plan) => entryOf(seed, calendar.budgetYear, plan))
  const watch = openCanaryWatch(
    new Map(
      entries.map(({ plan: { applicant } }) => [
        canaryOf(seed, applicant.key),
        { organisation: applicant.key, county: applicant.county },
      ]),
    ),
  )
  const dataDir = await mkdtemp(join(tmpdir(), 'statsbidrag-round-'))
  const platform = await stopwatch.time('start', async () => {
    await ensureSynth({ outDir: cdkOut })
    return startPlatform({ dataDir, cdkOut, clock: systemClock(Date.parse(calendar.starts)) })
  })
  const store = openOwnerStore(platform.env)
  try {
    const cast = openCast({ origin: platform.origin, watch })
    const progress = openProgress(options.progress, stepsIn(entries, out !== undefined), now)
    const stage = {
      ...{ seed, cast, table: store.table, progress },
      settled: platform.settled,
      moveTo: (instant: string) => platform.clock.moveTo(Date.parse(instant)),
    }
    const played = await playRound(stage, entries, { stopwatch, withPapers: out !== undefined })
    progress.end()
    const summary = await readResults(store.table, seed, played.sent)
    const invariants = await stopwatch.time('checks', () =>
      checkRound({
        ...{ store, dataDir, watch },
        secrets: cast.secrets,
        ...played,
        mails: platform.mails().map((mail) => JSON.stringify(mail)),
        deadLetters: platform.deadLetters().map((letter) => JSON.stringify(letter)),
      }),
    )
    if (out !== undefined) await writeOut(out, { ...played, summary })
    return {
      summary,
      invariants,
      pages: cast.pages(),
      times: stopwatch.lines(),
      dataDir: keep ? dataDir : null,
    }
  } finally {
    store.close()
    await platform.close()
    if (!keep) await rm(dataDir, { recursive: true, force: true })
  }
}
