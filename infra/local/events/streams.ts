import { setTimeout as delay } from 'node:timers/promises'
import * as z from 'zod'
import { type Dynamo, DynamoRefusal } from '../dynamodb/call.ts'
import type { Log } from '../log.ts'
import type { StreamSource } from '../template/triggers.ts'
import { type BatchDeps, deliver, type StreamRecord, sequenceOf, streamRecord } from './batch.ts'
import type { Checkpoint } from './checkpoint.ts'
import { compilePattern } from './pattern.ts'

type StreamDeps = Pick<BatchDeps, 'invoke' | 'deadLetters' | 'disturb'> & {
  dynamo: Dynamo
  table: string
  region: string
  source: StreamSource
  checkpoint: Checkpoint
  log: Log
}

/** One event source mapping at work. */
export type StreamReader = {
  /** Something was written: look now, not at the next round. */
  nudge: () => void
  /** Resolves once all that was written before the call has been delivered. */
  drained: () => Promise<void>
  close: () => Promise<void>
}

const page = z.object({ Records: z.array(streamRecord), NextShardIterator: z.string() })
const iterator = z.object({ ShardIterator: z.string() })
const streams = z.object({ Streams: z.array(z.object({ StreamArn: z.string() })) })
const description = z.object({
  StreamDescription: z.object({ Shards: z.array(z.object({ ShardId: z.string() })) }),
})
const roundMs = 1000
const pageSize = 500
/** Writes come in crowds: one read for many, not one for each. */
const gatherMs = 20

const openIterator = async ({ dynamo, table, checkpoint }: StreamDeps): Promise<string | undefined> => {
  const { Streams } = streams.parse(await dynamo('Streams.ListStreams', { TableName: table }))
  const StreamArn = Streams[0]?.StreamArn
  const described = description.parse(await dynamo('Streams.DescribeStream', { StreamArn }))
  const ShardId = described.StreamDescription.Shards[0]?.ShardId
  if (ShardId === undefined) return undefined
  const from =
    checkpoint.get() > 0
      ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: String(checkpoint.get()) }
      : { ShardIteratorType: 'TRIM_HORIZON' }
  return iterator.parse(await dynamo('Streams.GetShardIterator', { StreamArn, ShardId, ...from }))
    .ShardIterator
}

/** Reads a table's stream from its checkpoint on, for ever, at least once. */
export const startStreamReader = (deps: StreamDeps): StreamReader => {
  const { dynamo, source, checkpoint, region, log } = deps
  const matches = source.filters.map((filter) => compilePattern(filter))
  const stop = new AbortController()
  let at: string | undefined
  let wake = Promise.withResolvers<void>()
  let waiting: { since: number; resolve: () => void }[] = []
  let rounds = 0

  const wanted = (record: StreamRecord) => matches.length === 0 || matches.some((match) => match(record))
  const passed = (record: StreamRecord) => checkpoint.save(sequenceOf(record))
  const asEvent = (record: StreamRecord): StreamRecord => ({
    ...record,
    awsRegion: region,
    eventSourceARN: source.streamArn,
  })

  /** One page. True when there was nothing more to read. */
  const read = async (): Promise<boolean> => {
    at ??= await openIterator(deps)
    if (at === undefined) return true
    const { Records, NextShardIterator } = page.parse(
      await dynamo('Streams.GetRecords', { ShardIterator: at, Limit: pageSize }),
    )
    const events = Records.filter(wanted).map(asEvent)
    for (let from = 0; from < events.length; from += source.batchSize)
      await deliver(
        { ...deps, passed, stopping: stop.signal },
        source,
        events.slice(from, from + source.batchSize),
      )
    const last = Records.at(-1)
    if (last && !stop.signal.aborted) passed(last)
    at = NextShardIterator
    return Records.length === 0
  }

  const pause = async (): Promise<void> => {
    const timer = setTimeout(() => wake.resolve(), roundMs)
    await wake.promise
    clearTimeout(timer)
    wake = Promise.withResolvers()
  }

  const run = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      if (waiting.length === 0) await delay(gatherMs)
      rounds += 1
      const round = rounds
      const empty = await read().catch((error: unknown) => {
        at = undefined
        if (
          !stop.signal.aborted &&
          !(error instanceof DynamoRefusal && error.name === 'ResourceNotFoundException')
        )
          log.write({
            level: 'WARN',
            message: `The stream of ${deps.table} could not be read: ${String(error)}`,
          })
        return undefined
      })
      if (empty === false) continue
      if (empty) {
        for (const { resolve } of waiting.filter(({ since }) => since < round)) resolve()
        waiting = waiting.filter(({ since }) => since >= round)
      }
      if (waiting.length === 0 || !empty) await pause()
    }
    for (const { resolve } of waiting) resolve()
  }
  const running = run()

  const nudge = () => wake.resolve()
  return {
    nudge,
    drained: () =>
      new Promise((resolve) => {
        waiting.push({ since: rounds, resolve })
        nudge()
      }),
    close: async () => {
      stop.abort()
      nudge()
      await running
    },
  }
}
