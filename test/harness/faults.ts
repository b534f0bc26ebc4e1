import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'

type Handler = DynamoDBClient['config']['requestHandler']
type Answered = Awaited<ReturnType<Handler['handle']>>

export const faultKinds = [
  'fail-before',
  'ack-lost',
  'delay',
  'throttle',
  '5xx',
  'truncate',
  'duplicate',
  'crash-after',
] as const
export type FaultKind = (typeof faultKinds)[number]
/** The nth call of an operation; `lasting` falls on each of its tries, otherwise only the first. */
export type Fault = { operation: string; nth: number; kind: FaultKind; lasting?: boolean }
export type Call = Pick<Fault, 'operation' | 'nth'>

const failure = (name: string, code?: string): Error =>
  Object.assign(new Error(name), { name, ...(code === undefined ? {} : { code }) })

const refusal = (statusCode: number, type: string): Answered => ({
  response: {
    statusCode,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: Readable.from([
      JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: type }),
    ]),
  },
})

const half = async ({ response }: Answered): Promise<Answered> => {
  const body = await buffer(response.body)
  const { 'x-amz-crc32': _crc, ...headers } = response.headers
  return { response: { ...response, headers, body: Readable.from([body.subarray(0, body.length / 2)]) } }
}

/** Read to its end, so that its connection is free again. */
const unheard = async (send: () => Promise<Answered>): Promise<void> => {
  await buffer((await send()).response.body)
}

/**
 * Stands between the SDK and the wire. Nothing goes wrong until it is armed; from then on it counts the calls of each
 * operation (a try again by the SDK is the same call), and lets one of them go wrong.
 */
export const faultyWire = (real: Handler) => {
  let fault: Fault | null = null
  let meanwhile: () => Promise<void> = async () => undefined
  let crashed = false
  let hit = false
  const numbers = new Map<string, number>()
  const seen = new Map<string, { nth: number; tries: number }>()

  const place = (operation: string, invocation: string) => {
    const known = seen.get(invocation)
    if (known !== undefined) {
      known.tries += 1
      return known
    }
    const nth = (numbers.get(operation) ?? 0) + 1
    numbers.set(operation, nth)
    const first = { nth, tries: 1 }
    seen.set(invocation, first)
    return first
  }

  const broken: Record<FaultKind, (send: () => Promise<Answered>) => Promise<Answered>> = {
    'fail-before': async () => {
      throw failure('Refused', 'ECONNREFUSED')
    },
    'ack-lost': async (send) => {
      await unheard(send)
      throw failure('Reset', 'ECONNRESET')
    },
    delay: async (send) => {
      await meanwhile()
      return send()
    },
    throttle: async () => refusal(400, 'ThrottlingException'),
    '5xx': async () => refusal(500, 'InternalServerError'),
    truncate: async (send) => half(await send()),
    duplicate: async (send) => {
      await unheard(send)
      return send()
    },
    'crash-after': async (send) => {
      await unheard(send)
      crashed = true
      throw failure('Crashed')
    },
  }

  const handle: Handler['handle'] = async (request, options) => {
    if (crashed) throw failure('Crashed')
    const operation = request.headers['x-amz-target']?.split('.')[1] ?? ''
    const { nth, tries } = place(operation, request.headers['amz-sdk-invocation-id'] ?? '')
    const send = () => real.handle(request, options)
    if (fault === null || fault.operation !== operation || fault.nth !== nth) return send()
    if (tries > 1 && fault.lasting !== true) return send()
    hit = true
    return broken[fault.kind](send)
  }

  return {
    handler: { ...real, handle, destroy: () => real.destroy?.() },
    /** Counts anew from here; `beside` is what happens wholly while a delayed call is held. */
    arm: (next: Fault | null, beside: () => Promise<void> = async () => undefined): void => {
      fault = next
      meanwhile = beside
      crashed = false
      hit = false
      numbers.clear()
      seen.clear()
    },
    /** Whether the fault has fallen since the wire was armed. */
    fell: (): boolean => hit,
    /** Every call since the wire was armed. */
    calls: (): Call[] =>
      [...numbers].flatMap(([operation, count]) =>
        Array.from({ length: count }, (_, index) => ({ operation, nth: index + 1 })),
      ),
  }
}
