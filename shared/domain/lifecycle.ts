import type { Status } from './case.ts'
import { notAllowed, notYourRole } from './errors.ts'
import type { CaseRole } from './event.ts'

type Row = {
  from: readonly Status[]
  to: Status | 'same'
  roles: readonly CaseRole[]
  /**
   * Whether what somebody at the county does by it can influence a decision: whoever may have a conflict of interest
   * has to keep away from it (FL 17 §). What a party or the service does is not handling at the authority (FL 16 §).
   */
  influences: boolean
}

const open: readonly Status[] = ['submitted', 'in-review', 'completion-asked', 'proposed']
const decidedOrOver: readonly Status[] = ['decided', 'closed']
const every: readonly Status[] = [...open, ...decidedOrOver]
const party = ['applicant', 'signatory'] as const

/** Every way a case may move. What is not here cannot be written: `from` becomes the condition on the header (STYLE rule 5). */
export const lifecycle = {
  prioritise: { from: ['submitted'], to: 'submitted', roles: ['system'], influences: false },
  'place-in-queue': { from: ['submitted'], to: 'in-review', roles: ['system'], influences: false },
  // Who handles a case forms the decision.
  assign: { from: open, to: 'same', roles: ['manager', 'officer'], influences: true },
  review: { from: ['in-review'], to: 'in-review', roles: ['officer'], influences: true },
  assess: { from: ['in-review'], to: 'in-review', roles: ['officer'], influences: true },
  reconcile: { from: ['in-review'], to: 'in-review', roles: ['officer'], influences: true },
  'ask-completion': { from: ['in-review'], to: 'completion-asked', roles: ['officer'], influences: true },
  'issue-injunction': {
    from: ['in-review'],
    to: 'completion-asked',
    roles: ['officer', 'decider', 'manager'],
    influences: true,
  },
  // How long the applicant has may decide what the case is tried on.
  'extend-completion': {
    from: ['completion-asked'],
    to: 'completion-asked',
    roles: ['officer'],
    influences: true,
  },
  'answer-completion': { from: ['completion-asked'], to: 'in-review', roles: party, influences: false },
  'answer-late': { from: ['in-review', 'proposed'], to: 'in-review', roles: party, influences: false },
  'expire-completion': { from: ['completion-asked'], to: 'in-review', roles: ['system'], influences: false },
  // What the applicant is heard about, and who else is, is what a decision rests on (FL 25–26 §§).
  communicate: { from: ['in-review', 'decided'], to: 'same', roles: ['officer'], influences: true },
  'make-statement': {
    from: ['in-review', 'completion-asked', 'decided'],
    to: 'same',
    roles: party,
    influences: false,
  },
  'state-while-proposed': { from: ['proposed'], to: 'in-review', roles: party, influences: false },
  'end-communication': { from: [...open, 'decided'], to: 'same', roles: ['system'], influences: false },
  'request-opinion': {
    from: ['in-review', 'completion-asked'],
    to: 'same',
    roles: ['officer'],
    influences: true,
  },
  // An opinion that has come in is registered as it is.
  'receive-opinion': {
    from: [...open, 'decided'],
    to: 'same',
    roles: ['officer', 'registrar'],
    influences: false,
  },
  'ask-withdrawal': { from: ['submitted', 'in-review'], to: 'same', roles: ['signatory'], influences: false },
  'interrupt-by-withdrawal': {
    from: ['completion-asked', 'proposed'],
    to: 'in-review',
    roles: ['signatory'],
    influences: false,
  },
  propose: { from: ['in-review'], to: 'proposed', roles: ['officer'], influences: true },
  'void-proposal': { from: ['proposed'], to: 'in-review', roles: ['officer', 'decider'], influences: true },
  decide: { from: ['proposed'], to: 'decided', roles: ['decider'], influences: true },
  // A decision that is taken may be put right or changed by a new one (FL 36–38 §§); the old stays as it was.
  'propose-change': { from: decidedOrOver, to: 'same', roles: ['officer'], influences: true },
  'void-change': { from: decidedOrOver, to: 'same', roles: ['officer', 'decider'], influences: true },
  'void-change-by-conflict': { from: decidedOrOver, to: 'same', roles: ['manager'], influences: true },
  'decide-change': { from: decidedOrOver, to: 'decided', roles: ['decider'], influences: true },
  'issue-letter': { from: ['decided'], to: 'decided', roles: ['system'], influences: false },
  'make-instalments': { from: ['decided'], to: 'decided', roles: ['system'], influences: false },
  close: { from: ['decided'], to: 'closed', roles: ['system'], influences: false },
  // To the right länsstyrelse (5 § first paragraph): the case ends here.
  'hand-over': { from: ['in-review'], to: 'closed', roles: ['decider'], influences: true },
  // Whether a condition is fulfilled decides whether money is paid (7 §).
  'fulfil-condition': { from: ['decided'], to: 'decided', roles: ['officer'], influences: true },
  // Paying and starting again choose nothing: they carry out what is decided already. What takes a line back may come after the end of a case.
  export: { from: decidedOrOver, to: 'same', roles: ['finance'], influences: false },
  'hold-payment': { from: ['decided'], to: 'decided', roles: ['finance'], influences: false },
  'release-payment': { from: ['decided'], to: 'decided', roles: ['finance'], influences: false },
  'acknowledge-payment': { from: decidedOrOver, to: 'same', roles: ['finance'], influences: false },
  'reverse-payment': { from: ['decided'], to: 'decided', roles: ['finance'], influences: false },
  // Where the money goes is the receiver's to say.
  'change-account': { from: [...open, 'decided'], to: 'same', roles: ['signatory'], influences: false },
  park: { from: [...open, 'decided'], to: 'same', roles: ['system'], influences: false },
  resume: {
    from: [...open, 'decided'],
    to: 'same',
    roles: ['officer', 'manager', 'operator', 'system'],
    influences: false,
  },
  // A note is what a decision may rest on (FL 27 §), whoever writes it.
  'write-note': { from: every, to: 'same', roles: ['officer', 'decider', 'registrar'], influences: true },
  // Working material of who prepares and decides (TF 2 kap. 12 §): none is left in a closed case.
  'write-working-note': {
    from: [...open, 'decided'],
    to: 'same',
    roles: ['officer', 'decider', 'registrar'],
    influences: true,
  },
  'keep-working-note': {
    from: [...open, 'decided'],
    to: 'same',
    roles: ['officer', 'decider', 'registrar'],
    influences: true,
  },
  // A number in the diary is nothing a decision rests on.
  'set-diary-number': { from: every, to: 'same', roles: ['registrar'], influences: false },
  // Registering, marking and releasing are the registry's work: they choose nothing between applicants.
  'register-paper': { from: every, to: 'same', roles: ['registrar', 'officer'], influences: false },
  'mark-secrecy': { from: every, to: 'same', roles: ['officer', 'decider', 'registrar'], influences: false },
  'lift-secrecy': { from: every, to: 'same', roles: ['officer', 'decider', 'registrar'], influences: false },
  'release-copy': { from: every, to: 'same', roles: ['registrar'], influences: false },
  'refuse-release': { from: every, to: 'same', roles: ['decider', 'manager'], influences: false },
  // An appeal is registered as any paper. Whether it came in time, and where it goes then, is tried (FL 45–46 §§); the decision stands.
  'register-appeal': { from: decidedOrOver, to: 'same', roles: ['registrar', 'officer'], influences: false },
  'hand-over-appeal': { from: decidedOrOver, to: 'same', roles: ['officer', 'decider'], influences: true },
  'dismiss-appeal': { from: decidedOrOver, to: 'same', roles: ['decider'], influences: true },
  // What the county has decided for all applicants alike follows in each case.
  'move-last-day': { from: open, to: 'same', roles: ['system'], influences: false },
  // Notice of a decision: that it has come to the applicant, or how it was sent instead (FL 33 §), chooses nothing.
  'open-letter': { from: decidedOrOver, to: 'same', roles: party, influences: false },
  'miss-letter': { from: decidedOrOver, to: 'same', roles: ['system'], influences: false },
  'send-letter-otherwise': {
    from: decidedOrOver,
    to: 'same',
    roles: ['officer', 'registrar'],
    influences: false,
  },
  'match-organisation': { from: every, to: 'same', roles: ['system'], influences: false },
  'show-authority': { from: [...open, 'decided'], to: 'same', roles: ['system'], influences: false },
  'hand-in-authority': { from: [...open, 'decided'], to: 'same', roles: party, influences: false },
  'assess-authority': { from: [...open, 'decided'], to: 'same', roles: ['officer'], influences: true },
  // What the county tells an applicant, and what it leaves unanswered, steers the application.
  'send-message': {
    from: [...open, 'decided'],
    to: 'same',
    roles: ['applicant', 'signatory', 'officer'],
    influences: true,
  },
  'ask-more-time': { from: ['completion-asked'], to: 'same', roles: party, influences: false },
  'notify-change': { from: [...open, 'decided'], to: 'same', roles: party, influences: false },
  'decline-grant': { from: ['decided'], to: 'same', roles: ['signatory'], influences: false },
  'change-application': {
    from: ['submitted', 'in-review', 'completion-asked'],
    to: 'same',
    roles: ['signatory'],
    influences: false,
  },
  'change-while-proposed': { from: ['proposed'], to: 'in-review', roles: ['signatory'], influences: false },
  'mark-handled': { from: every, to: 'same', roles: ['officer'], influences: true },
  'report-conflict': {
    from: every,
    to: 'same',
    roles: ['officer', 'decider', 'manager', 'registrar'],
    // Whoever knows of a conflict has to say so at once (FL 18 §), suspended or not.
    influences: false,
  },
  'decide-conflict': { from: every, to: 'same', roles: ['manager'], influences: true },
  'lift-conflict': { from: every, to: 'same', roles: ['manager'], influences: true },
  'except-conflict': { from: every, to: 'same', roles: ['manager'], influences: true },
  'settle-step': { from: every, to: 'same', roles: ['officer', 'manager'], influences: true },
  'void-by-conflict': { from: ['proposed'], to: 'in-review', roles: ['manager'], influences: true },
  'receive-document': { from: every, to: 'same', roles: ['system'], influences: false },
  'check-document': { from: every, to: 'same', roles: ['system'], influences: false },
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
