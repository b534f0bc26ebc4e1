import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { submitApplication } from '../../functions/applicant/review/submit-application.ts'
import { routes as officerRoutes } from '../../functions/officer/routes.ts'
import { readBody, readCase, readEvents } from '../../shared/aws/cases.ts'
import { readDraft } from '../../shared/aws/drafts.ts'
import { keys } from '../../shared/aws/keys.ts'
import type { Table } from '../../shared/aws/table.ts'
import { put, update } from '../../shared/aws/write.ts'
import { organisationById } from '../../shared/register/register.ts'
import { visitor } from '../harness/pages.ts'
import {
  type Applicants,
  caseIn,
  draftIn,
  faults,
  formOn,
  goesTo,
  holds,
  sendDraft,
  sendOn,
  startApplicants,
  startDraft,
  type Visited,
  type Visitor,
  words,
  writeAll,
} from './applicant-world.ts'

let at: Applicants
let maria: Visitor
let karin: Visitor
let johan: Visitor

/** Somebody whose e-identity names the organisation: the space is confirmed. */
const claimed = async (orgId: string, subject: string): Promise<Visitor> => {
  const claim = organisationById(orgId)?.organisationNumber ?? ''
  await at.person(subject, { claim }).post('/ansok/organisation', { orgId })
  return at.person(subject, { orgId, roles: ['applicant', 'signatory'], claim })
}

beforeAll(async () => {
  at = await startApplicants()
  maria = await claimed('K0580', 'MARIA')
  karin = await claimed('K0581', 'KARIN')
  johan = await claimed('K0486', 'JOHAN')
})
afterAll(() => at.world.close())

const invite = (draft: string, orgId = 'K0581', mayEdit: string[] = []): Promise<Visited> =>
  maria.post(`${draft}/samverkan`, { act: 'invite', orgId, mayEdit })

const joint = async (mayEdit: string[] = [], ...others: string[]): Promise<string> => {
  const draft = await startDraft(maria)
  await writeAll(maria, draft)
  for (const orgId of ['K0581', ...others]) expect((await invite(draft, orgId, mayEdit)).status).toBe(303)
  return draft
}
const asPartner = (draft: string, sub = ''): string => `/ansok/samverkan/${draftIn(draft)}${sub}`
const confirm = (who: Visitor, draft: string, changes: Record<string, string | string[]> = {}) =>
  sendOn(who, asPartner(draft, '/bekrafta'), goesTo('/bekrafta'), {
    costs: 'nowhere',
    action: 'confirm',
    ...changes,
  })
const write = (draft: string, section: string, answers: Record<string, string>) =>
  sendOn(maria, `${draft}/${section}`, holds('version'), { ...answers, action: 'save' })
const stored = async (draft: string) => {
  const found = await readDraft(at.table, 'K0580', draftIn(draft))
  if (found === null) throw new Error('no draft')
  return found
}

