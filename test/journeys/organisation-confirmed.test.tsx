import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routes as officerRoutes } from '../../functions/officer/routes.ts'
import { readCase, readEvents } from '../../shared/aws/cases.ts'
import { keys } from '../../shared/aws/keys.ts'
import { readMembers, readPersonRoles, staffItem } from '../../shared/aws/people.ts'
import { put } from '../../shared/aws/write.ts'
import type { Role } from '../../shared/domain/roles.ts'
import { personSessionItem, readSession } from '../../shared/web/session.ts'
import { expectInvariants } from '../harness/invariants.ts'
import { visitor } from '../harness/pages.ts'
import {
  type Applicants,
  caseIn,
  faults,
  holds,
  sendDraft,
  sendOn,
  startApplicants,
  startDraft,
  type Visitor,
  words,
  writeAll,
} from './applicant-world.ts'

let at: Applicants
beforeAll(async () => {
  at = await startApplicants()
  for (const county of ['05', '03'])
    await at.table.write(
      put(staffItem(county, { subject: 'REGISTRAR', name: 'Lena Björk', roles: ['registrar'] })),
    )
})
afterAll(async () => {
  await at.world.settle()
  await expectInvariants(at.world.store)
  await at.world.close()
})

const day = 24 * 3_600_000
const list = '/lan/organisationer'
const confirmOf = (orgId: string) => `/ansok/organisation/${orgId}/bekrafta`
const staff = (county = '05', roles: Role[] = ['registrar']): Visitor =>
  visitor(
    officerRoutes,
    { ...at.deps, forCounty: at.world.forCounty, deskFor: at.world.deskFor },
    { subject: 'REGISTRAR', tenant: { kind: 'county', id: county, name: 'Länsstyrelsen' }, roles },
  )
const actsFor = (text: string) => (form: { fields: readonly (readonly [string, string])[] }) =>
  form.fields.some(([name, value]) => name === 'act' && value === text)

/** An organisation whose county has entered its official mailbox, after somebody there asked to be confirmed. */
const withMailbox = async (who: Visitor, orgId: string, mailbox: string): Promise<void> => {
  await sendOn(who, confirmOf(orgId), actsFor('lansstyrelsen'))
  await at.world.settle()
  await sendOn(staff(), `${list}/${orgId}`, holds('mailbox'), { mailbox })
  await at.world.settle()
}
const codeTo = async (mailbox: string): Promise<string> => {
  await at.world.settle()
  const text = at.world.mails.findLast(({ to }) => to.includes(mailbox))?.text ?? ''
  return /^\w{4}-\w{4}-\w{4}$/m.exec(text)?.[0] ?? ''
}
const mailsTo = (mailbox: string): number => at.world.mails.filter(({ to }) => to.includes(mailbox)).length
const enter = (who: Visitor, orgId: string, kod: string) => who.post(confirmOf(orgId), { act: 'kod', kod })
const submitted = async (who: Visitor): Promise<string> => {
  const draft = await startDraft(who)
  await writeAll(who, draft)
  const id = caseIn(await sendDraft(who, draft))
  await at.world.settle()
  return id
}
const flagsOf = async (id: string) => (await readCase(at.table, '05', id)).flags
const rolesOf = async (subject: string, orgId: string): Promise<string[] | undefined> =>
  (await readPersonRoles(at.table, subject)).find(({ tenant }) => tenant.id === orgId)?.roles

