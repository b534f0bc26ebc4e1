import { decidedOrOver, open, type Rows } from './row.ts'

/** What becomes of the money of a grant. */
export const paying = {
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
} as const satisfies Rows
