import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import { SFNClient } from '@aws-sdk/client-sfn'
import { monotonicFactory } from 'ulid'
import type { EffectDeps } from '../../functions/events/effects/effect.ts'
import { runEffects } from '../../functions/events/run-effects.ts'
import { testClock } from '../../infra/local/clock.ts'
import { startS3 } from '../../infra/local/s3/server.ts'
import { startWorkflowEngine } from '../../infra/local/workflow/engine.ts'
import type { Message } from '../../shared/aws/mail.ts'
import { readOutbox } from '../../shared/aws/outbox.ts'
import { openRecords } from '../../shared/aws/records.ts'
import { openCheckedUploads, openUploads } from '../../shared/aws/uploads.ts'
import { walledTable } from '../../shared/aws/walled-table.ts'
import { openWorkflow } from '../../shared/aws/workflow.ts'
import type { ForCounty } from '../../shared/deps.ts'
import { letterFonts } from '../../shared/letters/fonts.ts'
import { counties } from '../../shared/register/register.ts'
import { stepFunctions } from './steps.ts'
import { startStore } from './store.ts'

const arn = 'arn:aws:states:eu-north-1:000000000000:stateMachine:statsbidrag-test-application'
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
const region = 'eu-north-1'
const buckets = [
  { name: 'uploads', versioned: true },
  { name: 'records', versioned: true, objectLock: { mode: 'GOVERNANCE' as const, days: 1 } },
]

export type World = Awaited<ReturnType<typeof startWorld>>

/**
 * The product's own functions around a real table, a real bucket and the real workflow file, in this process and on a
 * clock that only moves when told to. `settle` does what the stream does: the effects of every event, until none are left.
 */
export const startWorld = async ({ start = '2027-01-11T08:00:00.000Z' }: { start?: string } = {}) => {
  const store = await startStore()
  const clock = testClock(Date.parse(start))
  const mails: Message[] = []
  const errors: { code: string; facts: unknown }[] = []
  const s3 = await startS3({
    dir: join(store.dir, 's3'),
    now: clock.now,
    region,
    secretFor: () => 'test',
    buckets,
  })
  const client = new S3Client({ endpoint: s3.url, region, credentials, forcePathStyle: true })
  const definition = (await readFile('workflows/application.asl.json', 'utf8')).replaceAll(
    /\$\{([a-z-]+)\}/g,
    '$1',
  )
  const failures = new Map<string, Error[]>()
  const engine = await startWorkflowEngine({
    dir: join(store.dir, 'workflow'),
    clock,
    machines: [{ arn, definition }],
    invoke: async (name, payload) => {
      try {
        const failure = failures.get(name)?.shift()
        if (failure !== undefined) throw failure
        return { ok: true, payload: await stepFunctions(deps)[name]?.(payload) }
      } catch (error) {
        return {
          ok: false,
          errorType: error instanceof Error ? error.name : 'Error',
          errorMessage: String(error),
        }
      }
    },
  })
  const sfn = new SFNClient({ endpoint: engine.url, region, credentials })
  const deps: EffectDeps = {
    now: clock.now,
    newId: monotonicFactory(),
    log: {
      info: () => undefined,
      warn: () => undefined,
      error: (code, facts) => void errors.push({ code, facts }),
    },
    table: store.table,
    records: openRecords(client, 'records'),
    uploads: openCheckedUploads(client, 'uploads'),
    workflow: openWorkflow(sfn, arn),
    mail: { send: async (message) => void mails.push(message) },
    letters: async () => ({ fonts: await letterFonts('node_modules/@fontsource/source-sans-3/files')() }),
    origin: 'https://statsbidrag.example.se',
  }
  const forCounty: ForCounty = (county) => ({
    county,
    table: walledTable(store.table, (pk) => pk.startsWith(`C#${county}#`)),
    records: deps.records,
  })

  const runOutbox = async (): Promise<number> => {
    let ran = 0
    for (const tenant of ['O', ...counties().map(({ code }) => `C#${code}`)]) {
      for (const { event } of await readOutbox(store.table, tenant, Number.MAX_SAFE_INTEGER / 2)) {
        const item = await store.table.get(event)
        if (item !== null && (await runEffects(deps, item))) ran += 1
      }
    }
    return ran
  }

  return {
    store,
    table: store.table,
    clock,
    deps,
    forCounty,
    mails,
    errors,
    engine,
    s3: client,
    bucketUploads: openUploads(client, 'uploads'),
    /** The next invocations of a step fail with these errors, in order. */
    failNext: (step: string, ...causes: Error[]) =>
      failures.set(step, [...(failures.get(step) ?? []), ...causes]),
    /** Until every event has had its effects and no execution can go on by itself. */
    settle: async () => {
      do await engine.idle()
      while ((await runOutbox()) > 0)
    },
    close: async () => {
      sfn.destroy()
      client.destroy()
      await engine.close()
      await s3.close()
      await store.close()
    },
  }
}
