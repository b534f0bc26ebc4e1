import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBody, readEvents } from '../../shared/aws/cases.ts'
import { readCountyOrganisation } from '../../shared/aws/county-organisations.ts'
import { readCaseDocuments } from '../../shared/aws/documents.ts'
import { readDraftMeta } from '../../shared/aws/drafts.ts'
import { keys } from '../../shared/aws/keys.ts'
import { put } from '../../shared/aws/write.ts'
import type { Form } from '../../shared/web/request.ts'
import { type BothSides, startBothSides } from './case-world.ts'
import { aPdf, scanDesk, uploadOn } from './desk-world.ts'
import { expectSound, textOf } from './officer-world.ts'

let at: BothSides
beforeAll(async () => {
  at = await startBothSides()
})
afterAll(() => at.world.close())

/** The address the registrar comes to for an applicant, with the id its case will have. */
const addressFor = async (query: string, name: string): Promise<string> => {
  const { html } = await at.registrar.get(`/lan/registrera?sok=${encodeURIComponent(query)}`)
  await expectSound(html)
  const links = [...html.matchAll(/<a class="govuk-link" href="(\/lan\/registrera\/[^"]+)">([^<]+)</g)]
  return links.find(([, , text]) => text === name)?.[1] ?? ''
}
const idIn = (address: string): string => address.split('/')[4] ?? ''

const form = (over: Form = {}): Form => ({
  action: 'register',
  channel: 'post',
  day: '2027-01-08',
  clock: '14.20',
  round: '2027-1',
  contactName: 'Anna Exempel',
  email: 'kommun@exempel.se',
  'measures.M1.title': 'Stödboende',
  'measures.M1.kind': 'leaving-violence',
  'measures.M1.amount': '250 000',
  ...over,
})
const register = async (over: Form = {}, query = '0581', name = 'Norrköpings kommun') => {
  const address = await addressFor(query, name)
  const sent = await at.send(at.registrar, address, form(over))
  await at.world.settle()
  return { ...sent, address, id: idIn(address) }
}