describe('a code', () => {
  test('is never sent to an address that only the applicant has named', async () => {
    const who = await at.signatory('K0560', 'NO-MAILBOX')
    const { html } = await who.get(confirmOf('K0560'))
    expect(words(html)).toContain('inte lagt in någon officiell brevlåda')
    expect(await faults(html)).toEqual([])
    const before = at.world.mails.length
    await who.post(confirmOf('K0560'), { act: 'skicka', to: 'egen@example.se', mailbox: 'egen@example.se' })
    await at.world.settle()
    expect(at.world.mails).toHaveLength(before)
  })

  test('goes to the mailbox the county entered, once, names who asked, and confirms organisation and cases', async () => {
    const who = await at.signatory('K0580', 'CODED')
    const id = await submitted(who)
    const draft = await startDraft(who)
    await writeAll(who, draft)
    expect(await flagsOf(id)).toEqual(['authority-not-shown'])
    await withMailbox(who, 'K0580', 'kommun@linkoping.example.se')
    await Promise.all(
      [1, 2]
        .map(() => sendOn(who, confirmOf('K0580'), actsFor('skicka')))
        .map((sent) => sent.catch(() => null)),
    )
    const code = await codeTo('kommun@linkoping.example.se')
    expect(mailsTo('kommun@linkoping.example.se')).toBe(1)
    const mail = at.world.mails.at(-1)?.text ?? ''
    expect(mail).toContain('Namn CODED')
    expect(mail).not.toMatch(/Samtalsstöd|1250000/)
    const asked = await who.get(confirmOf('K0580'))
    expect(words(asked.html)).toContain('5 försök kvar')
    expect(await faults(asked.html)).toEqual([])

    const lower = code.toLowerCase().replaceAll('-', ' ')
    const answers = await Promise.all([1, 2].map(() => enter(who, 'K0580', lower)))
    expect(answers.map(({ status }) => status)).toContain(303)
    const done = await who.get(confirmOf('K0580'))
    expect(words(done.html)).toContain('Organisationen är bekräftad')
    expect(await faults(done.html)).toEqual([])
    await at.world.settle()
    expect(await flagsOf(id)).toEqual([])
    expect((await readEvents(at.table, '05', id)).map(({ kind }) => kind)).toContain('AuthorityShown')

    const late = caseIn(await sendDraft(who, draft))
    await at.world.settle()
    expect(await flagsOf(late)).toEqual([])
    expect(words((await staff().get(list)).html)).toContain('Övriga organisationer')
  })

  test('has five tries, in however many windows, and only its hash is stored', async () => {
    const who = await at.signatory('K0581', 'GUESSER')
    await withMailbox(who, 'K0581', 'registrator@norrkoping.example.se')
    await sendOn(who, confirmOf('K0581'), actsFor('skicka'))
    const code = await codeTo('registrator@norrkoping.example.se')
    expect(JSON.stringify(await at.table.get(keys.confirmationCode('K0581', 'GUESSER')))).not.toContain(code)
    const empty = await enter(who, 'K0581', ' ')
    expect(words(empty.html)).toContain('Skriv koden.')
    const wrong = await Promise.all(Array.from({ length: 12 }, () => enter(who, 'K0581', 'ABCD-EFGH-2345')))
    expect(wrong.every(({ status }) => status === 422)).toBe(true)
    const right = await enter(who, 'K0581', code)
    expect(right.status).toBe(422)
    expect(words(right.html)).toContain('fel fem gånger')
    expect(await faults(right.html)).toEqual([])
    await who.post(confirmOf('K0581'), { act: 'skicka' })
    await at.world.settle()
    expect(mailsTo('registrator@norrkoping.example.se')).toBe(1)
    expect(await at.table.get(keys.organisation('K0581'))).toMatchObject({ confirmed: false })
  })

  test('ends after a day, and a new one can be asked for', async () => {
    const who = await at.signatory('K0582', 'SLOW')
    await withMailbox(who, 'K0582', 'kommunen@soderkoping.example.se')
    await sendOn(who, confirmOf('K0582'), actsFor('skicka'))
    const code = await codeTo('kommunen@soderkoping.example.se')
    at.world.clock.advance(day)
    const late = await enter(who, 'K0582', code)
    expect(late.status).toBe(422)
    expect(words(late.html)).toContain('Koden gäller inte längre')
    await sendOn(who, confirmOf('K0582'), actsFor('skicka'))
    expect((await enter(who, 'K0582', await codeTo('kommunen@soderkoping.example.se'))).status).toBe(303)
  })

  test('lets in who stood outside, and sets aside who had opened the space', async () => {
    const squatter = await at.signatory('K0583', 'SQUATTER')
    await squatter.get('/ansok/medlemmar')
    await at.table.write(put(personSessionItem(squatter.session)))
    const rightful = at.person('RIGHTFUL')
    const waiting = await rightful.post('/ansok/organisation', { orgId: 'K0583' })
    expect(waiting.html).toContain(confirmOf('K0583'))
    await withMailbox(rightful, 'K0583', 'motala.kommun@motala.example.se')
    await sendOn(rightful, confirmOf('K0583'), actsFor('skicka'))
    await enter(rightful, 'K0583', await codeTo('motala.kommun@motala.example.se'))
    await at.world.settle()
    expect(await rolesOf('RIGHTFUL', 'K0583')).toEqual(['applicant', 'signatory'])
    expect(await rolesOf('SQUATTER', 'K0583')).toBeUndefined()
    expect(await readSession(at.table, squatter.session.id)).toMatchObject({ ended: true })
  })

  test('and its page are for those who have come to the space', async () => {
    await at.signatory('K0584', 'INSIDE')
    const stranger = at.person('STRANGER')
    expect((await stranger.get(confirmOf('K0584'))).status).toBe(404)
    for (const act of ['skicka', 'kod', 'lansstyrelsen'])
      expect((await stranger.post(confirmOf('K0584'), { act, kod: 'X' })).status, act).toBe(404)
    expect((await at.person('INSIDE').post(confirmOf('K0584'), { act: '__proto__' })).status).toBe(404)
    expect((await at.person('INSIDE').get(confirmOf('K9999'))).status).toBe(404)
  })
})

