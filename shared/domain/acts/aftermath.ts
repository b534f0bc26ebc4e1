import { type Act, type Actor, advance, reflag } from '../advance.ts'
import type { CaseHeader } from '../case.ts'
import type { Letter } from '../decision.ts'
import { notAllowed, samePerson } from '../errors.ts'
import type { Instalment } from '../instalment.ts'
import { tookPart } from '../part-taken.ts'

/** The letter is made, kept and bound to the chain by its hash; its mail goes out from this event. */
export const letterIssued = (header: CaseHeader, letter: Letter, actor: Actor): Act =>
  advance(header, {
    action: 'issue-letter',
    kind: 'LetterIssued',
    actor,
    data: {
      decision: header.decision,
      key: letter.key,
      versionId: letter.versionId,
      sha256: letter.sha256,
      size: letter.size,
    },
  })

export const instalmentsMade = (header: CaseHeader, instalments: readonly Instalment[], actor: Actor): Act =>
  advance(header, {
    action: 'make-instalments',
    kind: 'InstalmentsMade',
    actor,
    data: {
      decision: header.decision,
      instalments: instalments.map(({ number, budgetYear, payOn, amount }) => ({
        number,
        budgetYear,
        payOn,
        amount,
      })),
    },
  })

/** Non-grants close when the letter is sent (DESIGN 3.6). */
export const close = (header: CaseHeader, actor: Actor): Act =>
  advance(header, { action: 'close', kind: 'Closed', actor, data: { decision: header.decision } })

/** One instalment goes into one batch. Throws SamePersonOnCase for whoever proposed or decided the case. */
export const exported = (
  header: CaseHeader,
  line: { batch: string; line: number; instalment: number; amount: number },
  actor: Actor,
): Act => {
  if (tookPart(header, actor.subject)) throw samePerson('export')
  return advance(header, { action: 'export', kind: 'Exported', actor, data: line })
}

/** The workflow could not go on: seen by people, tried again from the same point. */
export const park = (
  header: CaseHeader,
  { at, since, error }: { at: string; since: number; error: string },
  actor: Actor,
): Act =>
  advance(header, {
    action: 'park',
    kind: 'Parked',
    actor,
    change: { parked: { at, since }, flags: reflag(header.flags, ['parked']) },
    data: { at, since, error },
  })

/** Try again: the next execution begins where the last one stopped. Throws NotAllowedInStatus for a case that is not parked: its execution goes on. */
export const resume = (header: CaseHeader, actor: Actor): Act => {
  if (header.parked === null) throw notAllowed('resume', header.status)
  const execution = header.execution + 1
  return advance(header, {
    action: 'resume',
    kind: 'Resumed',
    actor,
    change: { parked: null, execution, flags: reflag(header.flags, [], ['parked']) },
    data: { at: header.parked.at, since: header.parked.since, execution },
  })
}