describe('an invitation', () => {
  test('is found in the register, says what it means, and is mailed without a word of the application', async () => {
    const draft = await startDraft(maria)
    const page = await maria.get(`${draft}/samverkan?sok=0581`)
    expect(words(page.html)).toContain('Text som ni delar kan bli en allmän handling')
    expect(words(page.html)).toContain('bara ni kan bli skyldiga att betala tillbaka')
    expect(await faults(page.html)).toEqual([])
    const { action, form } = formOn(page.html, holds('orgId'), { mayEdit: ['need'] })
    expect((await maria.post(action, form)).to).toContain('hant=invited')
    expect((await maria.post(action, form)).to).toContain('hant=already')
    await at.world.settle()
    const mails = at.world.mails.filter(({ text }) => text.includes(draftIn(draft)))
    expect(mails).toHaveLength(1)
    expect(mails[0]?.to).toEqual(['person@example.se'])
    expect(mails[0]?.text).not.toContain('Linköping')
    expect(words((await karin.get('/ansok')).html)).toContain('Inbjudningar att samverka')
    expect(words((await maria.get(draft)).html)).toContain('0 av 1 har bekräftat')
  })

  test('pressed twice at once is one', async () => {
    const draft = await startDraft(maria)
    const answers = await Promise.all([invite(draft), invite(draft)])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect((await stored(draft)).partners).toHaveLength(1)
  })

  test.each([
    ['nobody', '', 'Välj en organisation'],
    ['an unknown organisation', 'K9999', 'Välj en organisation'],
    ['a key', 'K0581#DRAFT', 'Välj en organisation'],
    ['one’s own', 'K0580', 'er egen organisation'],
  ])('of %s is refused in words', async (_who, orgId, said) => {
    const { status, html } = await invite(await startDraft(maria), orgId)
    expect(status).toBe(422)
    expect(words(html)).toContain(said)
    expect(await faults(html)).toEqual([])
  })

  test('shows nobody anything until the space is confirmed', async () => {
    const draft = await joint([], 'K0583')
    const stranger = await at.signatory('K0583', 'STRANGER')
    expect((await stranger.get(asPartner(draft))).status).toBe(404)
    expect((await stranger.post(asPartner(draft), { act: 'comment', text: 'Hej' })).status).toBe(404)
    const home = words((await stranger.get('/ansok')).html)
    expect(home).toContain('Det finns en inbjudan till er organisation.')
    expect(home).not.toContain('Linköpings')
  })

  test('of one organisation is none of another’s, by any address', async () => {
    const draft = await joint()
    for (const part of ['', '/bekrafta', '/ansokan', '/beslut.pdf', '/del/need'])
      expect((await johan.get(asPartner(draft, part))).status, part).toBe(404)
    for (const part of ['', '/bekrafta', '/del/need'])
      expect((await johan.post(asPartner(draft, part), { act: 'comment', text: 'x' })).status, part).toBe(404)
    for (const part of ['', '/need', '/bilagor', '/granska', '/samverkan'])
      expect((await karin.get(draft + part)).status, part).toBe(404)
    expect((await karin.post(`${draft}/samverkan`, { act: 'withdraw', partner: 'K0581' })).status).toBe(404)
    expect((await karin.post(`${draft}/skicka`, { declarations: 'correct' })).status).toBe(404)
  })

  test('taken back closes the draft at once, for what was open too', async () => {
    const draft = await joint(['need'])
    const open = formOn((await karin.get(asPartner(draft, '/del/need'))).html, holds('version'), {
      description: 'Skrivet för sent',
      action: 'save',
    })
    await sendOn(maria, `${draft}/samverkan`, ({ fields }) => fields.some(([, v]) => v === 'withdraw'))
    expect((await karin.get(asPartner(draft))).status).toBe(404)
    expect((await karin.post(open.action, open.form)).status).toBe(404)
    expect((await karin.post(asPartner(draft), { text: 'Hej' })).status).toBe(404)
    expect(words((await karin.get('/ansok')).html)).not.toContain(draftIn(draft))
  })

  test('a pointer without a place on the draft’s list opens nothing', async () => {
    const draft = await joint()
    const pointer = await at.table.get(keys.partnerPointer('K0581', draftIn(draft)))
    await at.table.write(put({ ...pointer, ...keys.partnerPointer('K0486', draftIn(draft)) }))
    expect((await johan.get(asPartner(draft))).status).toBe(404)
  })
})

