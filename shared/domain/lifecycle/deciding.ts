import { decidedOrOver, party, type Rows } from './row.ts'

/** Proposal, decision, and what follows from it. */
export const deciding = {
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
  // Notice of a decision: that it has come to the applicant, or how it was sent instead (FL 33 §), chooses nothing.
  'open-letter': { from: decidedOrOver, to: 'same', roles: party, influences: false },
  'miss-letter': { from: decidedOrOver, to: 'same', roles: ['system'], influences: false },
  'send-letter-otherwise': {
    from: decidedOrOver,
    to: 'same',
    roles: ['officer', 'registrar'],
    influences: false,
  },
} as const satisfies Rows
