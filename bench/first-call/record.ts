import { setTimeout as delay } from 'node:timers/promises'
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import { answerFrom } from './answers.ts'
import { environmentOf } from './environment.ts'
import { firstCallOf, isAnswered } from './first-calls.ts'
import { takeSample } from './take-sample.ts'
import { type Call, openWire } from './wire.ts'

/** A call as a bare client can make it again. Those of one `wave` were under way together. */
export type Recorded = { service: string; operation: string; wave: number; input: unknown }

/** Long enough for calls that do not wait for each other to meet. */
const answerAfterMs = 60

const values = z.record(z.string(), z.custom<AttributeValue>())
const native = (content: unknown): unknown => unmarshall(values.parse(content))
const object = z.record(z.string(), z.unknown())

/** The input in plain values, as lib-dynamodb takes it. */
const plain = (input: unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(object.parse(input)).map(([name, content]) => {
      if (['Key', 'Item', 'ExpressionAttributeValues'].includes(name)) return [name, native(content)]
      if (name === 'TransactItems') return [name, z.array(object).parse(content).map(eachPlain)]
      return [name, content]
    }),
  )
const eachPlain = (item: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(item).map(([kind, content]) => [kind, plain(content)]))

const inputOf = ({ service, body }: Call): unknown => {
  if (service === 'sts') return { RoleArn: 'arn:aws:iam::000000000000:role/bench', RoleSessionName: 'bench' }
  if (service === 's3') return { Bucket: 'bench', Key: 'bench', Body: 'bench', CopySource: 'bench/bench' }
  const input: unknown = JSON.parse(body.toString())
  return service === 'dynamodb' ? plain(input) : input
}

/** What a function asks of AWS in its first call. Throws when that call fails. */
export const recordFirstCall = async (name: string, bundle: string): Promise<Recorded[]> => {
  const { event, items } = await firstCallOf(name)
  const recorded: Recorded[] = []
  let underWay = 0
  let wave = 0
  const wire = await openWire(async (call) => {
    if (underWay === 0) wave += 1
    underWay += 1
    recorded.push({ service: call.service, operation: call.operation, wave, input: inputOf(call) })
    await delay(answerAfterMs)
    underWay -= 1
    return answerFrom(items, call)
  })
  try {
    const { result, said } = await takeSample(bundle, event, environmentOf(name, wire.url))
    if (!isAnswered(name, result)) throw new Error(`The first call of ${name} failed: ${said.slice(-500)}`)
    return recorded
  } finally {
    await wire.close()
  }
}
