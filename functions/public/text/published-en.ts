import type { svPublished } from './published-sv.ts'

export const enPublished: typeof svPublished = {
  title: (round) => `Summary of ${round}`,
  lead: (at) => `These are the applications for a state grant received in the call, as they stood on ${at}.`,
  caption: 'Measures, amounts requested and granted',
  applicant: 'Applicant',
  kind: 'Kind',
  kinds: {
    'leaving-violence': 'Support to be able to leave violence',
    'resource-centre': 'Development of a resource centre',
    other: 'Other measure',
  },
  requested: 'Requested',
  granted: 'Granted',
  outcome: 'Outcome',
  outcomes: {
    grant: 'Granted',
    partial: 'Granted in part',
    rejection: 'Rejected',
    dismissal: 'Dismissed',
    'write-off': 'Written off',
    revocation: 'Revoked',
  },
  undecided: 'Not decided',
  sum: 'Total',
  empty: 'No applications had been received.',
  back: 'The call',
  link: 'See who has applied and what has been granted',
}
