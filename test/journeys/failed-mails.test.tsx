import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { endDrafts } from '../../functions/events/end-drafts.ts'
import { reminders } from '../../functions/events/reminders.ts'
import { indexKeys, keys } from '../../shared/aws/keys.ts'
import type { Message } from '../../shared/aws/mail.ts'
import { put, update } from '../../shared/aws/write.ts'
import { organisationById } from '../../shared/register/register.ts'
import {
  type Applicants,
  caseIn,
  sendDraft,
  startApplicants,
  startDraft,
  type Visitor,
  words,
  writeAll,
} from './applicant-world.ts'
import { type BothSides, startBothSides } from './case-world.ts'
import { expectSound, textOf } from './officer-world.ts'

let at: Applicants
let maria: Visitor
const partners = ['K0581', 'K0486']
const addressOf = (orgId: string) => `${orgId.toLowerCase()}@example.se`
const claimed = async (orgId: string): Promise<Visitor> => {
  const claim = organisationById(orgId)?.organisationNumber ?? ''
  const subject = `SIGN-${orgId}`
  await at.person(subject, { claim }).post('/ansok/organisation', { orgId })
  await at.table.write(update(keys.member(orgId, subject), { set: { email: addressOf(orgId) } }))
  return at.person(subject, { orgId, roles: ['applicant', 'signatory'], claim })
}
beforeAll(async () => {
  at = await startApplicants()
  maria = await claimed('K0580')
  for (const orgId of partners) await claimed(orgId)
  await at.world.settle()
})
afterAll(() => at.world.close())

/** Mail to some addresses fails until it is told to work again. */
const failing = (fails: (to: readonly string[]) => boolean): (() => void) => {
  const { mail } = at.world.deps
  const send = (message: Message) =>
    fails(message.to) ? Promise.reject(new Error('MessageRejected')) : mail.send(message)
  at.world.deps.mail = { send }
  return () => {
    at.world.deps.mail = mail
  }
}
let working: () => void = () => undefined
beforeEach(() => working())

/** What the county is asked to see to. */
const countys = async () => {
  const { attentionPk } = indexKeys.attention('05', 'MAIL', '', '')
  return (await at.table.query({ index: 'attention', pk: attentionPk })).items
}
const own = async (address: string) => words((await maria.get(address)).html)

/** The same in Swedish and in English, and one link or code. */
const expectInBoth = () => {
  expect(at.world.mails.length).toBeGreaterThan(0)
  for (const { text, subject } of at.world.mails) {
    const [swedish, english, last, ...more] = text.trimEnd().split('\n\n')
    expect(more, subject).toEqual([])
    expect(swedish, subject).toMatch(/[åäö]/)
    expect(english, subject).toMatch(/\b(your?|the grant|the draft)\b/i)
    expect(english, subject).not.toMatch(/\b(och|inte|ni)\b/)
    expect(last, subject).toMatch(/^(https:\/\/statsbidrag\.example\.se\/ansok\/\S+|\w{4}-\w{4}-\w{4})$/)
  }
}

describe('about a submitted case', () => {
  test('to one partner is the county’s task until it has left; the others are told, and once', async () => {
    const draft = await startDraft(maria)
    await writeAll(maria, draft)
    for (const orgId of partners) await maria.post(`${draft}/samverkan`, { act: 'invite', orgId })
    await at.world.settle()
    working = failing((to) => to.includes(addressOf('K0581')))
    const id = caseIn(await sendDraft(maria, draft))
    for (const _again of [1, 2]) await at.world.settle()
    expect((await countys()).map(({ attention }) => attention)).toMatchObject([
      { about: 'partner-not-sent', version: 1 },
    ])
    const told = (orgId: string) => at.world.mails.filter(({ eventId }) => eventId === `${id}-1-${orgId}`)
    expect(told('K0486')).toHaveLength(1)
    expect(told('K0581')).toHaveLength(0)
    working()
    await at.world.settle()
    expect(await countys()).toEqual([])
    for (const orgId of partners) expect(told(orgId)).toHaveLength(1)
    expectInBoth()
  })
})

