import { keys } from '../../shared/aws/keys.ts'
import { put } from '../../shared/aws/write.ts'
import { completionRequest } from '../../shared/domain/submission.ts'
import { perform } from '../harness/case-acts.ts'
import {
  type Applicants,
  caseIn,
  holds,
  sendDraft,
  sendOn,
  startDraft,
  type Visitor,
  writeAll,
} from './applicant-world.ts'

const county = '05'

/** A case in review; without a plan for follow-up unless it is complete. */
export const inReview = async (
  { world }: Applicants,
  who: Visitor,
  { complete = false }: { complete?: boolean } = {},
): Promise<string> => {
  const draft = await startDraft(who)
  await writeAll(who, draft)
  if (!complete) await sendOn(who, `${draft}/followup`, holds('version'), { plan: '', action: 'save' })
  const id = caseIn(await sendDraft(who, draft))
  await world.settle()
  // What is uploaded from here on came in after the application.
  world.clock.advance(1000)
  return id
}

/** A case whose county has asked for a completion, ten days ahead. */
export const askedCase = async (
  at: Applicants,
  who: Visitor,
  { complete = false, ask = true }: { complete?: boolean; ask?: boolean } = {},
): Promise<string> => {
  const id = await inReview(at, who, { complete })
  if (!ask) return id
  const { header: after } = await perform(at.world, { county, id }, 'ask-completion', { days: 10 })
  const request = completionRequest.parse({
    text: 'Planen för uppföljning saknas.',
    lastDay: after.completionLastDay,
    round: after.completionRound,
    consequence: 'Ansökan kan avvisas eller avslås.',
    askedBy: 'Handläggaren',
  })
  await at.table.write(put({ ...keys.task(county, id, 'COMPLETION', request.round), request }))
  await at.world.settle()
  return id
}