describe('an application by post or e-mail', () => {
  test('becomes a case on the day it reached the authority, and takes the ordinary path', async () => {
    const address = await addressFor('norrköping', 'Norrköpings kommun')
    const { html } = await at.registrar.get(address)
    await expectSound(html)
    const { back, key } = await uploadOn(html, 'ansökan.pdf')
    const returned = await at.registrar.get(back)
    expect(returned.to).toBe(`${address}?hant=received`)
    const again = await at.registrar.get(returned.to)
    await expectSound(again.html)
    expect(textOf(again.html)).toContain('ansökan.pdf')
    const sent = await at.send(at.registrar, address, form())
    const id = idIn(address)
    expect(sent.to).toBe(`/lan/arende/${id}?klart=registered`)
    await scanDesk(at.world, key)
    await at.world.settle()

    const header = await at.header(id)
    expect(header).toMatchObject({
      receivedAt: '2027-01-08T13:20:00.000Z',
      status: 'in-review',
      orgId: 'K0581',
    })
    expect(header.flags).toEqual(['authority-not-shown', 'incomplete'])
    const [first] = await readEvents(at.world.table, '05', id)
    expect(first).toMatchObject({
      kind: 'Submitted',
      role: 'registrar',
      at: '2027-01-11T08:00:00.000Z',
      data: { channel: 'post', arrivedAt: '2027-01-08T13:20:00.000Z' },
    })
    const [document] = await readCaseDocuments(at.world.table, '05', id)
    expect(document).toMatchObject({ name: 'ansökan.pdf', state: 'clean' })
    const opened = await at.officer.get(`/lan/arende/${id}/dokument/${document?.id}`)
    expect(Buffer.from(await (await fetch(opened.to)).arrayBuffer())).toEqual(aPdf)

    const diary = textOf((await at.registrar.get('/lan/diarium')).html)
    expect(diary).toMatch(new RegExp(`8 januari 2027 ${id} Från Norrköpings kommun Ansökan om statsbidrag`))
    const events = textOf((await at.officer.get(`/lan/arende/${id}/handelser`)).html)
    expect(events).toContain('med post eller bud den 8 januari 2027 kl. 14.20')
    const queue = textOf((await at.officer.get('/lan?utlysning=2027-1')).html)
    expect(queue).toContain('Norrköpings kommun')
    const mail = at.world.mails.find(({ to }) => to.includes('kommun@exempel.se'))
    expect(mail?.subject).toContain(id)
  })

  test('is seen by the organisation when it opens its space, whose later uploads find the case', async () => {
    const { id } = await register({}, '0580', 'Linköpings kommun')
    const { html } = await at.maria.get(`/ansok/arende/${id}`)
    expect(textOf(html)).toContain('8 januari 2027 kl. 14.20')
    expect(textOf((await at.maria.get('/ansok')).html)).toContain('Statsbidrag 2027')
    const { draft } = await at.header(id)
    expect(await readDraftMeta(at.world.table, 'K0580', draft)).toMatchObject({
      submittedAs: { county: '05', case: id },
    })
    expect((await at.maria.get(`/ansok/arende/${id}/kvittens`)).status).toBe(200)
  })

  test('says only what was written: the rest is empty and listed, and no address is a task of the county’s', async () => {
    const { id } = await register({ email: '', contactName: '' })
    const { body } = await at.header(id)
    const { application } = await readBody(at.world.table, '05', id, body)
    expect(application).toMatchObject({ followUp: { plan: '' }, bars: { notStatutory: '' }, areas: [] })
    expect(textOf((await at.officer.get(`/lan/arende/${id}/meddelanden`)).html)).toContain(
      'Ansökan har ingen e-postadress',
    )
  })

  test.each([
    ['2027-02-18', '23.59', false],
    ['2027-02-19', '00.00', true],
  ])('that came %s at %s is late: %s', async (day, clock, late) => {
    at.world.clock.advance(Date.parse('2027-03-01T08:00:00.000Z') - at.world.clock.now())
    const { id } = await register({ day, clock })
    expect((await at.header(id)).flags.includes('late')).toBe(late)
    const line = await at.world.table.get(keys.diary('05', '2027', day, id, 1))
    expect(line).not.toBeNull()
  })

  test('is registered once, however often the form is sent', async () => {
    const address = await addressFor('0581', 'Norrköpings kommun')
    const once = { ...form(), instance: at.deps.newId() }
    const [first, second] = [await at.registrar.post(address, once), await at.registrar.post(address, once)]
    expect(second.to).toBe(first.to)
    expect((await at.send(at.registrar, address, form())).to).toBe(`/lan/arende/${idIn(address)}`)
    expect((await at.registrar.get(address)).to).toBe(`/lan/arende/${idIn(address)}`)
    expect(await readEvents(at.world.table, '05', idIn(address))).toHaveLength(1)
  })

  test('that belongs to another county is registered where it came, with a warning', async () => {
    const address = await addressFor('Uppsala kommun', 'Uppsala kommun')
    expect(textOf((await at.registrar.get(address)).html)).toContain('Sökanden hör till ett annat län')
    const { id, status } = await register({}, 'Uppsala kommun', 'Uppsala kommun')
    expect(status).toBe(303)
    expect((await at.header(id)).county).toBe('05')
  })
})

