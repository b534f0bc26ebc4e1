import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'

type Strategy = Awaited<ReturnType<DynamoDBClient['config']['retryStrategy']>>

const retryable: readonly string[] = ['TRANSIENT', 'THROTTLING']
const tries = 4
const token = (count: number) => ({ getRetryCount: () => count, getRetryDelay: () => 0 })

/** As often as the product's client tries again, and without its pauses. */
export const retryAtOnce: Strategy = {
  mode: 'at-once',
  acquireInitialRetryToken: async () => token(0),
  refreshRetryTokenForRetry: async (before, { errorType }) => {
    const count = before.getRetryCount() + 1
    if (count >= tries || !retryable.includes(errorType)) throw new Error('no more tries')
    return token(count)
  },
  recordSuccess: () => undefined,
}
