import { apply } from '../acts/apply.ts'
import { withdraw } from '../acts/withdraw.ts'
import { type Entry, lookerOf, type Sent } from '../entry.ts'
import { inParallel } from '../in-parallel.ts'
import { type Stage, width } from './stage.ts'

/** They apply, each in a browser of their own. */
export const playApplications = (stage: Stage, entries: readonly Entry[]): Promise<Sent[]> =>
  inParallel(entries, width, async (entry) => {
    const { applicant } = entry.plan
    const browser = await stage.cast.enter(applicant.subject, lookerOf(applicant))
    const receipt = await apply(browser, entry.plan, entry.application)
    stage.progress.step()
    return { ...entry, ...receipt }
  })

export const playWithdrawals = async (stage: Stage, sent: readonly Sent[]): Promise<void> => {
  const withdrawing = sent.filter(({ plan }) => plan.fate === 'withdrawn')
  await inParallel(withdrawing, width, async ({ plan: { applicant }, caseId }) => {
    const browser = await stage.cast.enter(applicant.subject, lookerOf(applicant))
    await withdraw(browser, caseId)
  })
}
