import {
  BatchGetItemCommand,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { AssumeRoleCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testClock } from '../../infra/local/clock.ts'
import { type Platform, startPlatform } from '../../infra/local/platform.ts'
import { clientsFor } from './platform-clients.ts'
import { makeFixture } from './platform-fixture.ts'

const TableName = 'things'
const role = (name: string) => `arn:aws:iam::000000000000:role/app-${name}`
const fixture = makeFixture()
const clock = testClock(Date.parse('2027-01-01T00:00:00Z'))
let platform: Platform

const assume = async (RoleArn: string, county?: string) => {
  const Tags = county === undefined ? [] : [{ Key: 'county', Value: county }]
  const { Credentials } = await clientsFor(platform).sts.send(
    new AssumeRoleCommand({ RoleArn, RoleSessionName: 'test', Tags }),
  )
  return {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
    expires: Credentials?.Expiration,
  }
}
const keys = (pk: string) => ({ pk: { S: pk }, sk: { S: 'X' } })
const refused = { name: 'AccessDeniedException' }

beforeAll(async () => {
  platform = await startPlatform({ ...fixture, clock })
  for (const pk of ['C#05#CASE#1', 'C#03#CASE#1', 'S#1'])
    await clientsFor(platform).dynamo.send(
      new PutItemCommand({ TableName, Item: { ...keys(pk), otherPk: { S: pk } } }),
    )
})
afterAll(async () => {
  await platform.close()
  fixture.remove()
})

describe('the county wall', () => {
  let dynamo: DynamoDBClient
  beforeAll(async () => {
    dynamo = clientsFor(platform, await assume(role('CountyRole'), '05')).dynamo
  })
  const get = (pk: string) => new GetItemCommand({ TableName, Key: keys(pk) })
  const put = (pk: string) => new PutItemCommand({ TableName, Item: keys(pk) })
  const update = (pk: string) =>
    new UpdateItemCommand({
      TableName,
      Key: keys(pk),
      UpdateExpression: 'SET a = :a',
      ExpressionAttributeValues: { ':a': { S: 'a' } },
    })
  const query = (pk: string, IndexName?: string) =>
    new QueryCommand({
      TableName,
      IndexName,
      KeyConditionExpression: '#p = :p',
      ExpressionAttributeNames: { '#p': IndexName === undefined ? 'pk' : 'otherPk' },
      ExpressionAttributeValues: { ':p': { S: pk } },
    })
  const transact = (...pks: string[]) =>
    new TransactWriteItemsCommand({
      TransactItems: pks.map((pk) => ({ Put: { TableName, Item: keys(pk) } })),
    })

  test('one county reaches its own', async () => {
    expect((await dynamo.send(get('C#05#CASE#1'))).Item?.pk).toEqual({ S: 'C#05#CASE#1' })
    expect((await dynamo.send(query('C#05#CASE#1'))).Count).toBe(1)
    expect((await dynamo.send(query('C#05#CASE#1', 'other'))).Count).toBe(1)
    await dynamo.send(transact('C#05#CASE#2', 'C#05#CASE#3'))
    await dynamo.send(update('C#05#CASE#2'))
  })

  test.each([
    ['get', () => dynamo.send(get('C#03#CASE#1'))],
    ['put', () => dynamo.send(put('C#03#CASE#9'))],
    ['update', () => dynamo.send(update('C#03#CASE#1'))],
    ['query', () => dynamo.send(query('C#03#CASE#1'))],
    ['query of an index', () => dynamo.send(query('C#03#CASE#1', 'other'))],
    ['one of two in a transaction', () => dynamo.send(transact('C#05#CASE#4', 'C#03#CASE#4'))],
    ['a county whose code begins alike', () => dynamo.send(get('C#055#CASE#1'))],
    ['somebody else altogether', () => dynamo.send(get('S#1'))],
    ['scan', () => dynamo.send(new ScanCommand({ TableName }))],
    [
      'an action the role was not given',
      () => dynamo.send(new DeleteItemCommand({ TableName, Key: keys('C#05#CASE#1') })),
    ],
    [
      'batch',
      () =>
        dynamo.send(
          new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: [keys('C#05#CASE#1')] } } }),
        ),
    ],
    [
      'a read transaction over the wall',
      () =>
        dynamo.send(
          new TransactGetItemsCommand({
            TransactItems: ['C#05#CASE#1', 'C#03#CASE#1'].map((pk) => ({
              Get: { TableName, Key: keys(pk) },
            })),
          }),
        ),
    ],
  ])('%s is refused', async (_, run) => {
    await expect(run()).rejects.toMatchObject(refused)
  })

  test('a refused transaction wrote nothing', async () => {
    const { Item } = await clientsFor(platform).dynamo.send(get('C#05#CASE#4'))
    expect(Item).toBeUndefined()
  })
})

describe('credentials', () => {
  test('a session without the tag reaches nothing', async () => {
    const { dynamo } = clientsFor(platform, await assume(role('CountyRole')))
    await expect(
      dynamo.send(new GetItemCommand({ TableName, Key: keys('C##CASE#1') })),
    ).rejects.toMatchObject(refused)
  })

  test("a function's own role reaches what its policy names", async () => {
    const { dynamo } = clientsFor(platform, await assume(role('ReaderRole')))
    expect((await dynamo.send(new GetItemCommand({ TableName, Key: keys('S#1') }))).Item).toBeDefined()
    await expect(
      dynamo.send(new GetItemCommand({ TableName, Key: keys('C#05#CASE#1') })),
    ).rejects.toMatchObject(refused)
  })

  test('nobody can write themselves another tag', async () => {
    const own = await assume(role('CountyRole'), '05')
    const [payload = '', signature = ''] = own.accessKeyId.split('.')
    const forged = Buffer.from(Buffer.from(payload, 'base64url').toString().replace('"05"', '"03"'))
    const accessKeyId = `${forged.toString('base64url')}.${signature}`
    const { dynamo } = clientsFor(platform, { ...own, accessKeyId })
    await expect(
      dynamo.send(new GetItemCommand({ TableName, Key: keys('C#03#CASE#1') })),
    ).rejects.toMatchObject({ name: 'UnrecognizedClientException' })
  })

  test('a role that the template does not have cannot be assumed', async () => {
    await expect(assume(role('Nobody'))).rejects.toMatchObject({ name: 'AccessDenied' })
  })

  test('another action of STS is refused by name', async () => {
    await expect(clientsFor(platform).sts.send(new GetCallerIdentityCommand({}))).rejects.toThrow(
      /GetCallerIdentity is not supported/,
    )
  })

  test('they end after their hour', async () => {
    const own = await assume(role('CountyRole'), '05')
    expect(own.expires).toEqual(new Date(clock.now() + 3_600_000))
    clock.advance(3_600_000)
    const { dynamo } = clientsFor(platform, own)
    await expect(
      dynamo.send(new GetItemCommand({ TableName, Key: keys('C#05#CASE#1') })),
    ).rejects.toMatchObject({ name: 'ExpiredTokenException' })
  })
})
