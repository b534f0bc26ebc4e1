import { setTimeout as delay } from 'node:timers/promises'
import * as z from 'zod'
import type { Functions } from '../lambda/functions.ts'
import type { StreamSource } from '../template/triggers.ts'
import type { DeadLetters } from './dead-letters.ts'

export const streamRecord = z.looseObject({
  dynamodb: z.looseObject({ SequenceNumber: z.string(), ApproximateCreationDateTime: z.number().optional() }),
})
export type StreamRecord = z.infer<typeof streamRecord>

export type BatchDeps = {
  invoke: Functions['invoke']
  deadLetters: Pick<DeadLetters, 'add'>
  /** Disturbs a batch as AWS may: repeats and another order. */
  disturb: (records: StreamRecord[]) => StreamRecord[]
  /** Told each time every record up to this one needs no more attention. */
  passed: (record: StreamRecord) => void
  stopping: AbortSignal
}

const partial = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).default([]) })
const longestBackoffMs = 10_000

export const sequenceOf = ({ dynamodb }: StreamRecord): number => Number(dynamodb.SequenceNumber)

/** Place of the first record to try again: none, some (as the function says), or all. */
const firstFailed = async (
  deps: BatchDeps,
  source: StreamSource,
  records: StreamRecord[],
): Promise<number> => {
  const outcome = await deps.invoke(source.functionName, { Records: deps.disturb(records) })
  if (!outcome.ok) return 0
  if (!source.reportsFailures) return records.length
  const said = partial.safeParse(outcome.payload ?? {})
  if (!said.success) return 0
  const failed = said.data.batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier))
  if (failed.length === 0) return records.length
  // As on AWS, a name that is none of ours fails the whole batch.
  const place = records.findIndex((record) => sequenceOf(record) === Math.min(...failed))
  return Math.max(place, 0)
}

const giveUp = ({ deadLetters }: BatchDeps, source: StreamSource, records: StreamRecord[]): void =>
  deadLetters.add(source.functionName, 'RetryAttemptsExhausted', {
    streamArn: source.streamArn,
    batchSize: records.length,
    startSequenceNumber: records[0]?.dynamodb.SequenceNumber,
    endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber,
  })

/** Gives a batch to its function until it is through: the part that failed again, halved when the source says so. */
export const deliver = async (
  deps: BatchDeps,
  source: StreamSource,
  records: StreamRecord[],
  attempt = 0,
): Promise<void> => {
  if (deps.stopping.aborted || records.length === 0) return
  const failed = await firstFailed(deps, source, records)
  if (deps.stopping.aborted) return
  const done = records[failed - 1]
  if (done) deps.passed(done)
  const rest = records.slice(failed)
  const last = rest.at(-1)
  if (last === undefined) return

  const tried = failed > 0 ? 0 : attempt
  if (source.retries >= 0 && tried >= source.retries) {
    giveUp(deps, source, rest)
    deps.passed(last)
    return
  }
  await delay(Math.min(100 * 2 ** tried, longestBackoffMs), undefined, { signal: deps.stopping }).catch(
    () => {},
  )
  const middle = source.bisect ? Math.ceil(rest.length / 2) : rest.length
  await deliver(deps, source, rest.slice(0, middle), tried + 1)
  await deliver(deps, source, rest.slice(middle), tried + 1)
}
