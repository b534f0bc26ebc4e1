import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAppeals } from '../../shared/aws/appeals.ts'
import { readEvents } from '../../shared/aws/cases.ts'
import { keys } from '../../shared/aws/keys.ts'
import { queryAll } from '../../shared/aws/table.ts'
import { findBreach } from '../../shared/domain/chain.ts'
import type { EventKind } from '../../shared/domain/event.ts'
import { speak } from '../../shared/web/language.ts'
import type { Form } from '../../shared/web/request.ts'
import { expectInvariants } from '../harness/invariants.ts'
import { textOf as pdfText } from '../rules/pdf-text.ts'
import { type BothSides, startBothSides } from './case-world.ts'
import { scanDesk, uploadOn } from './desk-world.ts'
import { expectSound, textOf } from './officer-world.ts'

let at: BothSides
let id = ''
/** Cases decided on 11 January; the day is then 20 February. */
const decided: string[] = []
beforeAll(async () => {
  at = await startBothSides()
  const letters = at.world.deps.letters
  at.world.deps.letters = async () => ({ ...(await letters()), compress: false })
  for (let n = 0; n < 7; n += 1) decided.push(await at.decided())
  at.world.clock.advance(40 * 24 * 3_600_000)
  await at.world.settle()
})
afterAll(() => at.world.close())

const next = (): void => {
  id = decided.pop() ?? ''
}
const base = () => `/lan/arende/${id}`
const start = () => `${base()}/nytt-overklagande`
const own = () => `/ansok/arende/${id}`
const form = (over: Form = {}): Form => ({
  channel: 'e-mail',
  day: '2027-01-29',
  clock: '09.30',
  party: 'Exempel kommun',
  decision: '1',
  asks: 'Hela det sökta beloppet',
  ...over,
})
const register = async (over: Form = {}, who = at.registrar) => {
  const { html } = await at.registrar.get(start())
  const { back, key } = await uploadOn(html, 'overklagande.pdf')
  expect((await at.registrar.get(back)).to).toContain('hant=received')
  const sent = await at.send(who, start(), form(over))
  await scanDesk(at.world, key)
  await at.world.settle()
  return sent
}
const appeals = () => readAppeals(at.world.table, '05', id)
const addressOf = async (n = 0) => `${base()}/overklagande/${(await appeals())[n]?.appeal.number}`
const settle = async (address: string, given: Form, who = at.officer) => {
  const sent = await at.send(who, address, given)
  await at.world.settle()
  return sent
}
const eventOf = async (kind: EventKind) =>
  (await readEvents(at.world.table, '05', id)).findLast((event) => event.kind === kind)
const diary = async () => textOf((await at.registrar.get('/lan/diarium?ar=2027')).html)
const letterAt = async (address: string, who: { get: BothSides['officer']['get'] } = at.officer) => {
  const { to } = await who.get(address)
  return pdfText(Buffer.from(await (await fetch(to)).arrayBuffer())).replaceAll(/[\s\u00a0]+/g, ' ')
}
const mailsTo = (about: string) => at.world.mails.filter(({ subject }) => subject.includes(about))
const court = { court: 'linkoping', validFrom: '2027-02-20', basisNumber: '1-2027', basisDate: '2027-01-04' }

