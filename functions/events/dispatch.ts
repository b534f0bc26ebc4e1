import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { Context, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { unmarshall } from '../../shared/aws/unmarshall.ts'
import type { EffectDeps } from './effects/effect.ts'
import { liveEffects } from './live-effects.ts'
import { runEffects } from './run-effects.ts'

/** A failed effect is tried again by repair, so that it holds up nobody else's. */
const dispatchRecord =
  (deps: () => EffectDeps) =>
  async (record: DynamoDBRecord): Promise<void> => {
    const image = record.dynamodb?.NewImage
    if (image !== undefined) await runEffects(deps(), unmarshall(image))
  }

/** The records of a batch run side by side; one that comes twice runs once, so that nobody gets two mails. */
const onceEach = (run: (record: DynamoDBRecord) => Promise<void>) => {
  const runs = new Map<string | undefined, Promise<void>>()
  return (record: DynamoDBRecord): Promise<void> => {
    const number = record.dynamodb?.SequenceNumber
    const running = runs.get(number) ?? run(record)
    runs.set(number, running)
    return running
  }
}

export const dispatch = (deps: () => EffectDeps) => {
  const processor = new BatchProcessor(EventType.DynamoDBStreams)
  return (event: DynamoDBStreamEvent, context?: Context) =>
    processPartialResponse(event, onceEach(dispatchRecord(deps)), processor, {
      ...(context === undefined ? {} : { context }),
      throwOnFullBatchFailure: false,
    })
}

export const handler = dispatch(liveEffects)
