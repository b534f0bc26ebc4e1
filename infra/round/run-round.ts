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
import { type Entry, entryOf } from './entry.ts'
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

const watchOver = (seed: number, entries: readonly Entry[]) =>
  openCanaryWatch(
    new Map(
      entries.map(({ plan: { applicant } }) => [
        canaryOf(seed, applicant.key),
        { organisation: applicant.key, county: applicant.county },
      ]),
    ),
  )

const startOwn = async (folder: string, cdkOut: string) => {
  await ensureSynth({ outDir: cdkOut })
  const dataDir = join(folder, 'data')
  const platform = await startPlatform({ dataDir, cdkOut, clock: systemClock(Date.parse(calendar.starts)) })
  return { dataDir, platform }
}

const play = async (folder: string, options: RoundOptions) => {
  const { seed, applications, out } = options
  const stopwatch = openStopwatch(now)
  const entries = planRound(seed, applications).map((plan) => entryOf(seed, calendar.budgetYear, plan))
  const watch = watchOver(seed, entries)
  const { dataDir, platform } = await stopwatch.time('start', () => startOwn(folder, options.cdkOut))
  const store = openOwnerStore(platform.env)
  try {
    const cast = openCast({ origin: platform.origin, watch })
    const progress = openProgress(options.progress, stepsIn(entries, out !== undefined), now)
    const stage = {
      seed,
      cast,
      table: store.table,
      progress,
      settled: platform.settled,
      moveTo: (instant: string) => platform.clock.moveTo(Date.parse(instant)),
    }
    const played = await playRound(stage, entries, { stopwatch, withPapers: out !== undefined })
    progress.end()
    const summary = await readResults(store.table, seed, played.sent)
    const invariants = await stopwatch.time('checks', () =>
      checkRound({
        store,
        dataDir,
        watch,
        secrets: cast.secrets,
        sent: played.sent,
        batches: played.batches,
        mails: platform.mails().map((mail) => JSON.stringify(mail)),
        deadLetters: platform.deadLetters().map((letter) => JSON.stringify(letter)),
      }),
    )
    if (out !== undefined) await writeOut(out, { ...played, summary })
    return { summary, invariants, pages: cast.pages(), times: stopwatch.lines() }
  } finally {
    store.close()
    await platform.close()
  }
}

/** Plays a round on an instance of its own, and checks and gives what came of it. Throws with the folder left to look at. */
export const runRound = async (options: RoundOptions) => {
  const folder = await mkdtemp(join(tmpdir(), 'statsbidrag-round-'))
  try {
    const played = await play(folder, options)
    if (options.keep) return { ...played, kept: join(folder, 'data') }
    await rm(folder, { recursive: true, force: true })
    return { ...played, kept: null }
  } catch (cause) {
    throw new Error(`The play stopped. Its data and log lie in ${folder}`, { cause })
  }
}
