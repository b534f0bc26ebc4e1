/**
 * One row per function: where it starts, what wakes it, what it may touch. Routes, grants, environment,
 * workflow placeholders and the local wiring all follow from this table; nothing else grants anything.
 *
 * A touch is one word for a grant and the variables that go with it (infra/constructs/touches.ts):
 *
 * sign-in            write S# and P# items                       TABLE_NAME ISSUER CLIENT_ID ORIGIN
 * sessions           read S# and P#, park a lost form            TABLE_NAME ORIGIN
 * machines           read P#                                     TABLE_NAME
 * memberships        write what a person may do, P#             TABLE_NAME
 * rounds             read the public copy ROUNDS                 TABLE_NAME
 * published          read what counties have published       TABLE_NAME
 * feedback           leave a word about accessibility            TABLE_NAME
 * proofs             read published roots and proofs            TABLE_NAME
 * own-organisation   read and write O#                           TABLE_NAME
 * submitted-cases    write C#<län>#CASE# and its outbox          TABLE_NAME
 * county             assume the county role with a session tag   TABLE_NAME COUNTY_ROLE_ARN RECORDS_BUCKET
 * whole-table        read and write everything: steps and events TABLE_NAME
 * uploads            sign and look at objects under drafts/      UPLOADS_BUCKET UPLOADS_ORIGIN UNSENT_FILE_DAYS
 * desk-uploads       what the county role uploads under desk/<län> UPLOADS_BUCKET UPLOADS_ORIGIN
 * own-records        read letters of one's own cases             RECORDS_BUCKET
 * check-uploads      read, tag and copy every upload             UPLOADS_BUCKET UNSENT_FILE_DAYS
 * remove-uploads     take away files no draft has any more       UPLOADS_BUCKET
 * drop-uploads       take away versions that are nobody's        UPLOADS_BUCKET
 * write-records      put documents in the records bucket         RECORDS_BUCKET
 * workflow           start, answer and describe executions       STATE_MACHINE_ARN
 * mail               send from the service's address             MAIL_FROM ORIGIN
 */
export const touches = [
  'sign-in',
  'sessions',
  'machines',
  'memberships',
  'rounds',
  'published',
  'feedback',
  'proofs',
  'own-organisation',
  'submitted-cases',
  'county',
  'whole-table',
  'uploads',
  'desk-uploads',
  'own-records',
  'check-uploads',
  'remove-uploads',
  'drop-uploads',
  'write-records',
  'workflow',
  'mail',
] as const
export type Touch = (typeof touches)[number]

export type Trigger =
  /** `for: 'machines'`: the gateway lets nobody through without a token of the identity service. */
  | { kind: 'http'; routes: readonly string[]; for?: 'machines' }
  | { kind: 'step' }
  | { kind: 'stream'; batchSize: number }
  | { kind: 'schedule'; everyMinutes: number }
  | { kind: 'event'; source: 'upload-scanned' | 'execution-ended' }

export type CatalogueRow = {
  /** File under functions/ whose `handler` export runs. */
  entry: string
  triggers: readonly Trigger[]
  touches: readonly Touch[]
  memory: 256 | 512 | 1024 | 2048
  timeoutSeconds: number
  /** Files shipped beside the bundle: `assets` = site files, `letters` = fonts and colour profile. */
  ships?: readonly ('assets' | 'letters')[]
  /** Third-party packages the bundle may hold; the bundle bench fails on any other. */
  packages: readonly string[]
  /** What somebody suffers when this one fails: the text of its alarm. */
  errorImpact: string
}

const web = [
  '@middy',
  'zod',
  'preact',
  'preact-render-to-string',
  '@aws-sdk/lib-dynamodb',
  '@aws-sdk/client-dynamodb',
  'canonicalize',
  'ulid',
  '@aws-lambda-powertools/logger',
] as const
const plain = [
  'zod',
  '@aws-sdk/lib-dynamodb',
  '@aws-sdk/client-dynamodb',
  'canonicalize',
  'ulid',
  '@aws-lambda-powertools/logger',
] as const

const step = (name: string, impact: string, more: Partial<CatalogueRow> = {}): CatalogueRow => ({
  entry: `steps/${name}.ts`,
  triggers: [{ kind: 'step' }],
  touches: ['whole-table'],
  memory: 512,
  timeoutSeconds: 30,
  packages: plain,
  errorImpact: impact,
  ...more,
})