describe('a partner', () => {
  test('reads everything but where the grant is paid', async () => {
    const draft = await joint()
    await write(draft, 'account', { bankgiro: '991-2346', reference: 'Hemlig referens' })
    const { html } = await karin.get(asPartner(draft))
    expect(words(html)).toContain('Behovet har kartlagts.')
    expect(words(html)).toContain('kan bli en allmän handling hos er')
    expect(words(html)).toContain('ensam sökande')
    expect(words(html)).not.toContain('991-2346')
    expect(words(html)).not.toContain('Hemlig referens')
    expect(await faults(html)).toEqual([])
    expect((await karin.get(asPartner(draft, '/del/account'))).status).toBe(404)
  })

  test('comments, and so does the applicant; twice is once', async () => {
    const draft = await joint()
    const { action, form } = formOn((await karin.get(asPartner(draft))).html, holds('text'), {
      section: 'need',
      text: 'Vi ser samma behov <b>här</b>.',
    })
    await karin.post(action, form)
    expect((await karin.post(action, form)).status).toBe(303)
    await sendOn(maria, `${draft}/samverkan`, holds('text'), { text: 'Bra.' })
    expect((await stored(draft)).comments).toHaveLength(2)
    const { html } = await maria.get(`${draft}/samverkan`)
    expect(words(html)).toContain('Namn KARIN, Norrköpings kommun')
    expect(html).not.toContain('<b>här')
    for (const text of ['', 'ord '.repeat(201), 'Hon är 19811228-9874'])
      expect((await karin.post(action, { ...form, text })).status, text.slice(0, 9)).toBe(422)
  })

  test('writes only where invited, under the same versions as the applicant', async () => {
    const draft = await joint(['need'])
    expect((await karin.get(asPartner(draft, '/del/bars'))).status).toBe(404)
    expect((await karin.post(asPartner(draft, '/del/bars'), { version: '1' })).status).toBe(404)
    const open = formOn((await karin.get(asPartner(draft, '/del/need'))).html, holds('version'), {
      description: 'Partens text',
      action: 'save',
    })
    await write(draft, 'need', { description: 'Den sökandes text' })
    const conflict = await karin.post(open.action, open.form)
    expect(conflict.status).toBe(409)
    expect(words(conflict.html)).toContain('Partens text')
    expect(words(conflict.html)).toContain('Den sökandes text')
    expect(await faults(conflict.html)).toEqual([])
    const merged = formOn(conflict.html, holds('merge'))
    expect((await karin.post(merged.action, merged.form)).status).toBe(303)
    const need = (await stored(draft)).sections.find(({ name }) => name === 'need')
    expect(need?.values.description).toBe('Partens text')
    expect(need?.changedBy.name).toBe('Namn KARIN, Norrköpings kommun')
  })

  test('is saved while it writes, and each organisation sees that the other is there, by its name', async () => {
    const draft = await joint(['need'])
    const address = asPartner(draft, '/del/need')
    const { html } = await karin.get(address)
    expect(html).toContain('data-autosave')
    const { form } = formOn(html, holds('version'), { description: 'Skrivet', action: 'autosave' })
    const first = await karin.ask('POST', address, form)
    expect(first).toMatchObject({ status: 200, value: { saved: true, version: 3, others: '' } })
    const seen = await maria.get(`${draft}/need`)
    expect(words(seen.html)).toContain('Norrköpings kommun (Namn KARIN) skriver i Behovet av åtgärderna.')
    expect(seen.html).toContain('Skrivet')
    await write(draft, 'need', { description: 'Den sökandes text' })
    const second = await karin.ask('POST', address, { ...form, version: '3', description: 'Mer' })
    expect(second).toMatchObject({ status: 409, value: { conflict: true } })
    const third = await karin.ask('POST', address, { ...form, version: '4', description: 'Mer' })
    expect(third.value).toMatchObject({ version: 5 })
    expect(words((await karin.get(address)).html)).toContain('Linköpings kommun (Namn MARIA) skriver i')
    await maria.post(`${draft}/samverkan`, { act: 'edits', partner: 'K0581' })
    expect((await karin.ask('POST', address, { ...form, version: '5' })).status).toBe(404)
  })

  test('may write no more when it is changed', async () => {
    const draft = await joint(['need'])
    await sendOn(maria, `${draft}/samverkan`, ({ fields }) => fields.some(([, v]) => v === 'edits'), {
      'mayEdit.K0581': ['bars'],
    })
    expect((await karin.get(asPartner(draft, '/del/need'))).status).toBe(404)
    expect((await karin.get(asPartner(draft, '/del/bars'))).status).toBe(200)
  })
})

