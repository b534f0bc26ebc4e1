import type { Browser } from '../../client/browser.ts'
import { decideCase, returnProposal } from '../acts/decide.ts'
import { proposeFormal, proposeShares } from '../acts/propose.ts'
import { readQueue } from '../acts/read-queue.ts'
import { readRanking } from '../acts/read-ranking.ts'
import { reviewCase } from '../acts/review-case.ts'
import type { Sent } from '../entry.ts'
import { inParallel } from '../in-parallel.ts'
import { randomFor } from '../random.ts'
import { shareOut } from '../share-out.ts'
import { addressIn, type CountyCases, enterAs, type Stage, width } from './stage.ts'

type Desk = { officer: Browser; decider: Browser; queue: ReadonlyMap<string, string> }

/** Late ones are dismissed and withdrawn ones written off before money is shared out. */
const formalOutcome = ({ plan }: Sent): 'dismissal' | 'write-off' | null => {
  if (plan.fate === 'late') return 'dismissal'
  return plan.fate === 'withdrawn' ? 'write-off' : null
}

const settleFormally = async (stage: Stage, { officer, decider, queue }: Desk, sent: Sent) => {
  const outcome = formalOutcome(sent)
  if (outcome === null) return
  const address = addressIn(queue, sent)
  await proposeFormal(officer, address, outcome)
  await decideCase(decider, address)
  stage.progress.step()
}

/** Some proposals are sent back once: the decider reads before deciding. */
const isReturned = ({ seed }: Stage, { plan }: Sent): boolean =>
  randomFor(seed, `returned ${plan.applicant.key}`).chance(0.05)

const decideOnMerits = async (stage: Stage, desk: Desk, cases: readonly Sent[]): Promise<void> => {
  const shares = shareOut(stage.seed, await readRanking(desk.officer), cases)
  for (const sent of cases) {
    const address = addressIn(desk.queue, sent)
    const own = shares.filter(({ caseId }) => caseId === sent.caseId)
    await proposeShares(desk.officer, address, own)
    if (isReturned(stage, sent)) {
      await returnProposal(desk.decider, address)
      await proposeShares(desk.officer, address, own)
    }
    await decideCase(desk.decider, address)
    stage.progress.step()
  }
}

/** Review, ranking, proposals and decisions, county by county. */
export const playDecisions = async (stage: Stage, counties: readonly CountyCases[]): Promise<void> => {
  await inParallel(counties, width, async ({ county, cases }) => {
    const officer = await enterAs(stage, county, 'officer')
    const decider = await enterAs(stage, county, 'decider')
    const desk = { officer, decider, queue: await readQueue(officer) }
    for (const sent of cases) await settleFormally(stage, desk, sent)
    const tried = cases.filter((sent) => formalOutcome(sent) === null)
    for (const sent of tried) {
      await reviewCase(officer, addressIn(desk.queue, sent), sent.judgements, sent.application)
      stage.progress.step()
    }
    await decideOnMerits(stage, desk, tried)
  })
}