describe('the form', () => {
  test('keeps what was written and says what is wrong', async () => {
    const address = await addressFor('0581', 'Norrköpings kommun')
    const wrong = { day: '2031-01-01', clock: '25.00', email: 'x', round: '2099-1', 'measures.M1.kind': '' }
    const { status, html } = await at.send(at.registrar, address, form(wrong))
    expect(status).toBe(422)
    await expectSound(html)
    for (const said of ['timme och minut', 'Välj vilken utlysning', 'Välj vilket slag'])
      expect(textOf(html)).toContain(said)
    expect(html).toContain('value="Stödboende"')
    const future = await at.send(at.registrar, address, form({ day: '2031-01-01' }))
    expect(textOf(future.html)).toContain('kan inte ha kommit in senare än nu')
  })

  test('takes hostile texts as text', async () => {
    const title = '<script>alert(1)</script>'
    const { id } = await register({ 'measures.M1.title': title })
    const { html } = await at.officer.get(`/lan/arende/${id}`)
    await expectSound(html)
    expect(html).not.toContain(title)
    expect(textOf(html)).toContain('alert(1)')
  })

  test('has one more measure for whoever asks, and at most ten', async () => {
    const address = await addressFor('0581', 'Norrköpings kommun')
    const { html } = await at.send(at.registrar, address, form({ action: 'more' }))
    await expectSound(html)
    expect(textOf(html)).toContain('Åtgärd 2')
    const ten = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`measures.M${n + 1}.title`, 'T']))
    expect((await at.send(at.registrar, address, form({ ...ten, action: 'more' }))).html).not.toContain(
      'Lägg till',
    )
  })

  test('finds nobody but of the registers, and no upload but its own', async () => {
    const id = at.deps.newId()
    for (const who of ['K9999', 'FOO', `F${id}`])
      expect((await at.registrar.get(`/lan/registrera/${who}/${id}`)).status).toBe(404)
    for (const key of [
      `desk/03/${id}/${id}/a.pdf`,
      `desk/05/${at.deps.newId()}/${id}/a.pdf`,
      'letters/05/a.pdf',
    ])
      expect((await at.registrar.get(`/lan/registrera/K0581/${id}/fil?key=${key}`)).status, key).toBe(404)
    const missing = await at.registrar.get(`/lan/registrera/K0581/${id}/fil?key=desk/05/${id}/${id}/a.pdf`)
    expect(missing.to).toContain('hant=unfinished')
    const none = await at.registrar.get(`/lan/registrera/K0581/${id}/fil?key=desk/05/${id}/${id}/`)
    expect(textOf((await at.registrar.get(none.to)).html)).toContain('Välj en fil först')
  })
})

describe('a kommunalförbund', () => {
  const association = { name: 'Förbundet Prov', number: '222000-0448', seat: '0580' }
  const registerNew = async (over: Form = {}) => {
    const address = await addressFor('Prov', 'Sökanden är ett kommunalförbund som inte finns i listan')
    const sent = await at.send(at.registrar, address, form({ ...association, ...over }))
    await at.world.settle()
    return { ...sent, id: idIn(address) }
  }

  test('needs name, number and seat; without a look at the seat it waits among the organisations', async () => {
    const bad = await registerNew({ name: '', number: '212000-0142', seat: '' })
    await expectSound(bad.html)
    for (const said of ['namn.', 'Numret tillhör', 'säte.']) expect(textOf(bad.html)).toContain(said)
    const { id } = await registerNew()
    const { flags, orgId } = await at.header(id)
    expect(flags).toContain('seat-not-confirmed')
    expect((await readCountyOrganisation(at.world.table, '05', orgId))?.waitingSince).not.toBeNull()
    const confirmed = await at.send(at.registrar, `/lan/organisationer/${orgId}/bekrafta`, {
      what: 'seat',
      note: 'Ringde förbundet.',
    })
    expect(confirmed.status).toBe(303)
    await at.world.settle()
    expect((await at.header(id)).flags).not.toContain('seat-not-confirmed')
    expect((await readCountyOrganisation(at.world.table, '05', orgId))?.name).toBe('Förbundet Prov')
  })

  test('has the same id when it opens its space later, and finds its case there', async () => {
    const number = '222000-0455'.replace('0455', '0455')
    const { id } = await registerNew({ number, name: 'Förbundet Sen', seatConfirmed: 'yes' })
    const { orgId } = await at.header(id)
    const person = at.applicant('SEN', ['applicant'], 'K0580')
    const opened = await person.post('/ansok/organisation/forbund', {
      name: 'Förbundet Sen',
      number,
      seat: '0580',
      instance: at.deps.newId(),
    })
    expect(opened.status).toBe(303)
    const own = at.applicant('SEN', ['applicant', 'signatory'], orgId)
    expect((await own.get(`/ansok/arende/${id}`)).status).toBe(200)
  })

  test('that had a space gets the case there', async () => {
    const own = `F${at.deps.newId()}`
    await at.world.table.write(put({ ...keys.organisationNumber('222000-0463'), orgId: own }))
    const { id } = await registerNew({ number: '222000-0463', seatConfirmed: 'yes' })
    expect((await at.header(id)).orgId).toBe(own)
    const member = at.applicant('OWN', ['applicant', 'signatory'], own)
    expect((await member.get(`/ansok/arende/${id}`)).status).toBe(200)
  })
})
