import { open, party, type Rows } from './row.ts'

/** What the applicant does. */
export const applicant = {
  'answer-completion': { from: ['completion-asked'], to: 'in-review', roles: party, influences: false },
  'answer-late': { from: ['in-review', 'proposed'], to: 'in-review', roles: party, influences: false },
  'make-statement': {
    from: ['in-review', 'completion-asked', 'decided'],
    to: 'same',
    roles: party,
    influences: false,
  },
  'state-while-proposed': { from: ['proposed'], to: 'in-review', roles: party, influences: false },
  'ask-withdrawal': { from: ['submitted', 'in-review'], to: 'same', roles: ['signatory'], influences: false },
  'interrupt-by-withdrawal': {
    from: ['completion-asked', 'proposed'],
    to: 'in-review',
    roles: ['signatory'],
    influences: false,
  },
  'hand-in-authority': { from: [...open, 'decided'], to: 'same', roles: party, influences: false },
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
} as const satisfies Rows