describe('a confirmation', () => {
  test('holds until a part it covers changes, and then says which', async () => {
    const draft = await joint([], 'K0486')
    expect((await confirm(karin, draft)).to).toContain('hant=confirmed')
    expect((await confirm(johan, draft, { parts: ['bars', 'measures'] })).to).toContain('hant=confirmed')
    expect(words((await maria.get(draft)).html)).toContain('2 av 2 har bekräftat')
    await write(draft, 'need', { description: 'Ett annat behov' })
    expect(words((await maria.get(draft)).html)).toContain('1 av 2 har bekräftat')
    const own = words((await karin.get(asPartner(draft))).html)
    expect(own).toContain('Er bekräftelse gäller inte längre.')
    expect(own).toContain('Ändrat sedan bekräftelsen: Behovet av åtgärderna.')
    expect(words((await johan.get(asPartner(draft))).html)).not.toContain('gäller inte längre')
    const page = await maria.get(`${draft}/samverkan`)
    expect(words(page.html)).toContain('Ändrat sedan bekräftelsen: Behovet av åtgärderna.')
    expect(await faults(page.html)).toEqual([])
    await confirm(karin, draft)
    expect(words((await maria.get(draft)).html)).toContain('2 av 2 har bekräftat')
  })

  test('of what somebody changed meanwhile is not given', async () => {
    const draft = await joint()
    const open = formOn((await karin.get(asPartner(draft, '/bekrafta'))).html, goesTo('/bekrafta'), {
      costs: 'nowhere',
      action: 'confirm',
    })
    await write(draft, 'bars', { otherGrants: 'Ett annat bidrag' })
    const moved = await karin.post(open.action, open.form)
    expect(moved.status).toBe(409)
    expect(words(moved.html)).toContain('har ändrats sedan du öppnade sidan')
    expect(await faults(moved.html)).toEqual([])
    expect((await stored(draft)).partners[0]?.confirmation).toBeNull()
  })

  test('needs the 4 § answer and a part, each said at its place', async () => {
    const draft = await joint()
    const empty = await confirm(karin, draft, { costs: '', parts: [] })
    expect(empty.status).toBe(422)
    expect(words(empty.html)).toContain('Välj minst en del att bekräfta.')
    expect(words(empty.html)).toContain('Välj om samma kostnader')
    const bare = await confirm(karin, draft, { costs: 'elsewhere' })
    expect(words(bare.html)).toContain('Beskriv vilka kostnader')
    expect(await faults(bare.html)).toEqual([])
  })

  test('is the signatory’s; others prepare the answer', async () => {
    const draft = await joint()
    const plain = at.person('KARIN', { orgId: 'K0581', roles: ['applicant'] })
    const { html } = await plain.get(asPartner(draft, '/bekrafta'))
    expect(words(html)).toContain('Bara den som har rätt att skriva under kan bekräfta.')
    expect((await confirm(plain, draft)).status).toBe(403)
    expect((await confirm(plain, draft, { action: 'save' })).to).toContain('hant=stated')
    await at.table.write(update(keys.member('K0581', 'KARIN'), { set: { roles: ['applicant'] } }))
    expect((await confirm(karin, draft)).status).toBe(403)
    await at.table.write(
      update(keys.member('K0581', 'KARIN'), { set: { roles: ['applicant', 'signatory'] } }),
    )
    expect((await stored(draft)).partners[0]).toMatchObject({
      statement: { costs: 'nowhere' },
      confirmation: null,
    })
  })
})

