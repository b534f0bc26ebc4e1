import { decidedOrOver, every, open, type Rows } from './row.ts'

/** Notes, the diary, papers, releases and appeals. */
export const keeping = {
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
} as const satisfies Rows
