import * as z from 'zod'

const stageName = z.enum(['dev', 'test', 'prod'])
export type StageName = z.infer<typeof stageName>

/** What differs between stages, as data. */
export type StageSettings = {
  /** The site's name on the network; the certificate and the address mail is sent from belong to it. */
  domain: string
  /** What becomes of tables, buckets and keys when their stack is removed. */
  keepData: boolean
  objectLock: { mode: 'GOVERNANCE' | 'COMPLIANCE'; days: number }
  logDays: 14 | 30 | 365
  requireMfa: boolean
  /** Requests per second the site lets through before it answers 429. */
  throttle: { rate: number; burst: number }
  /** How long a file that came in after its application, and that nobody has handed in, lies in the bucket. */
  unsentFileDays: number
  /** The ERP clients there are, `<länskod>-<number>`: two of a county while one takes the other's place. */
  machines: readonly string[]
}

const settings: Record<StageName, StageSettings> = {
  dev: {
    domain: 'dev.statsbidrag.example',
    keepData: false,
    objectLock: { mode: 'GOVERNANCE', days: 1 },
    logDays: 14,
    requireMfa: false,
    throttle: { rate: 200, burst: 400 },
    unsentFileDays: 90,
    machines: ['03-1', '05-1'],
  },
  test: {
    domain: 'test.statsbidrag.example',
    keepData: false,
    objectLock: { mode: 'GOVERNANCE', days: 1 },
    logDays: 30,
    requireMfa: false,
    throttle: { rate: 200, burst: 400 },
    unsentFileDays: 90,
    machines: [],
  },
  prod: {
    domain: 'statsbidrag.example',
    keepData: true,
    objectLock: { mode: 'GOVERNANCE', days: 3650 },
    logDays: 365,
    requireMfa: true,
    throttle: { rate: 500, burst: 1000 },
    unsentFileDays: 90,
    machines: [],
  },
}

/** What the one-machine platform puts in place of an address that only exists on AWS. */
const overridesSchema = z.object({
  ISSUER: z.url().optional(),
  CLIENT_ID: z.string().min(1).optional(),
  ORIGIN: z.url().optional(),
  UPLOADS_ORIGIN: z.url().optional(),
})
export type Overrides = z.infer<typeof overridesSchema>

const environmentSchema = overridesSchema.extend({
  STAGE: stageName.default('dev'),
  CDK_DEFAULT_ACCOUNT: z
    .string()
    .regex(/^\d{12}$/)
    .default('000000000000'),
})

export type Stage = {
  name: StageName
  account: string
  region: string
  settings: StageSettings
  overrides: Overrides
}

/** The stage an environment asks for: `STAGE`, `CDK_DEFAULT_ACCOUNT` and the four overrides. Throws ZodError. */
export const readStage = (environment: Record<string, string | undefined>): Stage => {
  const { STAGE, CDK_DEFAULT_ACCOUNT, ...overrides } = environmentSchema.parse(environment)
  return {
    name: STAGE,
    account: CDK_DEFAULT_ACCOUNT,
    region: 'eu-north-1',
    settings: settings[STAGE],
    overrides,
  }
}

/** What the identity service calls a machine's client. */
export const machineClientName = (machine: string): string => `erp-${machine}`
