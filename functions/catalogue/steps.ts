import { type CatalogueRow, plain, step } from './row.ts'

/** What the workflow calls. */
export const steps = {
  prioritise: step('prioritise', 'New applications do not reach their county.'),
  'place-in-queue': step('place-in-queue', 'New applications do not reach their county.'),
  'await-events': step('await-events', 'Cases do not wait for review or decision.', {
    touches: ['whole-table', 'workflow'],
    packages: [...plain, '@aws-sdk/client-sfn'],
  }),
  'time-completion': step('time-completion', 'Completion requests have no last day.'),
  'expire-completion': step('expire-completion', 'Unanswered completion requests are not seen.'),
  'issue-decision': step('issue-decision', 'Decision letters are not made.', {
    touches: ['whole-table', 'write-records'],
    memory: 2048,
    timeoutSeconds: 60,
    ships: ['letters'],
    packages: [...plain, '@aws-sdk/client-s3', 'pdfkit'],
  }),
  'hand-to-finance': step('hand-to-finance', 'Granted money is not payable.'),
  park: step('park', 'Broken cases are not seen.'),
} as const satisfies Record<string, CatalogueRow>
