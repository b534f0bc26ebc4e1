import { answerCompletion } from '../acts/answer-completion.ts'
import { readQueue } from '../acts/read-queue.ts'
import { askCompletion } from '../acts/review-case.ts'
import { followUpOf } from '../content/draw-application.ts'
import { lookerOf, type Sent } from '../entry.ts'
import { inParallel } from '../in-parallel.ts'
import { addressIn, type CountyCases, enterAs, type Stage, width } from './stage.ts'

const isIncomplete = ({ plan }: Sent): boolean => plan.fate.startsWith('incomplete')

/** The officers go through their lists and ask for what is missing. */
export const playRequests = async (stage: Stage, counties: readonly CountyCases[]): Promise<void> => {
  await inParallel(counties, width, async ({ county, cases }) => {
    const browser = await enterAs(stage, county, 'officer')
    const queue = await readQueue(browser)
    for (const sent of cases.filter(isIncomplete)) await askCompletion(browser, addressIn(queue, sent))
  })
}

/** Most answer; those who do not let the time run out. */
export const playAnswers = async (stage: Stage, sent: readonly Sent[]): Promise<void> => {
  const answering = sent.filter(({ plan }) => plan.fate === 'incomplete-answered')
  await inParallel(answering, width, async ({ plan, caseId }) => {
    const browser = await stage.cast.enter(plan.applicant.subject, lookerOf(plan.applicant))
    await answerCompletion(browser, caseId, followUpOf(stage.seed, plan))
  })
}
