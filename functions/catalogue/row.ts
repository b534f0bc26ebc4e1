/**
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

/** What every function with pages may hold. */
export const web = [
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
/** What every function without pages may hold. */
export const plain = [
  'zod',
  '@aws-sdk/lib-dynamodb',
  '@aws-sdk/client-dynamodb',
  'canonicalize',
  'ulid',
  '@aws-lambda-powertools/logger',
] as const

/** A function that the workflow calls. */
export const step = (name: string, impact: string, more: Partial<CatalogueRow> = {}): CatalogueRow => ({
  entry: `steps/${name}.ts`,
  triggers: [{ kind: 'step' }],
  touches: ['whole-table'],
  memory: 512,
  timeoutSeconds: 30,
  packages: plain,
  errorImpact: impact,
  ...more,
})