describe('about a draft, an invitation or a code is shown to the organisation, and to no county:', () => {
  test('that a draft goes', async () => {
    const draft = await startDraft(maria)
    at.world.clock.advance(Date.parse('2027-05-05T09:00:00.000Z') - at.world.clock.now())
    await at.world.settle()
    working = failing(() => true)
    await endDrafts(at.world.deps)
    expect(await own(draft)).toContain('Mejlet om det har inte gått att skicka än')
    expect(await countys()).toEqual([])
    working()
    await endDrafts(at.world.deps)
    expect(await own(draft)).not.toContain('Mejlet om det har inte gått')
    const { text } = at.world.mails.at(-1) ?? { text: '' }
    expect(text).toContain('tas bort 20\u00a0maj\u00a02027')
    expect(text).toContain('removed on 20\u00a0May\u00a02027')
    expect(text).toContain('The Swedish text governs.')
    expectInBoth()
  })

  test('an invitation to a partner, and to a member', async () => {
    const draft = await startDraft(maria)
    working = failing(() => true)
    await maria.post(`${draft}/samverkan`, { act: 'invite', orgId: 'K0486' })
    await maria.post('/ansok/medlemmar/inbjudan', { email: 'ny@example.se', role: 'applicant' })
    await at.world.settle()
    for (const address of [`${draft}/samverkan`, '/ansok/medlemmar'])
      expect(await own(address), address).toContain('kunde inte skickas, vi försöker igen')
    expect(await countys()).toEqual([])
    working()
    await at.world.settle()
    for (const address of [`${draft}/samverkan`, '/ansok/medlemmar'])
      expect(await own(address), address).not.toContain('kunde inte skickas')
    expectInBoth()
  })

  test('a code to the official mailbox', async () => {
    const who = await at.signatory('K0560', 'CODED')
    await at.table.write(put({ ...keys.officialMailbox('K0560'), address: 'kommun@example.se' }))
    working = failing(() => true)
    const page = '/ansok/organisation/K0560/bekrafta'
    await who.post(page, { act: 'skicka' })
    await at.world.settle()
    expect(words((await who.get(page)).html)).toContain('har inte kunnat skickas')
    expect(await countys()).toEqual([])
    working()
    await at.world.settle()
    expect(words((await who.get(page)).html)).not.toContain('har inte kunnat skickas')
    expectInBoth()
  })
})

describe('a reminder of a day that comes near', () => {
  let both: BothSides
  beforeAll(async () => {
    both = await startBothSides()
  })
  afterAll(() => both.world.close())

  test('that fails is the county’s task until it has left', async () => {
    const { id } = await both.submitted()
    const ask = { text: 'Planen saknas.', lastDay: '2027-01-25' }
    expect((await both.send(both.officer, `/lan/arende/${id}/komplettering`, ask)).status).toBe(303)
    await both.world.settle()
    both.world.clock.advance(Date.parse('2027-01-22T00:00:00.000Z') - both.world.clock.now())
    await both.world.settle()
    const { mail } = both.world.deps
    both.world.deps.mail = { send: () => Promise.reject(new Error('MessageRejected')) }
    for (const _again of [1, 2]) await reminders(both.world.deps)
    const page = async () => (await both.officer.get(`/lan/arende/${id}/meddelanden`)).html
    expect(textOf(await page()).split('En påminnelse till sökanden gick inte att skicka.')).toHaveLength(2)
    await expectSound(await page())
    both.world.deps.mail = mail
    await reminders(both.world.deps)
    expect(textOf(await page())).not.toContain('gick inte att skicka')
    const sent = both.world.mails.filter(({ eventId }) => eventId === `${id}-reminder-1`)
    expect(sent).toHaveLength(1)
  })
})
