import { every, type Rows } from './row.ts'

/** Conflicts of interest (FL 16–18 §§). */
export const conflict = {
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
} as const satisfies Rows