describe('an appeal that comes in anyway', () => {
  test('is registered with its original, day, hour and way, and waits in a list of its own', async () => {
    next()
    const before = await at.header(id)
    const { html } = await at.registrar.get(start())
    await expectSound(html)
    expect((await register()).to).toBe(`${base()}/overklagande?klart=appeal-received`)
    const after = await at.header(id)
    expect({ ...after, flags: [], version: 0, headHash: '' }).toEqual({
      ...before,
      flags: [],
      version: 0,
      headHash: '',
    })
    expect(after.flags).toEqual(['appeal-waiting'])
    expect(await diary()).toContain(`29 januari 2027 ${id} Från Exempel kommun Överklagande av beslut 1`)
    const event = await eventOf('AppealReceived')
    expect(event?.data).toMatchObject({
      channel: 'e-mail',
      arrivedAt: '2027-01-29T08:30:00.000Z',
      decision: 1,
    })
    expect(JSON.stringify(event)).not.toMatch(/Exempel kommun|Hela det|overklagande\.pdf/)

    const queue = textOf((await at.officer.get('/lan?utlysning=2027-1&urval=appeal-waiting')).html)
    expect(queue).toContain('Överklagande att ta ställning till (1)')
    const page = await at.officer.get(base())
    expect(textOf(page.html)).toContain('Ta ställning till överklagandet')
    const shown = await at.officer.get(await addressOf())
    await expectSound(shown.html)
    for (const said of [
      '29 januari 2027 kl. 09.30, med e-post',
      'Hela det sökta beloppet',
      'overklagande.pdf',
    ])
      expect(textOf(shown.html)).toContain(said)
    expect(shown.html).toContain(`${base()}/andra`)
    expect(textOf((await at.officer.get(`${base()}/dokument`)).html)).toContain('Överklagande av beslut 1')
    const copies = textOf((await at.registrar.get(`${base()}/lamna-ut`)).html)
    expect(copies).toContain('Överklagande från Exempel kommun')
    expect(mailsTo('Ett överklagande har kommit in')).toHaveLength(1)
  })

  test('is seen by the applicant in both languages, its original is the county’s', async () => {
    const swedish = await at.maria.get(own())
    await expectSound(swedish.html)
    expect(textOf(swedish.html)).toContain('Ett överklagande av beslutet har kommit in')
    expect(textOf(swedish.html)).toContain('Beslutet gäller som förut.')
    expect(swedish.html).not.toContain('overklagande.pdf')
    const english = await speak({ language: 'en', other: null }, () => at.maria.get(own()))
    expect(textOf(english.html)).toContain('An appeal against the decision has been received')
    await at.world.settle()
  })

  test('keeps what was written when something is wrong, and is registered once', async () => {
    next()
    const bare = await at.send(at.registrar, start(), form())
    expect(bare.status).toBe(422)
    await expectSound(bare.html)
    expect(textOf(bare.html)).toContain('Ladda upp originalet')
    const early = await register({ day: '2027-01-10', party: '<b>x', asks: '', channel: '' })
    expect(early.status).toBe(422)
    await expectSound(early.html)
    for (const said of [
      'Beslutet fattades den 11 januari 2027',
      'i korthet vad som begärs',
      'hur överklagandet kom in',
    ])
      expect(textOf(early.html)).toContain(said)
    expect(early.html).toContain('&lt;b>x')
    const once = { ...form(), instance: at.deps.newId() }
    for (const _ of [1, 2]) expect((await at.registrar.post(start(), once)).status).toBe(303)
    expect(await appeals()).toHaveLength(1)
    expect(await queryAll(at.world.table, { pk: keys.case('05', id).pk, prefix: 'PAPER#' })).toHaveLength(1)
    await at.world.settle()
  })

  test('can be left out of the public register', async () => {
    await register({ more: 'left-out', party: 'Skyddad Klagande' }, at.officer)
    expect(await diary()).not.toContain('Skyddad Klagande')
    expect((await at.header(id)).flags).toEqual(['appeal-waiting'])
  })

  test('waits until the county has said which förvaltningsrätt it is', async () => {
    const address = await addressOf()
    for (const [who, act] of [
      [at.officer, 'overlamna'],
      [at.decider, 'avvisa'],
    ] as const) {
      const { html } = await who.get(`${address}/${act}`)
      await expectSound(html)
      expect(textOf(html)).toContain('Förvaltningsrätten är inte vald')
    }
    expect((await settle(`${address}/overlamna`, { timeliness: 'not-tried' })).status).toBe(200)
    expect((await appeals())[0]?.ruling).toBeNull()
    const setting = '/lan/installningar/forvaltningsratt'
    const nothing = await at.send(at.manager, setting, {})
    expect(nothing.status).toBe(422)
    await expectSound(nothing.html)
    expect((await at.send(at.manager, setting, court)).status).toBe(303)
    const kept = await at.manager.get(setting)
    await expectSound(kept.html)
    expect(textOf(kept.html)).toContain('Förvaltningsrätten i Linköping 1-2027')
    expect(textOf((await at.manager.get('/lan/installningar')).html)).toContain(
      'Förvaltningsrätt för överklaganden',
    )
  })

  test('goes to the court with its cover letter and the case’s files, and the task is gone with the last of them', async () => {
    const [first, second] = [await addressOf(0), await addressOf(1)]
    const asked = await at.officer.get(`${first}/overlamna`)
    await expectSound(asked.html)
    for (const said of [
      'Överklagandet: overklagande.pdf',
      'Beslutsbrev 1',
      'Ansökan som den först kom in',
      'Sökanden öppnade beslutet Har inte öppnats i tjänsten',
    ])
      expect(textOf(asked.html)).toContain(said)
    for (const link of [/brev\?beslut=1/, /ansokan\.pdf\?handelse=1/, /dokument\/[0-9A-Z]{26}/]) {
      const [found = ''] = new RegExp(`${base()}/${link.source}`).exec(asked.html) ?? []
      expect((await at.officer.get(found)).status, found).toBe(303)
    }
    const empty = await settle(`${first}/overlamna`, {})
    expect(empty.status).toBe(422)
    await expectSound(empty.html)
    expect(textOf(empty.html)).toContain('Välj om överklagandet har kommit in i rätt tid')
    const unsaid = await settle(`${first}/overlamna`, { timeliness: 'in-time' })
    expect(textOf(unsaid.html)).toContain('Skriv dagen som de tre veckorna räknas från')
    const given = { timeliness: 'in-time', countedFrom: '2027-01-11' }
    expect((await settle(`${first}/overlamna`, given)).to).toBe(`${first}?klart=appeal-handed-over`)
    expect((await at.header(id)).flags).toEqual(['appeal-waiting'])
    expect((await settle(`${second}/overlamna`, { timeliness: 'not-tried' }, at.decider)).status).toBe(303)
    expect((await at.header(id)).flags).toEqual([])
    expect((await at.officer.get(`${first}/overlamna`)).status).toBe(404)
    expect((await settle(`${first}/overlamna`, given)).status).toBe(404)

    const shown = await at.officer.get(first)
    await expectSound(shown.html)
    expect(textOf(shown.html)).toContain('Sista dag att överklaga 1 februari 2027')
    const read = await letterAt(`${first}/brev`)
    for (const said of [
      'Förvaltningsrätten i Linköping',
      'Överlämnande av överklagande',
      'beslut 1 den 11 januari 2027 om statsbidrag till Exempel kommun',
      'kom in till länsstyrelsen den 29 januari 2027 kl. 09.30 med e-post',
      'Hela det sökta beloppet',
      'Överklagandet har kommit in i rätt tid.',
      'Länsstyrelsen har inte ändrat beslutet.',
      'Beslutet får inte överklagas (15 § förordningen 2025:838).',
      'Överklagandet: overklagande.pdf',
      'Beslutsbrev 1',
      'Namn OFFICER-1 (handläggare)',
    ])
      expect(read).toContain(said)
    expect(await letterAt(`${second}/brev`)).toContain(
      'inte prövat om överklagandet har kommit in i rätt tid',
    )
    expect(await diary()).toContain(`${id} Till Förvaltningsrätten i Linköping Överlämnande av överklagande`)
    const event = (await readEvents(at.world.table, '05', id)).find(({ kind }) => kind === 'AppealHandedOver')
    expect(event?.data).toMatchObject({
      decision: 1,
      court: 'linkoping',
      courtFrom: '2027-02-20',
      timeliness: 'in-time',
      countedFrom: '2027-01-11',
    })
    expect(JSON.stringify(event)).not.toMatch(/Namn|Exempel/)
    const page = await at.maria.get(own())
    expect(textOf(page.html)).toContain('Länsstyrelsen har lämnat över överklagandet till förvaltningsrätten')
    expect(mailsTo('Överklagandet är överlämnat')[0]?.text).not.toMatch(/Hela det|Linköping/)
    expect(await at.header(id)).toMatchObject({ status: 'decided', outcome: 'grant', decision: 1 })
  })
})

