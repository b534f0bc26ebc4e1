import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { readEvents } from '../../shared/aws/cases.ts'
import { staffItem } from '../../shared/aws/people.ts'
import { put } from '../../shared/aws/write.ts'
import { aggregateRow } from '../../shared/domain/aggregate.ts'
import { letterInput, receiptInput } from '../../shared/letters/letter-input.ts'
import { words } from './applicant-world.ts'
import { type BothSides, startBothSides } from './case-world.ts'

const changed = { bankgiro: '991-2346', plusgiro: '801-1', reference: 'Utbytesreferens' }
const account = { bankgiro: '5050-1055', plusgiro: '1234-4', reference: 'Kanariereferens' }
const secrets = Object.values(account)
const newSecrets = Object.values(changed)

let at: BothSides
let id = ''
beforeAll(async () => {
  at = await startBothSides()
  id = (await at.submitted({ over: { account } })).id
  await at.reviewed(id)
  await at.proposed(id)
  await at.decide(id)
  await at.world.settle()
})
afterAll(() => at.world.close())

const seenIn = (text: string, of = secrets): string[] => of.filter((secret) => text.includes(secret))

test('the account is seen by who wrote it and by the county that pays', async () => {
  expect(seenIn(words((await at.maria.get(`/ansok/arende/${id}/ansokan`)).html))).toEqual(secrets)
  expect(seenIn(words((await at.officer.get(`/lan/arende/${id}`)).html))).toEqual(secrets)
})

test('and by nobody else: not in the letter or the receipt that travel on, in no mail, and not by another county', async () => {
  for (const input of [letterInput, receiptInput, aggregateRow])
    expect(JSON.stringify(z.toJSONSchema(input))).not.toMatch(/account|giro/)
  expect(seenIn(words((await at.maria.get(`/ansok/arende/${id}/kvittens`)).html))).toEqual([])
  expect(at.world.mails.length).toBeGreaterThan(0)
  expect(seenIn(JSON.stringify(at.world.mails))).toEqual([])
  await at.world.table.write(
    put(staffItem('03', { subject: 'SPY-1', name: 'Spion', roles: ['officer', 'finance'] })),
  )
  const spy = at.person('SPY-1', ['officer'], '03')
  const { status, html } = await spy.get(`/lan/arende/${id}`)
  expect(status).toBe(404)
  expect(seenIn(html)).toEqual([])
  const other = await at
    .applicant('KARIN', ['applicant', 'signatory'], 'K0581')
    .get(`/ansok/arende/${id}/ansokan`)
  expect(other.status).toBe(404)
})

test('nor is an account that has been changed, which its own county and its own organisation see', async () => {
  expect((await at.write(`${id}/konto`, changed)).status).toBe(303)
  await at.world.settle()
  const own = [at.maria.get(`/ansok/arende/${id}/konto`), at.officer.get(`/lan/arende/${id}`)]
  for (const { html } of await Promise.all(own)) expect(seenIn(words(html), newSecrets)).toEqual(newSecrets)

  const elsewhere = [
    (await at.maria.get(`/ansok/arende/${id}/kvittens`)).html,
    (await at.maria.get(`/ansok/arende/${id}`)).html,
    (await at.registrar.get('/lan/diarium?ar=2027')).html,
    JSON.stringify(at.world.mails),
    JSON.stringify(await readEvents(at.world.table, '05', id)),
  ]
  expect(elsewhere.flatMap((text) => seenIn(text, newSecrets))).toEqual([])
  const spy = at.person('SPY-1', ['officer'], '03')
  const other = at.applicant('KARIN', ['applicant', 'signatory'], 'K0581')
  for (const { status, html } of [
    await spy.get(`/lan/arende/${id}`),
    await other.get(`/ansok/arende/${id}/konto`),
  ]) {
    expect(status).toBe(404)
    expect(seenIn(html, newSecrets)).toEqual([])
  }
})