export const catalogue = {
  public: {
    entry: 'public/handler.ts',
    triggers: [{ kind: 'http', routes: ['GET /', 'ANY /{proxy+}'] }],
    touches: ['sign-in', 'rounds', 'published', 'feedback', 'proofs'],
    memory: 512,
    timeoutSeconds: 15,
    ships: ['assets'],
    packages: [...web, 'openid-client', 'organisationsnummer'],
    errorImpact: 'Nobody can sign in or read about the grant.',
  },
  applicant: {
    entry: 'applicant/handler.ts',
    triggers: [{ kind: 'http', routes: ['ANY /ansok', 'ANY /ansok/{proxy+}'] }],
    touches: [
      'sessions',
      'memberships',
      'rounds',
      'proofs',
      'own-organisation',
      'submitted-cases',
      'uploads',
      'own-records',
    ],
    memory: 1024,
    timeoutSeconds: 15,
    packages: [
      ...web,
      '@aws-sdk/client-s3',
      '@aws-sdk/s3-presigned-post',
      '@aws-sdk/s3-request-presigner',
      'organisationsnummer',
    ],
    errorImpact: 'Municipalities cannot write or send applications.',
  },
  officer: {
    entry: 'officer/handler.ts',
    triggers: [{ kind: 'http', routes: ['ANY /lan', 'ANY /lan/{proxy+}'] }],
    touches: ['sessions', 'county', 'desk-uploads'],
    memory: 1024,
    timeoutSeconds: 15,
    packages: [
      ...web,
      '@aws-sdk/client-s3',
      '@aws-sdk/s3-presigned-post',
      '@aws-sdk/s3-request-presigner',
      '@aws-sdk/client-sts',
      'organisationsnummer',
      'csv-stringify',
      'diff',
    ],
    errorImpact: 'County officers cannot review or decide.',
  },
  finance: {
    entry: 'finance/handler.ts',
    triggers: [{ kind: 'http', routes: ['ANY /ekonomi', 'ANY /ekonomi/{proxy+}'] }],
    touches: ['sessions', 'county'],
    memory: 1024,
    timeoutSeconds: 29,
    ships: ['letters'],
    packages: [
      ...web,
      '@aws-sdk/client-s3',
      '@aws-sdk/s3-request-presigner',
      '@aws-sdk/client-sts',
      'csv-parse',
      'csv-stringify',
      'write-excel-file',
      'fflate',
      'pdfkit',
    ],
    errorImpact: 'Finance cannot pull what shall be paid.',
  },
  erp: {
    entry: 'erp/handler.ts',
    triggers: [{ kind: 'http', routes: ['ANY /api/{proxy+}'], for: 'machines' }],
    touches: ['machines', 'county'],
    memory: 512,
    timeoutSeconds: 15,
    packages: [
      '@middy',
      ...plain,
      '@aws-sdk/client-s3',
      '@aws-sdk/s3-request-presigner',
      '@aws-sdk/client-sts',
    ],
    errorImpact: 'The ERP of a county cannot fetch payment files by itself.',
  },
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
  dispatch: {
    entry: 'events/dispatch.ts',
    triggers: [{ kind: 'stream', batchSize: 50 }],
    touches: ['whole-table', 'workflow', 'mail', 'check-uploads', 'write-records'],
    memory: 1024,
    timeoutSeconds: 60,
    ships: ['letters'],
    packages: [
      ...plain,
      '@aws-sdk/client-sfn',
      '@aws-sdk/client-sesv2',
      '@aws-sdk/client-s3',
      '@aws-lambda-powertools/batch',
      'pdfkit',
      '@cantoo/pdf-lib',
    ],
    errorImpact: 'Acts are kept but nothing follows from them until repair runs.',
  },
  repair: {
    entry: 'events/repair.ts',
    triggers: [
      { kind: 'schedule', everyMinutes: 1 },
      { kind: 'event', source: 'execution-ended' },
    ],
    touches: ['whole-table', 'workflow', 'mail', 'check-uploads', 'write-records'],
    memory: 1024,
    timeoutSeconds: 60,
    ships: ['letters'],
    packages: [
      ...plain,
      '@aws-sdk/client-sfn',
      '@aws-sdk/client-sesv2',
      '@aws-sdk/client-s3',
      'pdfkit',
      '@cantoo/pdf-lib',
      'csv-parse',
      'csv-stringify',
      'write-excel-file',
      'fflate',
    ],
    errorImpact: 'What dispatch missed stays undone.',
  },
  reminders: {
    entry: 'events/reminders.ts',
    triggers: [{ kind: 'schedule', everyMinutes: 5 }],
    touches: ['whole-table', 'workflow', 'mail', 'check-uploads', 'remove-uploads', 'write-records'],
    memory: 512,
    timeoutSeconds: 60,
    packages: [...plain, '@aws-sdk/client-sfn', '@aws-sdk/client-sesv2', '@aws-sdk/client-s3', 'pdfkit'],
    errorImpact: 'Nobody is reminded of a last day.',
  },
  'publish-proofs': {
    entry: 'events/publish-proofs.ts',
    triggers: [{ kind: 'schedule', everyMinutes: 15 }],
    touches: ['whole-table', 'write-records'],
    memory: 512,
    timeoutSeconds: 120,
    packages: [...plain, '@aws-sdk/client-s3'],
    errorImpact: 'Receipts cannot be proved against a published root until it runs again.',
  },
  'scan-result': {
    entry: 'events/scan-result.ts',
    triggers: [{ kind: 'event', source: 'upload-scanned' }],
    touches: ['whole-table', 'check-uploads', 'drop-uploads', 'write-records'],
    memory: 1024,
    timeoutSeconds: 120,
    packages: [...plain, '@aws-sdk/client-s3', 'file-type'],
    errorImpact: 'Attachments stay unread as waiting for their check.',
  },
} as const satisfies Record<string, CatalogueRow>
