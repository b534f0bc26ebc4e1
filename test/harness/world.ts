import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import { SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn'
import { paginateScan } from '@aws-sdk/lib-dynamodb'
import { monotonicFactory } from 'ulid'
import * as z from 'zod'
import type { EffectDeps } from '../../functions/events/effects/effect.ts'
import { executionEnded, restartCase } from '../../functions/events/restart-case.ts'
import { runEffects } from '../../functions/events/run-effects.ts'
import { testClock } from '../../infra/local/clock.ts'
import { executionEndedEvent } from '../../infra/local/reactions.ts'
import { startS3 } from '../../infra/local/s3/server.ts'
import { startWorkflowEngine } from '../../infra/local/workflow/engine.ts'
import { openCheckedUploads } from '../../shared/aws/checked-uploads.ts'
import { type DeskFor, openDeskUploads } from '../../shared/aws/desk-uploads.ts'
import type { Message } from '../../shared/aws/mail.ts'
import { openRecordReader } from '../../shared/aws/record-links.ts'
import { openRecords } from '../../shared/aws/records.ts'
import { openUploads } from '../../shared/aws/uploads.ts'
import { walledTable } from '../../shared/aws/walled-table.ts'
import { openWorkflow } from '../../shared/aws/workflow.ts'
import type { ForCounty } from '../../shared/deps.ts'
import { letterFonts } from '../../shared/letters/fonts.ts'
import { stepFunctions } from './steps.ts'
import { startStore } from './store.ts'

const arn = 'arn:aws:states:eu-north-1:000000000000:stateMachine:statsbidrag-test-application'
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
const region = 'eu-north-1'
const outboxItems = z.array(z.object({ event: z.object({ pk: z.string(), sk: z.string() }) }))
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
    // The SDK signs with the machine's own time, whatever the test clock shows.
    now: () => Date.now(),
    storedAt: () => clock.now(),
    region,
    secretFor: () => 'test',
    buckets,
  })
  const client = new S3Client({ endpoint: s3.url, region, credentials, forcePathStyle: true })
  const shipped = (await readFile('workflows/application.asl.json', 'utf8')).replaceAll(
    /\$\{([a-z-]+)\}/g,
    '$1',
  )
  const failures = new Map<string, Error[]>()
  const ended: Parameters<typeof executionEndedEvent>[0][] = []

  const invoke = async (name: string, payload: unknown) => {
    try {
      const failure = failures.get(name)?.shift()
      if (failure !== undefined) throw failure
      return { ok: true as const, payload: await stepFunctions(deps)[name]?.(payload) }
    } catch (error) {
      return {
        ok: false as const,
        errorType: error instanceof Error ? error.name : 'Error',
        errorMessage: String(error),
      }
    }
  }
  const startEngine = async (definition: string) => {
    const engine = await startWorkflowEngine({
      dir: join(store.dir, 'workflow'),
      clock,
      machines: [{ arn, definition }],
      invoke,
      onExecutionEnded: (end) => void ended.push(end),
    })
    const sfn = new SFNClient({ endpoint: engine.url, region, credentials })
    return { engine, sfn }
  }
  let workflow = await startEngine(shipped)
  const deps: EffectDeps = {
    now: () => clock.now(),
    newId: monotonicFactory(),
    log: {
      info: () => undefined,
      warn: () => undefined,
      error: (code, facts) => void errors.push({ code, facts }),
    },
    table: store.table,
    records: openRecords(() => client, 'records'),
    uploads: openCheckedUploads(() => client, 'uploads'),
    workflow: openWorkflow(workflow.sfn, arn),
    mail: { send: async (message) => void mails.push(message) },
    letters: async () => ({ fonts: await letterFonts('node_modules/@fontsource/source-sans-3/files')() }),
    origin: 'https://statsbidrag.example.se',
    unsentDays: 90,
  }
  const letterLinks = openRecordReader(() => client, 'records')
  const forCounty: ForCounty = (county) => ({
    county,
    table: walledTable(store.table, (pk) => pk.startsWith(`C#${county}#`)),
    records: { ...deps.records, ...letterLinks },
  })

  const deskFor: DeskFor = (county) => openDeskUploads(() => client, 'uploads', county)

  /** How many events had all their effects, and which could not. */
  const runOutbox = async (): Promise<{ ran: number; left: string[] }> => {
    const left: string[] = []
    let ran = 0
    const waiting = paginateScan(
      { client: store.client },
      {
        TableName: store.tableName,
        ConsistentRead: true,
        FilterExpression: 'contains(pk, :outbox)',
        ExpressionAttributeValues: { ':outbox': '#OUTBOX#' },
      },
    )
    for await (const { Items = [] } of waiting) {
      for (const { event } of outboxItems.parse(Items)) {
        const item = await store.table.get(event)
        if (item !== null && (await runEffects(deps, item))) ran += 1
        else left.push(`${event.pk} ${event.sk}`)
      }
    }
    return { ran, left }
  }

  /** What EventBridge would tell repair. */
  const tellEnded = async (): Promise<number> => {
    const told = ended.splice(0)
    for (const end of told) {
      const event = executionEnded(executionEndedEvent(end))
      if (event !== null) await restartCase(deps, event)
    }
    return told.length
  }

  const stopEngine = async () => {
    workflow.sfn.destroy()
    await workflow.engine.close()
  }

  return {
    store,
    table: store.table,
    clock,
    deps,
    forCounty,
    deskFor,
    mails,
    errors,
    s3: client,
    /** The workflow file as it is deployed. */
    definition: shipped,
    letterLinks,
    bucketUploads: openUploads(() => client, 'uploads'),
    /** The states an execution entered, in order. */
    statesVisited: (name: string): string[] => workflow.engine.statesVisited(name),
    /** Stops an execution from outside, as an operator may. */
    abort: (name: string) =>
      workflow.sfn.send(
        new StopExecutionCommand({
          executionArn: `${arn.replace(':stateMachine:', ':execution:')}:${name}`,
        }),
      ),
    /** The next invocations of a step fail with these errors, in order. */
    failNext: (step: string, ...causes: Error[]) =>
      failures.set(step, [...(failures.get(step) ?? []), ...causes]),
    /** Until no execution can go on by itself. */
    idle: () => workflow.engine.idle(),
    runOutbox,
    /** Until every event has had its effects, or has failed to, and no execution can go on by itself. */
    settle: async () => {
      const failed = new Set<string>()
      for (let moved = true; moved; ) {
        await workflow.engine.idle()
        const { ran, left } = await runOutbox()
        moved = (await tellEnded()) + ran > 0 || left.some((event) => !failed.has(event))
        for (const event of left) failed.add(event)
      }
    },
    /** The engine goes down and comes up again on what it wrote, perhaps later, perhaps with a new definition. */
    restart: async ({ downFor = 0, definition = shipped } = {}) => {
      await stopEngine()
      clock.advance(downFor)
      workflow = await startEngine(definition)
      deps.workflow = openWorkflow(workflow.sfn, arn)
    },
    close: async () => {
      await stopEngine()
      client.destroy()
      await s3.close()
      await store.close()
    },
  }
}
