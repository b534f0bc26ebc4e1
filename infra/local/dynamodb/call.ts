import * as z from 'zod'

const refusal = z.object({ __type: z.string(), message: z.string().default('') })

/** A refusal by DynamoDB; `name` is its exception's. */
export class DynamoRefusal extends Error {
  constructor(type: string, message: string) {
    super(message)
    this.name = type.split('#').at(-1) ?? type
  }
}

export type Dynamo = (operation: string, input: object) => Promise<unknown>

// The local store wants a signature to be there, and checks none.
const signedHeaders = {
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-date': '20260101T000000Z',
  authorization:
    'AWS4-HMAC-SHA256 Credential=LOCAL/20260101/eu-north-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
}

/**
 * Speaks the wire format itself, because a stream record reaches a function in that very form.
 * `operation` is `CreateTable` or, for streams, `Streams.GetRecords`.
 */
export const dynamoAt =
  (url: string): Dynamo =>
  async (operation, input) => {
    const target = operation.startsWith('Streams.')
      ? `DynamoDBStreams_20120810.${operation.slice('Streams.'.length)}`
      : `DynamoDB_20120810.${operation}`
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...signedHeaders, 'x-amz-target': target },
      body: JSON.stringify(input),
    })
    const answer: unknown = await response.json()
    if (response.ok) return answer
    const { __type, message } = refusal.parse(answer)
    throw new DynamoRefusal(__type, message)
  }