describe('an appeal that came too late', () => {
  const late = { day: '2027-02-10', clock: '10.00' }

  test('is not handed over as if it had come in time, and goes to the court when the county’s own guidance was wrong', async () => {
    next()
    await register(late)
    const address = `${await addressOf()}/overlamna`
    const wrong = await settle(address, { timeliness: 'in-time', countedFrom: '2027-01-11' })
    expect(wrong.status).toBe(422)
    expect(textOf(wrong.html)).toContain('sista dagen den 1 februari 2027, och överklagandet kom in senare')
    const early = await settle(address, { timeliness: 'late-misguided', countedFrom: '2027-01-25' })
    expect(textOf(early.html)).toContain(
      'sista dagen den 15 februari 2027, och överklagandet kom in i rätt tid',
    )
    const past = await settle(address, { timeliness: 'late-at-court', countedFrom: '2027-01-01' })
    expect(textOf(past.html)).toContain('Skriv den dagen eller en senare dag')
    const right = await settle(address, { timeliness: 'late-misguided', countedFrom: '2027-01-11' })
    expect(right.status).toBe(303)
    expect(await letterAt(`${await addressOf()}/brev`)).toContain(
      'Det avvisas därför inte (45 § förvaltningslagen)',
    )
  })

  test('is dismissed by a decider with reasons, in a letter that says how that is appealed', async () => {
    next()
    await register(late)
    const address = await addressOf()
    expect(textOf((await at.officer.get(address)).html)).toContain('avvisas det av en beslutsfattare')
    expect((await settle(`${address}/avvisa`, { countedFrom: '2027-01-11', reasons: 'Sent.' })).status).toBe(
      403,
    )
    const asked = await at.decider.get(`${address}/avvisa`)
    await expectSound(asked.html)
    const empty = await settle(`${address}/avvisa`, { countedFrom: '2027-01-11' }, at.decider)
    expect(empty.status).toBe(422)
    await expectSound(empty.html)
    const inTime = await settle(
      `${address}/avvisa`,
      { countedFrom: '2027-01-25', reasons: 'Sent.' },
      at.decider,
    )
    expect(textOf(inTime.html)).toContain('kom in i rätt tid')
    const given = { countedFrom: '2027-01-11', reasons: 'Beslutet nådde er den 11 januari.' }
    expect((await settle(`${address}/avvisa`, given, at.decider)).to).toBe(
      `${address}?klart=appeal-dismissed`,
    )
    const shown = await at.decider.get(address)
    await expectSound(shown.html)
    const read = await letterAt(`${address}/brev`)
    for (const said of [
      'Beslut att avvisa ett överklagande',
      'eftersom det har kommit in för sent (45 § förvaltningslagen)',
      'Sista dagen att överklaga var den 1 februari 2027',
      'Beslutet nådde er den 11 januari.',
      'överklagas till Förvaltningsrätten i Linköping (40–42 §§ förvaltningslagen)',
      'inom tre veckor från den dag då du fick del av beslutet',
      'Namn DECIDER-1 (beslutsfattare)',
    ])
      expect(read).toContain(said)
    expect(read).not.toContain('15 § förordningen')
    expect(await diary()).toContain(`${id} Till Exempel kommun Beslut att avvisa överklagande`)
    const event = await eventOf('AppealDismissed')
    expect(event?.data).toMatchObject({ lastDay: '2027-02-01', court: 'linkoping' })
    expect(JSON.stringify(event)).not.toContain('nådde er')
    expect((await at.header(id)).flags).toEqual([])

    const [mail] = mailsTo('Beslut om överklagandet')
    expect(mail?.text).toContain(`/ansok/arende/${id}`)
    expect(mail?.text).not.toContain('nådde er')
    const page = await at.maria.get(own())
    await expectSound(page.html)
    expect(textOf(page.html)).toContain('Länsstyrelsen har avvisat överklagandet')
    const [link = ''] = /\/ansok\/arende\/\w+\/overklagande\.pdf\?nummer=\d+/.exec(page.html) ?? []
    expect(await letterAt(link, at.maria)).toContain('Beslut att avvisa ett överklagande')
    for (const number of ['0', '99', 'x'])
      expect((await at.maria.get(`${own()}/overklagande.pdf?nummer=${number}`)).status, number).toBe(404)
  })
})

