import { afterEach, beforeEach, expect, test } from 'vitest'
import { awaitEvents } from '../../functions/steps/await-events.ts'
import { keys } from '../../shared/aws/keys.ts'
import { startStore } from '../harness/store.ts'

let store: Awaited<ReturnType<typeof startStore>>
beforeEach(async () => {
  store = await startStore()
})
afterEach(() => store.close())

const caseId = '01JZ0000000000000000000001'
const waitAs = (token: string, since: number) =>
  awaitEvents(
    { table: store.table, workflow: { answer: async () => undefined } },
    { caseId, county: '05', token, awaits: ['Proposed'], since },
  )
const waiting = async () => (await store.table.get(keys.wait('05', caseId)))?.token

test('a repeat of the same wait replaces its token', async () => {
  await waitAs('first', 3)
  await waitAs('retried', 3)
  expect(await waiting()).toBe('retried')
})

test('a later wait replaces an earlier one, and a late repeat of the earlier changes nothing', async () => {
  await waitAs('earlier', 3)
  await waitAs('later', 5)
  await waitAs('earlier again', 3)
  expect(await waiting()).toBe('later')
})

test('what goes wrong otherwise is not taken for that', async () => {
  const broken = { ...store.table, write: () => Promise.reject(new Error('the store is down')) }
  await expect(
    awaitEvents(
      { table: broken, workflow: { answer: async () => undefined } },
      { caseId, county: '05', token: 'token', awaits: ['Proposed'], since: 1 },
    ),
  ).rejects.toThrow('the store is down')
})
