import * as z from 'zod'
import { lineWrite } from '../../../shared/aws/diary.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { readPaper } from '../../../shared/aws/papers.ts'
import { update } from '../../../shared/aws/write.ts'
import type { CaseSubject, Effect, EffectDeps } from './effect.ts'
import { opinionOf } from './opinions.ts'

/** Sender or receiver: the applicant, or whose opinion was asked for. */
const partyOf = async (deps: EffectDeps, subject: CaseSubject) => {
  const { kind } = subject.event
  return kind === 'OpinionRequested' || kind === 'OpinionReceived'
    ? { orgId: null, name: (await opinionOf(deps, subject)).body }
    : { orgId: subject.header.orgId, name: subject.header.orgName }
}

/** The diary line of what the service itself received, sent or drew up. Counts as archived when made. */
export const diaryLine: Effect<CaseSubject> = {
  name: 'DIARY',
  run: async (deps, subject) => [
    lineWrite(subject.header, subject.event, { party: await partyOf(deps, subject) }),
  ],
}

const registeredPaper = z.object({ leftOut: z.boolean() })

/** The line of what was registered by hand: its own day and words, or the fields left out (OSL 5 kap. 2 § second paragraph). */
export const paperLine: Effect<CaseSubject> = {
  name: 'DIARY',
  run: async ({ table }, { header, event }) => {
    const { leftOut } = registeredPaper.parse(event.data)
    const paper = await readPaper(table, header.county, header.id, event.version)
    const said =
      leftOut || paper === null
        ? { party: null, about: '' }
        : { party: { name: paper.party }, about: paper.about }
    return [lineWrite(header, event, said)]
  },
}

/** Applications per county and round; equals a recount of the Submitted events (QUALITY, invariant 11). */
export const countApplication: Effect<CaseSubject> = {
  name: 'COUNT',
  run: async (_deps, { header: { county, round } }) => [
    update(keys.count(`C#${county}`, round), { add: { applications: 1 } }),
  ],
}
