import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import { smallPdf } from '../../infra/round/attachment.ts'
import { indexes } from '../../shared/aws/keys.ts'
import type { Item } from '../../shared/aws/table.ts'
import type { Answer, Call } from './wire.ts'

const text = z.object({ S: z.string() })
const key = z.object({ Key: z.object({ pk: text, sk: text }) })
const query = z.object({
  IndexName: z.string().optional(),
  ExpressionAttributeValues: z.object({
    ':pk': text,
    ':prefix': text.optional(),
    ':from': text.optional(),
    ':to': text.optional(),
  }),
})
const attributesOf: Record<string, { pk: string; sk: string }> = indexes

const json = (body: unknown): Answer => ({
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: JSON.stringify(body),
})
const xml = (body: string): Answer => ({ headers: { 'content-type': 'text/xml' }, body })
/** As DynamoDB's JSON says it: bytes in base64. */
const stored = (item: Item) =>
  Object.fromEntries(
    Object.entries(marshall(item, { removeUndefinedValues: true })).map(([name, value]) => [
      name,
      value.B === undefined ? value : { B: Buffer.from(value.B).toString('base64') },
    ]),
  )

const getItem = (items: readonly Item[], body: unknown): Answer => {
  const { pk, sk } = key.parse(body).Key
  const item = items.find((one) => one.pk === pk.S && one.sk === sk.S)
  return json(item === undefined ? {} : { Item: stored(item) })
}

const queryItems = (items: readonly Item[], body: unknown): Answer => {
  const { IndexName = '', ExpressionAttributeValues: values } = query.parse(body)
  const names = attributesOf[IndexName] ?? { pk: 'pk', sk: 'sk' }
  const within = (sort: unknown): boolean =>
    typeof sort === 'string' &&
    sort.startsWith(values[':prefix']?.S ?? '') &&
    sort >= (values[':from']?.S ?? '') &&
    sort <= (values[':to']?.S ?? '\uffff')
  const found = items.filter((item) => item[names.pk] === values[':pk'].S && within(item[names.sk]))
  return json({ Items: found.map(stored), Count: found.length, ScannedCount: found.length })
}

const role = `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
<AccessKeyId>bench</AccessKeyId><SecretAccessKey>bench</SecretAccessKey><SessionToken>bench</SessionToken>
<Expiration>2999-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`

const version = { 'x-amz-version-id': 'v1', etag: '"bench"' }
const fixed: Record<string, () => Answer> = {
  'sts AssumeRole': () => xml(role),
  'ses SendEmail': () => json({ MessageId: 'bench' }),
  'states StartExecution': () => json({ executionArn: 'arn', startDate: 0 }),
  'states DescribeExecution': () => json({ executionArn: 'arn', status: 'RUNNING', startDate: 0 }),
  's3 PutObject': () => ({ headers: version }),
  's3 HeadObject': () => ({ headers: version }),
  's3 GetObject': () => ({
    headers: { ...version, 'content-type': 'application/pdf' },
    body: smallPdf(['Exempel']),
  }),
  's3 CopyObject': () => xml('<CopyObjectResult><ETag>"bench"</ETag></CopyObjectResult>'),
}

/** Answers every AWS call at once: reads from the items given, and takes every write as done. */
export const answerFrom = (items: readonly Item[], { service, operation, body }: Call): Answer => {
  if (service !== 'dynamodb') return fixed[`${service} ${operation}`]?.() ?? json({})
  if (operation === 'GetItem') return getItem(items, JSON.parse(body.toString()))
  if (operation === 'Query') return queryItems(items, JSON.parse(body.toString()))
  return json({})
}