describe('the application', () => {
  test('is sent whatever the partners have confirmed, and holds how they stood', async () => {
    const draft = await joint([], 'K0486', 'K0583')
    await confirm(karin, draft, { costs: 'elsewhere', text: 'Regionen betalar lokalen.' })
    await confirm(johan, draft, { parts: ['need'] })
    await write(draft, 'need', { description: 'Ändrat efter bekräftelsen' })
    const review = await maria.get(`${draft}/granska`)
    expect(words(review.html)).toContain('hindrar er inte från att skicka in')
    expect(await faults(review.html)).toEqual([])
    const id = caseIn(await sendDraft(maria, draft))
    const header = await readCase(at.table, '05', id)
    const { partners = [] } = await readBody(at.table, '05', id, header.contentHash)
    expect(partners.map(({ orgId, state, changed }) => [orgId, state, changed])).toEqual([
      ['K0486', 'voided', ['need']],
      ['K0581', 'voided', ['need']],
      ['K0583', 'missing', []],
    ])
    expect(partners[1]?.statement).toEqual({ costs: 'elsewhere', text: 'Regionen betalar lokalen.' })
    const [event] = await readEvents(at.table, '05', id)
    expect(JSON.stringify(event?.data.partners)).not.toMatch(/Regionen|Norrköping|KARIN/)
  })

  test('sent while a partner confirms holds the confirmation, or the partner is told it was too late', async () => {
    const draft = await joint()
    const open = formOn((await karin.get(asPartner(draft, '/bekrafta'))).html, goesTo('/bekrafta'), {
      costs: 'nowhere',
      action: 'confirm',
    })
    const [receipt, answer] = await Promise.all([sendDraft(maria, draft), karin.post(open.action, open.form)])
    const header = await readCase(at.table, '05', caseIn(receipt))
    const { partners = [] } = await readBody(at.table, '05', header.id, header.contentHash)
    const told = answer.status === 303 && answer.to.includes('confirmed')
    expect(partners[0]?.state).toBe(told ? 'valid' : 'missing')
  })

  test('holds what a partner confirmed between the reading and the writing of it', async () => {
    const draft = await joint()
    const open = formOn((await karin.get(asPartner(draft, '/bekrafta'))).html, goesTo('/bekrafta'), {
      costs: 'nowhere',
      action: 'confirm',
    })
    const { form } = formOn((await maria.get(`${draft}/granska`)).html, goesTo('/skicka'))
    let confirmed = false
    const slow: Table = {
      ...at.table,
      transact: async (writes) => {
        if (!confirmed) {
          confirmed = true
          expect((await karin.post(open.action, open.form)).to).toContain('hant=confirmed')
        }
        await at.table.transact(writes)
      },
    }
    const result = await submitApplication(
      { ...at.deps, table: slow },
      {
        orgId: 'K0580',
        draft: draftIn(draft),
        instance: String(form.instance),
        shown: String(form.shown),
        declarations: ['correct'],
        ground: null,
        proof: null,
        subject: 'MARIA',
        at: '2027-01-11T09:00:00.000Z',
      },
    )
    if (!('sent' in result)) throw new Error('not sent')
    const header = await readCase(at.table, '05', result.sent.case)
    const { partners = [] } = await readBody(at.table, '05', header.id, header.contentHash)
    expect(partners[0]?.state).toBe('valid')
  })

  test('is followed by its partners from then on: what was sent, status and decision, and nothing else', async () => {
    const draft = await joint(['need'])
    await write(draft, 'account', { reference: 'Hemlig referens' })
    await confirm(karin, draft)
    const open = formOn((await karin.get(asPartner(draft, '/del/need'))).html, holds('version'), {
      description: 'Skrivet för sent',
      action: 'save',
    })
    const id = caseIn(await sendDraft(maria, draft))
    const early = await karin.get(asPartner(draft))
    expect(words(early.html)).toContain('Har kommit in')
    const late = await karin.post(open.action, open.form)
    expect(late.status).toBe(409)
    expect(words(late.html)).toContain('Skrivet för sent')
    await at.world.settle()
    const { html } = await karin.get(asPartner(draft))
    expect(words(html)).toContain('Bekräftad')
    expect(await faults(html)).toEqual([])
    const answers = await karin.get(asPartner(draft, '/ansokan'))
    expect(words(answers.html)).toContain('Behovet har kartlagts.')
    expect(words(answers.html)).not.toContain('Hemlig referens')
    expect(await faults(answers.html)).toEqual([])
    expect((await karin.get(asPartner(draft, '/beslut.pdf'))).status).toBe(404)
    for (const part of ['', '/kvittens', '/ansokan', '/beslut.pdf'])
      expect((await karin.get(`/ansok/arende/${id}${part}`)).status, part).toBe(404)
    expect((await johan.get(asPartner(draft, '/ansokan'))).status).toBe(404)
    const changed = { instance: at.deps.newId(), plusgiro: '1234-4', reference: 'Ändrad referens' }
    expect((await maria.post(`/ansok/arende/${id}/konto`, changed)).status).toBe(303)
    await at.world.settle()
    expect((await karin.get(`/ansok/arende/${id}/konto`)).status).toBe(404)
    for (const part of ['', '/ansokan'])
      expect(words((await karin.get(asPartner(draft, part))).html), part).not.toMatch(
        /1234-4|Ändrad referens|kontot/,
      )
    expect(at.world.mails.filter(({ eventId }) => eventId === `${id}-1-K0581`)).toHaveLength(1)
    expect(words((await karin.get('/ansok')).html)).toContain('Inskickad')
    expect((await maria.post(`${draft}/samverkan`, { act: 'invite', orgId: 'K0486' })).status).toBe(409)
  })

  test('changed by the applicant later voids what the change touches, and those partners are told', async () => {
    const draft = await joint([], 'K0486')
    await confirm(karin, draft)
    await confirm(johan, draft, { parts: ['bars'] })
    const id = caseIn(await sendDraft(maria, draft))
    await at.world.settle()
    const { to } = await sendOn(maria, `/ansok/arende/${id}/andra`, holds('description'), {
      description: 'Ett behov som har växt.',
      declarations: ['correct'],
      action: 'send',
    })
    expect(to).toContain('andrad')
    await at.world.settle()
    const page = words((await karin.get(asPartner(draft))).html)
    expect(page).toContain('Ändrat sedan bekräftelsen: Behovet av åtgärderna.')
    expect(words((await johan.get(asPartner(draft))).html)).not.toContain('Ändrat sedan bekräftelsen')
    const told = at.world.mails.filter(
      ({ subject }) => subject.includes(id) && subject.includes('bekräftelse'),
    )
    expect(told.map(({ eventId }) => eventId.slice(-5))).toEqual(['K0581'])
  })

  test('shows the officer the ground, the promised day and how each partner stood', async () => {
    const draft = await joint([], 'K0486')
    await confirm(karin, draft, { costs: 'elsewhere', text: 'Regionen betalar lokalen.' })
    await write(draft, 'need', { description: 'Ändrat efter bekräftelsen' })
    const id = caseIn(await sendDraft(maria, draft))
    await at.world.settle()
    const officer = visitor(
      officerRoutes,
      { ...at.world.deps, forCounty: at.world.forCounty, deskFor: at.world.deskFor, uploadsOrigin: '' },
      { subject: 'OFFICER-1', tenant: { kind: 'county', id: '05', name: 'Länet' }, roles: ['officer'] },
    )
    const { html } = await officer.get(`/lan/arende/${id}`)
    const page = words(html)
    expect(page).toContain('Behörighet grundas på Inte angivet')
    expect(page).toContain('Lovad senast 4 mars 2027')
    expect(page).not.toContain('Dagen har passerat')
    expect(page).toContain('Ändrat efter bekräftelsen: Behovet av åtgärderna')
    expect(page).toContain('Ja Regionen betalar lokalen.')
    expect(await faults(html)).toEqual([])
    at.world.clock.advance(Date.parse('2027-03-05T08:00:00.000Z') - at.world.clock.now())
    expect(words((await officer.get(`/lan/arende/${id}`)).html)).toContain('Dagen har passerat')
  })
})
