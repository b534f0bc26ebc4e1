import { type Act, type Actor, advance } from '../advance.ts'
import type { CaseHeader, Outcome } from '../case.ts'
import { DomainError, notAllowed } from '../errors.ts'
import { dayOf } from '../time.ts'
import { withoutProposal } from './fallen-proposal.ts'

/** New material is communicated with a time to answer (FL 25 §). One at a time. Throws DayInThePast. */
export const communicate = (
  header: CaseHeader,
  { lastDay, textHash }: { lastDay: string; textHash: string },
  actor: Actor,
): Act => {
  if (typeof header.communicationLastDay === 'string') throw notAllowed('communicate', header.status)
  if (lastDay < dayOf(actor.at)) throw new DomainError('DayInThePast', { field: 'lastDay' })
  return advance(header, {
    action: 'communicate',
    kind: 'Communicated',
    actor,
    change: { communicationLastDay: lastDay },
    data: { lastDay, textHash },
  })
}

/** Whether the applicant has been asked for a statement that can still be made: until the decision, also after its last day. */
export const mayState = ({
  status,
  communicationLastDay,
}: Pick<CaseHeader, 'status' | 'communicationLastDay'>): boolean =>
  status === 'decided'
    ? typeof communicationLastDay === 'string'
    : communicationLastDay !== undefined && ['in-review', 'completion-asked', 'proposed'].includes(status)

/** The applicant's statement is taken in until the decision; a proposal made meanwhile falls. */
export const statementMade = (header: CaseHeader, { textHash }: { textHash: string }, actor: Actor): Act => {
  if (!mayState(header)) throw notAllowed('make-statement', header.status)
  const proposed = header.status === 'proposed'
  return advance(header, {
    action: proposed ? 'state-while-proposed' : 'make-statement',
    kind: 'StatementMade',
    actor,
    change: { communicationLastDay: null, measures: withoutProposal(header.measures) },
    data: { textHash, voidsProposal: proposed },
  })
}

/** The last day has passed without a statement: the case may be decided on what there is. */
export const communicationEnded = (header: CaseHeader, actor: Actor): Act =>
  advance(header, {
    action: 'end-communication',
    kind: 'CommunicationEnded',
    actor,
    change: { communicationLastDay: null },
    data: { lastDay: header.communicationLastDay ?? null },
  })

/** While the time to answer runs nothing is proposed or decided to the applicant's disadvantage (FL 25 §). */
export const waitsForStatement = (
  { communicationLastDay }: Pick<CaseHeader, 'communicationLastDay'>,
  outcome: Outcome,
): boolean => typeof communicationLastDay === 'string' && outcome !== 'grant' && outcome !== 'write-off'
