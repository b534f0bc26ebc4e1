import type { Status } from './case.ts'
import { notAllowed, notYourRole } from './errors.ts'
import type { CaseRole } from './event.ts'

type Row = { from: readonly Status[]; to: Status | 'same'; roles: readonly CaseRole[] }

const open: readonly Status[] = ['submitted', 'in-review', 'completion-asked', 'proposed']
const every: readonly Status[] = [...open, 'decided', 'closed']

/** Every way a case may move. What is not here cannot be written: `from` becomes the condition on the header (STYLE rule 5). */
export const lifecycle = {
  prioritise: { from: ['submitted'], to: 'submitted', roles: ['system'] },
  'place-in-queue': { from: ['submitted'], to: 'in-review', roles: ['system'] },
  assign: { from: open, to: 'same', roles: ['manager', 'officer'] },
  review: { from: ['in-review'], to: 'in-review', roles: ['officer'] },
  'ask-completion': { from: ['in-review'], to: 'completion-asked', roles: ['officer'] },
  'issue-injunction': {
    from: ['in-review'],
    to: 'completion-asked',
    roles: ['officer', 'decider', 'manager'],
  },
  'extend-completion': { from: ['completion-asked'], to: 'completion-asked', roles: ['officer'] },
  'answer-completion': { from: ['completion-asked'], to: 'in-review', roles: ['applicant', 'signatory'] },
  'answer-late': { from: ['in-review', 'proposed'], to: 'in-review', roles: ['applicant', 'signatory'] },
  'expire-completion': { from: ['completion-asked'], to: 'in-review', roles: ['system'] },
  communicate: { from: ['in-review'], to: 'same', roles: ['officer'] },
  'make-statement': {
    from: ['in-review', 'completion-asked'],
    to: 'same',
    roles: ['applicant', 'signatory'],
  },
  'state-while-proposed': { from: ['proposed'], to: 'in-review', roles: ['applicant', 'signatory'] },
  'end-communication': { from: open, to: 'same', roles: ['system'] },
  'request-opinion': { from: ['in-review', 'completion-asked'], to: 'same', roles: ['officer'] },
  'receive-opinion': { from: [...open, 'decided'], to: 'same', roles: ['officer', 'registrar'] },
  'ask-withdrawal': { from: ['submitted', 'in-review'], to: 'same', roles: ['signatory'] },
  'interrupt-by-withdrawal': {
    from: ['completion-asked', 'proposed'],
    to: 'in-review',
    roles: ['signatory'],
  },
  propose: { from: ['in-review'], to: 'proposed', roles: ['officer'] },
  'void-proposal': { from: ['proposed'], to: 'in-review', roles: ['officer', 'decider'] },
  decide: { from: ['proposed'], to: 'decided', roles: ['decider'] },
  'issue-letter': { from: ['decided'], to: 'decided', roles: ['system'] },
  'make-instalments': { from: ['decided'], to: 'decided', roles: ['system'] },
  close: { from: ['decided'], to: 'closed', roles: ['system'] },
  export: { from: ['decided'], to: 'decided', roles: ['finance'] },
  park: { from: [...open, 'decided'], to: 'same', roles: ['system'] },
  resume: { from: [...open, 'decided'], to: 'same', roles: ['officer', 'manager', 'operator', 'system'] },
  'write-note': { from: every, to: 'same', roles: ['officer', 'decider', 'registrar'] },
  'set-diary-number': { from: every, to: 'same', roles: ['registrar'] },
  'register-paper': { from: every, to: 'same', roles: ['registrar', 'officer'] },
  'mark-secrecy': { from: every, to: 'same', roles: ['officer', 'decider', 'registrar'] },
  'lift-secrecy': { from: every, to: 'same', roles: ['officer', 'decider', 'registrar'] },
  'release-copy': { from: every, to: 'same', roles: ['registrar'] },
  'refuse-release': { from: every, to: 'same', roles: ['decider', 'manager'] },
  'match-organisation': { from: every, to: 'same', roles: ['system'] },
  'show-authority': { from: [...open, 'decided'], to: 'same', roles: ['system'] },
  'hand-in-authority': { from: [...open, 'decided'], to: 'same', roles: ['applicant', 'signatory'] },
  'assess-authority': { from: [...open, 'decided'], to: 'same', roles: ['officer'] },
  'send-message': { from: [...open, 'decided'], to: 'same', roles: ['applicant', 'signatory', 'officer'] },
  'ask-more-time': { from: ['completion-asked'], to: 'same', roles: ['applicant', 'signatory'] },
  'notify-change': { from: [...open, 'decided'], to: 'same', roles: ['applicant', 'signatory'] },
  'decline-grant': { from: ['decided'], to: 'same', roles: ['signatory'] },
  'change-application': {
    from: ['submitted', 'in-review', 'completion-asked'],
    to: 'same',
    roles: ['signatory'],
  },
  'change-while-proposed': { from: ['proposed'], to: 'in-review', roles: ['signatory'] },
  'mark-handled': { from: every, to: 'same', roles: ['officer'] },
  'check-document': { from: every, to: 'same', roles: ['system'] },
} as const satisfies Record<string, Row>

export type Action = keyof typeof lifecycle

/** Reading is typed by the row, not by the literal: `includes` then takes any status or role. */
const rowOf = (action: Action): Row => lifecycle[action]

/** The statuses an action may start from: the condition of its write. */
export const priorStatuses = (action: Action): readonly Status[] => rowOf(action).from

export const isAllowed = (status: Status, action: Action, role: CaseRole): boolean =>
  rowOf(action).from.includes(status) && rowOf(action).roles.includes(role)

/**
 * The status after an action. Throws NotAllowedInStatus or NotYourRole; an unknown action cannot be asked for.
 * `place-in-queue` is the only way out of `submitted` besides a withdrawal.
 */
export const nextStatus = (status: Status, action: Action, role: CaseRole): Status => {
  const row = rowOf(action)
  if (!row.roles.includes(role)) throw notYourRole(action)
  if (!row.from.includes(status)) throw notAllowed(action, status)
  return row.to === 'same' ? status : row.to
}
