import { every, open, type Rows } from './row.ts'

/** What is done with a case on its way to a decision. */
export const handling = {
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
  'expire-completion': { from: ['completion-asked'], to: 'in-review', roles: ['system'], influences: false },
  // What the applicant is heard about, and who else is, is what a decision rests on (FL 25–26 §§).
  communicate: { from: ['in-review', 'decided'], to: 'same', roles: ['officer'], influences: true },
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
  // What the county has decided for all applicants alike follows in each case.
  'move-last-day': { from: open, to: 'same', roles: ['system'], influences: false },
  'assess-authority': { from: [...open, 'decided'], to: 'same', roles: ['officer'], influences: true },
  'show-authority': { from: [...open, 'decided'], to: 'same', roles: ['system'], influences: false },
  'match-organisation': { from: every, to: 'same', roles: ['system'], influences: false },
  'receive-document': { from: every, to: 'same', roles: ['system'], influences: false },
  'check-document': { from: every, to: 'same', roles: ['system'], influences: false },
  'mark-handled': { from: every, to: 'same', roles: ['officer'], influences: true },
  park: { from: [...open, 'decided'], to: 'same', roles: ['system'], influences: false },
  resume: {
    from: [...open, 'decided'],
    to: 'same',
    roles: ['officer', 'manager', 'operator', 'system'],
    influences: false,
  },
} as const satisfies Rows
