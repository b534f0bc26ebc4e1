import { type Act, type Actor, advance, reflag } from '../advance.ts'
import type { CaseHeader, CaseMeasure } from '../case.ts'
import { notAllowed } from '../errors.ts'
import { type Action, isAllowed } from '../lifecycle.ts'
import { isInTime } from '../time.ts'
import { withoutProposal } from './fallen-proposal.ts'

/** A proposal falls by the change, and the case is under review again. */
const actionFor = ({ status }: Pick<CaseHeader, 'status'>): Action =>
  status === 'proposed' ? 'change-while-proposed' : 'change-application'

/** Whether a new version can be sent at an instant: before the last day has ended, the decision or a withdrawal. */
export const mayChange = (
  header: Pick<CaseHeader, 'status' | 'lastDay' | 'flags'>,
  at: Actor['at'],
): boolean =>
  isInTime(at, header.lastDay) &&
  !header.flags.includes('withdrawal-asked') &&
  isAllowed(header.status, actionFor(header), 'signatory')

/**
 * A new version of the application before the last day has ended (5 §); the first one is kept as it came in.
 * `actor.at` is the edge instant. Throws NotAllowedInStatus when it is too late, decided or withdrawn.
 */
export const applicationChanged = (
  header: CaseHeader,
  changed: {
    body: string
    declarations: readonly string[]
    incomplete: boolean
    measures: CaseMeasure[]
    /** What the new version holds; sizes in bytes. */
    documents: readonly { id: string; versionId: string | null; size: number | null }[]
  },
  actor: Actor,
): Act => {
  if (!mayChange(header, actor.at)) throw notAllowed('change-application', header.status)
  const measures = withoutProposal(changed.measures)
  return advance(header, {
    action: actionFor(header),
    kind: 'ApplicationChanged',
    actor,
    change: {
      body: changed.body,
      measures,
      flags: reflag(
        header.flags,
        changed.incomplete ? ['incomplete'] : [],
        changed.incomplete ? [] : ['incomplete'],
      ),
    },
    data: {
      body: changed.body,
      before: header.body,
      declarations: [...changed.declarations],
      documents: changed.documents.map(({ id, versionId, size }) => ({ id, versionId, size })),
      measures: measures.map(({ id, claimedKind, requested }) => ({ id, kind: claimedKind, requested })),
      voidsProposal: header.status === 'proposed',
    },
  })
}
