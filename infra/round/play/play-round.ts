import { calendar } from '../calendar.ts'
import type { Entry } from '../entry.ts'
import type { Stopwatch } from '../stopwatch.ts'
import type { Files } from '../write-out.ts'
import { playApplications, playWithdrawals } from './applications.ts'
import { playAnswers, playRequests } from './completions.ts'
import { playDecisions } from './decisions.ts'
import { playExports, playPapers } from './finance.ts'
import { openCounties } from './open-counties.ts'
import { byCounty, type Stage } from './stage.ts'

type Papers = { letters: Files; receipts: Files }
const isLate = ({ plan }: Entry): boolean => plan.fate === 'late'

/** Steps the progress bar counts: a county opened, an application sent, reviewed, decided, a county exported, papers fetched. */
export const stepsIn = (entries: readonly Entry[], withPapers: boolean): number => {
  const formal = entries.filter(({ plan }) => plan.fate === 'late' || plan.fate === 'withdrawn').length
  const counties = new Set(entries.map(({ plan }) => plan.applicant.county)).size
  return 2 * counties + 3 * entries.length - formal + (withPapers ? entries.length : 0)
}

/** The whole round from the first manager to the last payment file. Everything is done on the service's pages. */
export const playRound = async (
  stage: Stage,
  entries: readonly Entry[],
  { stopwatch, withPapers }: { stopwatch: Stopwatch; withPapers: boolean },
) => {
  const part = <T>(name: string, run: () => Promise<T>): Promise<T> => {
    stage.progress.phase(name)
    return stopwatch.time(name, async () => {
      const result = await run()
      await stage.settled()
      return result
    })
  }
  const codes = [...new Set(entries.map(({ plan }) => plan.applicant.county))]
  await part('counties open', () => openCounties(stage, codes))
  const inTime = await part('applications', () =>
    playApplications(
      stage,
      entries.filter((entry) => !isLate(entry)),
    ),
  )
  stage.moveTo(calendar.afterLastDay)
  const late = await part('late applications', () => playApplications(stage, entries.filter(isLate)))
  const sent = [...inTime, ...late]
  await part('withdrawals', () => playWithdrawals(stage, sent))
  stage.moveTo(calendar.review)
  await part('completion requests', () => playRequests(stage, byCounty(sent)))
  stage.moveTo(calendar.answers)
  await part('completion answers', () => playAnswers(stage, sent))
  stage.moveTo(calendar.decisions)
  await part('waiting for answers ends', async () => undefined)
  await part('review, ranking, decisions', () => playDecisions(stage, byCounty(sent)))
  stage.moveTo(calendar.export)
  const batches = await part('exports', () => playExports(stage, byCounty(sent)))
  const papers = await part(
    'letters and receipts',
    (): Promise<Papers> =>
      withPapers ? playPapers(stage, sent) : Promise.resolve({ letters: [], receipts: [] }),
  )
  return { sent, batches, ...papers }
}