describe('the registrar', () => {
  const note = 'Ringde kommunens växel och talade med kanslichefen.'

  test('sees who came in unconfirmed, confirms with how it was checked, and the cases are settled', async () => {
    const who = await at.signatory('K0586', 'SENDER')
    const draft = await startDraft(who)
    await at.world.settle()
    expect(words((await staff().get(list)).html)).not.toContain('Mjölby kommun')
    await writeAll(who, draft)
    const id = caseIn(await sendDraft(who, draft))
    await at.world.settle()
    const listed = (await staff().get(list)).html
    expect(words(listed)).toContain('Mjölby kommun')
    expect(await faults(listed)).toEqual([])
    const shown = (await staff().get(`${list}/K0586`)).html
    expect(shown).toContain(`/lan/arende/${id}`)
    expect(words(shown)).toContain('Namn SENDER')
    expect(await faults(shown)).toEqual([])

    const casePage = async () => words((await staff().get(`/lan/arende/${id}`)).html)
    expect(await casePage()).toContain('Behörighet inte visad')
    const form = { what: ['authority'], persons: ['SENDER'], note }
    const sent = await sendOn(staff(), `${list}/K0586`, holds('note'), form)
    expect(sent.to).toBe(`${list}/K0586?klart=bekraftad`)
    await at.world.settle()
    expect(await casePage()).not.toContain('Behörighet inte visad')
    expect(await flagsOf(id)).toEqual([])
    expect(await at.table.get(keys.organisation('K0586'))).toMatchObject({ confirmed: true })
    expect(await readMembers(at.table, 'K0586')).toMatchObject([{ subject: 'SENDER', confirmed: true }])
    expect(words((await staff().get(`${list}/K0586?klart=bekraftad`)).html)).toContain(note)
    const log = await at.table.query({ pk: keys.log('C#05').pk })
    expect(JSON.stringify(log.items)).not.toContain('växel')
    const events = words((await staff('05', ['registrar']).get(`/lan/arende/${id}/handelser`)).html)
    expect(events).toContain('Behörighet eller säte bekräftat')
  })

  test('confirms a kommunalförbund and its seat, one at a time', async () => {
    await sendOn(at.person('FORBUND'), '/ansok/organisation/forbund', holds('seat'), {
      name: 'Exempelförbundet',
      number: '222000-0588',
      seat: '0583',
    })
    const orgId = (await readPersonRoles(at.table, 'FORBUND'))[0]?.tenant.id ?? ''
    const who = at.person('FORBUND', { orgId, roles: ['applicant', 'signatory'] })
    const id = await submitted(who)
    expect(await flagsOf(id)).toEqual(['authority-not-shown', 'seat-not-confirmed'])
    await sendOn(staff(), `${list}/${orgId}`, holds('note'), { what: ['seat'], note })
    await at.world.settle()
    expect(await flagsOf(id)).toEqual(['authority-not-shown'])
    expect(words((await staff().get(list)).html)).toContain('Väntar på bekräftelse Organisation')
    await sendOn(staff(), `${list}/${orgId}`, holds('note'), {
      what: ['authority'],
      persons: ['FORBUND'],
      note,
    })
    await at.world.settle()
    expect(await flagsOf(id)).toEqual([])
    expect((await staff().get(`${list}/${orgId}`)).html).not.toContain('name="note"')
    expect(await flagsOf(await submitted(who))).toEqual([])
  })

  test('may let in somebody who stood outside; who opened the space is then set aside', async () => {
    await at.signatory('K0561', 'TAKER')
    await at.person('RIGHT').post('/ansok/organisation', { orgId: 'K0561' })
    await sendOn(at.person('RIGHT'), confirmOf('K0561'), actsFor('lansstyrelsen'))
    await at.world.settle()
    await sendOn(staff(), `${list}/K0561`, holds('note'), { what: ['authority'], persons: ['RIGHT'], note })
    await at.world.settle()
    expect(await rolesOf('RIGHT', 'K0561')).toEqual(['applicant', 'signatory'])
    expect(await rolesOf('TAKER', 'K0561')).toBeUndefined()
  })

  test('is told what is wrong; what was written stays', async () => {
    const who = await at.signatory('K0562', 'ASKER')
    await sendOn(who, confirmOf('K0562'), actsFor('lansstyrelsen'))
    await at.world.settle()
    const bad = [
      [{ what: [], persons: ['ASKER'], note }, 'Välj vad som är kontrollerat.'],
      [{ what: ['authority'], persons: [], note }, 'Välj minst en person'],
      [{ what: ['authority'], persons: ['SENDER'], note }, 'Välj bland alternativen.'],
      [{ what: ['seat'], persons: ['ASKER'], note }, 'Välj bland alternativen.'],
      [{ what: ['authority'], persons: ['ASKER'], note: '' }, 'Skriv hur det kontrollerades.'],
      [{ what: ['authority'], persons: ['ASKER'], note: '19121212-1212' }, 'personnummer'],
    ] as const
    for (const [form, text] of bad) {
      const written = { what: [...form.what], persons: [...form.persons], note: form.note }
      const instance = at.deps.newId()
      const { status, html } = await staff().post(`${list}/K0562/bekrafta`, { ...written, instance })
      expect(status, text).toBe(422)
      expect(words(html)).toContain(text)
      expect(await faults(html)).toEqual([])
    }
    const mailbox = await staff().post(`${list}/K0562/brevlada`, { mailbox: 'x', instance: at.deps.newId() })
    expect(mailbox.status).toBe(422)
    expect(mailbox.html).toContain('value="x"')
  })

  test('of another county sees and confirms nothing, and nobody but a registrar does', async () => {
    const other = staff('03')
    expect(words((await other.get(list)).html)).toContain('Ingen organisation väntar')
    expect((await other.get(`${list}/K0562`)).status).toBe(404)
    const form = { what: ['authority'], persons: ['ASKER'], note, instance: at.deps.newId() }
    expect((await other.post(`${list}/K0562/bekrafta`, form)).status).toBe(404)
    for (const role of ['officer', 'decider', 'manager'] as const) {
      expect((await staff('05', [role]).get(list)).status, role).toBe(403)
      expect((await staff('05', [role]).post(`${list}/K0562/bekrafta`, form)).status, role).toBe(403)
    }
    expect(await at.table.get(keys.organisation('K0562'))).toMatchObject({ confirmed: false })
  })
})
