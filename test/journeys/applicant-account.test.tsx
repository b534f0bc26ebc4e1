import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readChangedAccount } from '../../shared/aws/accounts.ts'
import { readEvents } from '../../shared/aws/cases.ts'
import { type Accounts, first, second, startAccounts } from './account-world.ts'
import { expectSound, textOf } from './officer-world.ts'

let at: Accounts
beforeAll(async () => {
  at = await startAccounts()
})
afterAll(() => at.world.close())

const page = (id: string) => `/ansok/arende/${id}/konto`
const kinds = async (id: string) => (await readEvents(at.world.table, at.county, id)).map(({ kind }) => kind)

describe('the account of a case', () => {
  test('is changed by a signatory: shown, told by mail, in the diary and in the course of the case', async () => {
    const id = await at.granted()
    const before = await at.maria.get(page(id))
    await expectSound(before.html)
    expect(textOf(before.html)).toMatch(
      /Bankgiro 5050-1055 Referens på utbetalningen Projekt 17 Angett I ansökan/,
    )
    expect(textOf(before.html)).toContain('Utbetalningarna väntar tills länsstyrelsen har bekräftat kontot.')
    expect((await at.maria.get(`/ansok/arende/${id}`)).html).toContain(`href="${page(id)}"`)

    const { status, to } = await at.change(id, { ...second, plusgiro: '12344' })
    expect([status, to]).toEqual([303, `${page(id)}?andrat`])
    await at.world.settle()
    const after = await at.maria.get(to)
    await expectSound(after.html)
    expect(textOf(after.html)).toContain('Det nya kontot har kommit in till länsstyrelsen.')
    expect(textOf(after.html)).toMatch(/Plusgiro 1234-4 .* av Namn MARIA/)
    expect(textOf((await at.maria.get(`/ansok/arende/${id}`)).html)).toContain(
      'Ni har ändrat kontot för utbetalning',
    )
    const told = at.world.mails.filter(
      ({ subject }) => subject === `Kontot för utbetalning är ändrat (ärende ${id})`,
    )
    expect(told).toHaveLength(1)
    expect(JSON.stringify(told)).not.toMatch(/1234-4|Kanariereferens|5050/)
    const diary = textOf((await at.registrar.get('/lan/diarium?ar=2027')).html)
    expect(diary).toContain('Ändrat konto för utbetalning')
    expect(textOf((await at.officer.get(`/lan/arende/${id}`)).html)).toContain('1234-4')
    const answers = await at.maria.get(`/ansok/arende/${id}/ansokan`)
    await expectSound(answers.html)
    expect(textOf(answers.html)).toContain('Ni har angett ett annat konto efter ansökan.')
    const [event] = (await readEvents(at.world.table, at.county, id)).filter(
      ({ kind }) => kind === 'AccountChanged',
    )
    expect(event).toMatchObject({ role: 'signatory', actor: 'MARIA', data: { channel: 'plusgiro' } })
    expect(JSON.stringify(event)).not.toMatch(/1234-4|Kanarie/)
    expect(await readChangedAccount(at.world.table, at.county, id)).toMatchObject({
      account: second,
      before: first,
      by: 'MARIA',
    })
  })

  test.each([
    [{ ...first, bankgiro: '5050-1056' }, 'fel kontrollsiffra'],
    [{ ...first, bankgiro: '12' }, 'sju eller åtta siffror'],
    [{ bankgiro: '', plusgiro: '', reference: 'Utan konto' }, 'Skriv bankgironumret eller plusgironumret.'],
    [first, 'Ändra något innan ni sparar.'],
    [{ ...first, reference: 'x'.repeat(36) }, '35 tecken'],
  ])('%j is told what is wrong with it, and changes nothing', async (written, wrong) => {
    const { id } = await at.submitted({ over: { account: first } })
    const { status, html } = await at.change(id, written)
    expect(status).toBe(422)
    await expectSound(html)
    expect(html).toContain('<title>Fel:')
    expect(textOf(html)).toContain(wrong)
    expect(await kinds(id)).not.toContain('AccountChanged')
  })

  test('may be changed from the day it has come in, and the same form twice changes it once', async () => {
    const { id } = await at.submitted({ over: { account: first } })
    const form = { instance: at.world.deps.newId(), ...second }
    const answers = await Promise.all([1, 2, 3].map(() => at.maria.post(page(id), form)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect((await kinds(id)).filter((kind) => kind === 'AccountChanged')).toHaveLength(1)
  })

  test('is seen by a drafting member, who cannot change it; a signatory who is no longer one cannot either', async () => {
    const { id } = await at.submitted({ over: { account: first } })
    const { html } = await at.johan.get(page(id))
    await expectSound(html)
    expect(textOf(html)).toContain('5050-1055')
    expect(textOf(html)).toContain('Bara en behörig undertecknare för er organisation kan ändra kontot.')
    expect(html).not.toContain('<button')
    expect((await at.change(id, second, at.johan)).status).toBe(403)
    const gone = at.applicant('GONE', ['applicant', 'signatory'])
    expect((await at.change(id, second, gone)).status).toBe(403)
    expect(await kinds(id)).not.toContain('AccountChanged')
  })

  test('is another organisation’s to see as little as any case', async () => {
    const { id } = await at.submitted({ over: { account: first } })
    const other = at.applicant('KARIN', ['applicant', 'signatory'], 'K0581')
    expect((await other.get(page(id))).status).toBe(404)
    expect((await at.change(id, second, other)).status).toBe(404)
  })

  test('is not changed beside the way: not by a completion, nor by a change of the application', async () => {
    const { id } = await at.submitted({ over: { account: first } })
    await at.send(at.officer, `/lan/arende/${id}/komplettering`, {
      text: 'Skriv vem som ansvarar.',
      lastDay: '2027-02-01',
    })
    await at.world.settle()
    for (const address of [`${id}/komplettera?alla`, `${id}/andra`]) {
      const { html } = await at.maria.get(`/ansok/arende/${address}`)
      expect(html).not.toContain('name="bankgiro"')
    }
    const forged = { sections: 'account', answer: 'Här.', action: 'send', ...second }
    const { status } = await at.write(`${id}/komplettera`, forged, at.johan)
    expect(status).toBe(422)
    expect(await kinds(id)).not.toContain('CompletionAnswered')
  })

  test('cannot be changed when the case is over, and the page says so', async () => {
    const { id } = await at.submitted({ over: { account: first } })
    await at.reviewed(id)
    await at.proposed(id, {
      outcome: 'rejection',
      'measures.M1.granted': '',
      'measures.M1.reason': 'Medlen räcker inte.',
      'payments.0.payOn': '',
      conditions: '',
      reportLastDay: '',
    })
    await at.decide(id)
    await at.world.settle()
    expect(textOf((await at.maria.get(page(id))).html)).toContain('eftersom ärendet är avslutat')
    expect((await at.change(id)).status).toBe(409)
  })
})
