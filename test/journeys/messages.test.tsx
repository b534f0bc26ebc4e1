import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readEvents } from '../../shared/aws/cases.ts'
import { indexKeys, keys } from '../../shared/aws/keys.ts'
import { hashOf } from '../../shared/domain/chain.ts'
import { faults, formOn, holds, words } from './applicant-world.ts'
import { type BothSides, startBothSides } from './case-world.ts'
import { expectSound, textOf } from './officer-world.ts'

let at: BothSides
beforeAll(async () => {
  at = await startBothSides()
})
afterAll(() => at.world.close())

const own = async (id: string, path = 'meddelanden') =>
  (await at.maria.get(`/ansok/arende/${id}/${path}`)).html
const countys = async (id: string, who = at.officer) => (await who.get(`/lan/arende/${id}/meddelanden`)).html
const flags = async (id: string) => (await at.header(id)).flags
/** What stands in the county's list of what waits. */
const waiting = async (kind: string, id: string): Promise<number> => {
  const { attentionPk } = indexKeys.attention('05', kind, '', '')
  const { items } = await at.world.table.query({ index: 'attention', pk: attentionPk })
  return items.filter(({ pk }) => pk === keys.case('05', id).pk).length
}

describe('messages', () => {
  test('are read by both sides, with their hash in the chain and no text in any event or mail', async () => {
    const { id } = await at.submitted()
    const before = at.world.mails.length
    expect((await at.write(`${id}/meddelanden`, { text: 'Kan vi flytta starten?' })).to).toContain(
      '/meddelanden?skickat=message',
    )
    await at.world.settle()
    expect(await flags(id)).toContain('message-waiting')
    expect(await waiting('MESSAGE', id)).toBe(1)
    const asked = await countys(id)
    await expectSound(asked)
    for (const text of ['Kan vi flytta starten?', 'Sökanden (Namn MARIA)', 'Väntar på att hanteras'])
      expect(textOf(asked)).toContain(text)
    expect(textOf((await at.officer.get('/lan')).html)).toContain('Meddelande att besvara')

    const answer = formOn(asked, holds('text'), { text: 'Ja, det går bra.' })
    expect((await at.officer.post(answer.action, answer.form)).status).toBe(303)
    await at.world.settle()
    expect(await flags(id)).not.toContain('message-waiting')
    expect(await waiting('MESSAGE', id)).toBe(0)
    const thread = await own(id)
    expect(await faults(thread)).toEqual([])
    for (const text of ['Ni, Namn MARIA', 'Länsstyrelsen, Namn OFFICER-1', 'Ja, det går bra.'])
      expect(words(thread)).toContain(text)
    expect(words((await at.maria.get(`/ansok/arende/${id}`)).html)).toContain(
      'Länsstyrelsen har skrivit till er',
    )

    const events = (await readEvents(at.world.table, '05', id)).filter(({ kind }) => kind === 'MessageSent')
    expect(events.map(({ data }) => data)).toEqual([
      { textHash: hashOf('Kan vi flytta starten?') },
      { textHash: hashOf('Ja, det går bra.') },
    ])
    const mails = at.world.mails.slice(before)
    expect(mails.map(({ subject }) => subject.replace(/ \(.*/, ''))).toEqual([
      'Ert meddelande har kommit in',
      'Nytt meddelande',
    ])
    expect(JSON.stringify(mails)).not.toMatch(/flytta starten|går bra/)
    const diary = textOf((await at.registrar.get('/lan/diarium')).html)
    for (const line of ['Från Exempel kommun Meddelande', 'Till Exempel kommun Meddelande'])
      expect(diary).toContain(line)
  })

  test('cannot be read by another organisation, another county or who has no part in the case', async () => {
    const { id } = await at.submitted()
    await at.write(`${id}/meddelanden`, { text: 'Bara för länsstyrelsen' })
    const path = `/ansok/arende/${id}/meddelanden`
    const other = at.applicant('ANNA', ['applicant', 'signatory'], 'K0581')
    const far = at.person('FAR-1', ['officer'], '01')
    const refused = [
      await other.get(path),
      await other.post(path, { text: 'x' }),
      await far.get(`/lan/arende/${id}/meddelanden`),
      await far.post(`/lan/arende/${id}/meddelanden`, { text: 'x', instance: at.deps.newId() }),
    ]
    for (const { status, html } of refused) {
      expect(status).toBe(404)
      expect(html).not.toContain('Bara för länsstyrelsen')
    }
    const forged = at.applicant('STRANGER', ['applicant', 'signatory'])
    expect((await forged.post(path, { text: 'x' })).status).toBe(403)
    expect((await at.decider.get(`/lan/arende/${id}/meddelanden`)).html).not.toContain('<textarea')
  })

  test('that are empty, too long or hold a personal number are refused in words and stay as written', async () => {
    const { id } = await at.submitted()
    const wrong: [string, string][] = [
      ['', 'Skriv meddelandet.'],
      [' \n ', 'Skriv meddelandet.'],
      ['ord '.repeat(1001), '1000 ord'],
      ['Det gäller 19121212-1212', 'personnummer'],
      ['Kvar \u202e', 'Kvar'],
    ]
    for (const [text, says] of wrong) {
      const { status, html } = await at.write(`${id}/meddelanden`, { text })
      expect(status, says).toBe(422)
      expect(words(html)).toContain(says)
      expect(html).toContain(`${text.trim().slice(0, 3)}`)
      const answered = await at.send(at.officer, `/lan/arende/${id}/meddelanden`, { text, seen: '0' })
      expect(answered.status, says).toBe(422)
      await expectSound(answered.html)
    }
    expect((await at.header(id)).flags).toEqual([])
  })

  test('pressed twice is one message; two from different forms are two', async () => {
    const { id } = await at.submitted()
    const form = { text: 'En gång', instance: at.deps.newId() }
    const answers = await Promise.all([1, 2].map(() => at.write(`${id}/meddelanden`, form)))
    answers.push(await at.write(`${id}/meddelanden`, form))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    await Promise.all(['A', 'B'].map((text) => at.write(`${id}/meddelanden`, { text })))
    const sent = (await readEvents(at.world.table, '05', id)).filter(({ kind }) => kind === 'MessageSent')
    expect(sent).toHaveLength(3)
    expect(await waiting('MESSAGE', id)).toBe(1)
  })

  test('that came in while the officer wrote still wait', async () => {
    const { id } = await at.submitted()
    await at.write(`${id}/meddelanden`, { text: 'Första' })
    const page = await countys(id)
    await at.write(`${id}/meddelanden`, { text: 'Andra' })
    const reply = formOn(page, holds('text'), { text: 'Svar på första' })
    expect((await at.officer.post(reply.action, reply.form)).status).toBe(303)
    expect(await flags(id)).toContain('message-waiting')
    const handle = formOn(page, ({ action }) => action.endsWith('/hanterat'))
    const early = await at.officer.post(handle.action, { ...handle.form, instance: at.deps.newId() })
    expect(early.status).toBe(422)
    expect(textOf(early.html)).toContain('Sökanden har skrivit mer')
    const again = formOn(await countys(id), ({ action }) => action.endsWith('/hanterat'))
    const forged = at.person('SPY-1', ['officer'])
    for (const { action, form } of [again, reply]) {
      const instance = at.deps.newId()
      expect((await forged.post(action, { ...form, instance })).status, action).toBe(403)
    }
    expect((await at.officer.post(again.action, again.form)).status).toBe(303)
    expect(await flags(id)).not.toContain('message-waiting')
    expect(await waiting('MESSAGE', id)).toBe(0)
    const empty = await at.send(at.officer, `/lan/arende/${id}/hanterat`, { seen: '99' })
    expect(empty.status).toBe(409)
  })
})

describe('mail that does not leave', () => {
  const handle = async (id: string) => {
    const { action, form } = formOn(await countys(id), ({ action: to }) => to.endsWith('/hanterat'))
    return at.officer.post(action, form)
  }
  const sending = (send: typeof at.world.deps.mail.send) => {
    at.world.deps.mail = { send }
  }

  test('is the county’s to see, once, until it has left', async () => {
    const { id } = await at.submitted()
    const { mail } = at.world.deps
    sending(() => Promise.reject(new Error('MessageRejected')))
    await at.write(`${id}/meddelanden`, { text: 'Hej' })
    for (const _again of [1, 2]) await at.world.settle()
    expect(await waiting('MAIL', id)).toBe(1)
    expect(textOf(await countys(id))).toContain('E-post om ärendet har inte kommit iväg')
    await expectSound(await countys(id))
    sending(mail.send)
    await at.world.settle()
    expect(await waiting('MAIL', id)).toBe(0)
    expect(textOf(await countys(id))).not.toContain('inte kommit iväg')
    const sent = at.world.mails.filter(({ eventId }) => eventId === `${id}-4`)
    expect(sent).toHaveLength(1)
  })

  test('that an officer has dealt with is not asked for again while it is tried', async () => {
    const { id } = await at.submitted()
    const { mail } = at.world.deps
    sending(() => Promise.reject(new Error('MessageRejected')))
    await at.write(`${id}/andrat`, { text: 'Något har ändrats' })
    await at.world.settle()
    expect((await handle(id)).status).toBe(303)
    await at.world.settle()
    expect(await waiting('MAIL', id)).toBe(0)
    sending(mail.send)
    await at.world.settle()
  })

  test('for want of an address is the county’s to tell in another way', async () => {
    const contact = { name: '', email: '', phone: '', officialMailbox: '' }
    const { id } = await at.submitted({ over: { contact } })
    expect(await waiting('MAIL', id)).toBe(1)
    expect(textOf(await countys(id))).toContain('Ansökan har ingen e-postadress')
    expect((await handle(id)).status).toBe(303)
    expect(await waiting('MAIL', id)).toBe(0)
  })
})

describe('more time for a completion', () => {
  const asked = async (): Promise<string> => {
    const { id } = await at.submitted()
    const form = { text: 'Planen saknas.', lastDay: '2027-01-25' }
    expect((await at.send(at.officer, `/lan/arende/${id}/komplettering`, form)).status).toBe(303)
    await at.world.settle()
    return id
  }
  test('is asked for with a later day, shown to the officer, and answered by a later last day', async () => {
    const id = await asked()
    const page = await own(id, 'mer-tid')
    expect(await faults(page)).toEqual([])
    expect(words(page)).toContain('25 januari 2027')
    for (const wantedDay of ['', 'snart', '2027-01-25', '2027-01-01']) {
      const { status, html } = await at.write(`${id}/mer-tid`, { text: 'Kvar', wantedDay })
      expect(status, wantedDay).toBe(422)
      expect(html).toContain('Kvar')
    }
    const wish = { text: 'Nämnden sammanträder senare.', wantedDay: '2027-02-10' }
    expect((await at.write(`${id}/mer-tid`, wish)).status).toBe(303)
    expect((await at.header(id)).completionLastDay).toBe('2027-01-25')
    const tab = textOf(await countys(id))
    for (const text of ['Begäran om längre tid', 'Önskad sista dag: 10 februari 2027', 'Ge längre tid'])
      expect(tab).toContain(text)
    const longer = { lastDay: '2027-02-10' }
    expect((await at.send(at.officer, `/lan/arende/${id}/forlang`, longer)).status).toBe(303)
    await at.world.settle()
    expect(await at.header(id)).toMatchObject({ completionLastDay: '2027-02-10', flags: [] })
    expect(await waiting('MESSAGE', id)).toBe(0)
    const seen = words((await at.maria.get(`/ansok/arende/${id}`)).html)
    for (const text of ['Länsstyrelsen har gett längre tid', 'Senast 10 februari 2027'])
      expect(seen).toContain(text)
  })

  test('is not offered when nothing has been asked for', async () => {
    const { id } = await at.submitted()
    expect(words(await own(id, 'mer-tid'))).toContain('ingen öppen begäran')
    const wish = { text: 'Mer tid', wantedDay: '2027-03-01' }
    expect((await at.write(`${id}/mer-tid`, wish)).status).toBe(409)
  })
})