describe('whose it is', () => {
  test('another county finds none of it, and the roles hold', async () => {
    const address = await addressOf()
    const elsewhere = at.person('OFFICER-1', ['officer', 'decider', 'registrar'], '03')
    for (const path of [
      `${base()}/overklagande`,
      address,
      `${address}/brev`,
      `${address}/overlamna`,
      start(),
    ])
      expect((await elsewhere.get(path)).status, path).toBe(404)
    expect((await at.send(elsewhere, start(), form())).status).toBe(404)
    expect((await at.send(at.decider, start(), form())).status).toBe(403)
    expect((await at.registrar.get(`${address}/overlamna`)).status).toBe(403)
    for (const number of ['0', '99', 'x'])
      expect((await at.officer.get(`${base()}/overklagande/${number}`)).status, number).toBe(404)
  })

  test('nothing is appealed before it is decided', async () => {
    const { id: open } = await at.submitted()
    expect((await at.registrar.get(`/lan/arende/${open}/nytt-overklagande`)).status).toBe(409)
  })

  test('a role the county has not given stops in the act itself', async () => {
    next()
    const forged = at.person('FORGED', ['registrar', 'officer', 'decider'])
    expect((await register({}, forged)).status).toBe(403)
    expect(await appeals()).toEqual([])
    expect((await at.send(at.registrar, start(), form({ day: '2027-02-10' }))).status).toBe(303)
    await at.world.settle()
    const address = await addressOf()
    const counted = { countedFrom: '2027-01-11', reasons: 'Sent.' }
    expect((await settle(`${address}/overlamna`, { timeliness: 'not-tried' }, forged)).status).toBe(403)
    expect((await settle(`${address}/avvisa`, counted, forged)).status).toBe(403)
    expect((await appeals())[0]?.ruling).toBeNull()
  })

  test('whoever may have a conflict registers but does not settle (FL 16–17 §§)', async () => {
    next()
    await register()
    const report = { vem: 'OFFICER-2', ground: 'stake', text: 'Aktier.' }
    expect((await at.send(at.officer, `${base()}/jav`, report)).status).toBe(303)
    expect(
      (await settle(`${await addressOf()}/overlamna`, { timeliness: 'not-tried' }, at.officer2)).status,
    ).toBe(403)
    expect((await register({}, at.officer2)).status).toBe(303)
    expect(await appeals()).toHaveLength(2)
  })

  test('a changed decision is told to the court as it stands', async () => {
    next()
    await register()
    await at.send(at.officer, `${base()}/andra`, {
      ...at.proposalForm(),
      'change-kind': 'change',
      'change-reason': 'Nya uppgifter.',
      reasons: 'Nya skäl.',
    })
    const forslag = String((await at.header(id)).proposal)
    expect((await at.send(at.decider, `${base()}/andra/besluta`, { forslag })).status).toBe(303)
    await at.world.settle()
    const address = await addressOf()
    expect((await settle(`${address}/overlamna`, { timeliness: 'not-tried' })).status).toBe(303)
    const read = await letterAt(`${address}/brev`)
    expect(read).toContain('Nu gäller beslut 2 den 20 februari 2027')
    expect(read).toContain('Beslutsbrev 2')
  })

  test('the chain holds, every effect is done and every counter is right', async () => {
    const header = await at.header(id)
    expect(findBreach(await readEvents(at.world.table, '05', id), header)).toBeNull()
    expect(at.world.errors).toEqual([])
    await expectInvariants(at.world.store)
  })
})
