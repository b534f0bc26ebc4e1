import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readEvents } from '../../shared/aws/cases.ts'
import { deskPrefix } from '../../shared/aws/desk-files.ts'
import { readCaseDocuments } from '../../shared/aws/documents.ts'
import { keys } from '../../shared/aws/keys.ts'
import { queryAll } from '../../shared/aws/table.ts'
import type { Form } from '../../shared/web/request.ts'
import { type BothSides, startBothSides } from './case-world.ts'
import { aPdf, scanDesk, uploadOn } from './desk-world.ts'
import { expectSound, textOf } from './officer-world.ts'

let at: BothSides
let id = ''
beforeAll(async () => {
  at = await startBothSides()
})
afterAll(() => at.world.close())

const address = () => `/lan/arende/${id}/handling`
const start = async () => {
  id = (await at.submitted()).id
}
const form = (over: Form = {}): Form => ({
  direction: 'in',
  party: 'Polismyndigheten',
  day: '2027-01-09',
  about: 'Yttrande om samverkan',
  ...over,
})
const uploaded = async (name: string, content?: Uint8Array<ArrayBuffer>): Promise<string> => {
  const { html } = await at.registrar.get(address())
  const { back, key } = await uploadOn(html, name, content)
  expect((await at.registrar.get(back)).to).toContain('hant=received')
  return key
}
const register = async (over: Form = {}, who = at.registrar) => {
  const sent = await at.send(who, address(), form(over))
  await at.world.settle()
  return sent
}
const diary = async () => textOf((await at.registrar.get('/lan/diarium?ar=2027')).html)
const documentsTab = async () => {
  const { html } = await at.officer.get(`/lan/arende/${id}/dokument`)
  await expectSound(html)
  return html
}

describe('a paper', () => {
  test('stands in the diary on its own day, and its files go the same way as attachments', async () => {
    await start()
    const [first, second] = [
      await uploaded('yttrande.pdf'),
      await uploaded('bilaga.pdf', Buffer.from('MZ no pdf')),
    ]
    const { html } = await at.registrar.get(address())
    await expectSound(html)
    expect(textOf(html)).toContain('yttrande.pdf')
    expect((await register()).to).toBe(`/lan/arende/${id}/dokument?klart=paper-registered`)
    await scanDesk(at.world, first)
    await scanDesk(at.world, second)
    await at.world.settle()
    expect(await diary()).toContain(`9 januari 2027 ${id} Från Polismyndigheten Yttrande om samverkan`)
    const shown = textOf(await documentsTab())
    expect(shown).toContain('Från Polismyndigheten Yttrande om samverkan')
    expect(shown).toContain('innehållet stämmer inte')
    const [clean] = (await readCaseDocuments(at.world.table, '05', id)).filter(
      ({ state }) => state === 'clean',
    )
    const { to } = await at.officer.get(`/lan/arende/${id}/dokument/${clean?.id}`)
    expect(Buffer.from(await (await fetch(to)).arrayBuffer())).toEqual(aPdf)
    const event = (await readEvents(at.world.table, '05', id)).find(({ kind }) => kind === 'PaperRegistered')
    expect(JSON.stringify(event)).not.toMatch(/Polis|Yttrande|yttrande/)
    expect(textOf((await at.registrar.get(address())).html)).toContain('Inga filer är uppladdade än.')
  })

  test('that a check was first with, or that has no file, is registered as well', async () => {
    await start()
    const key = await uploaded('brev.pdf')
    await scanDesk(at.world, key)
    expect(
      (await register({ direction: 'out', party: 'Socialstyrelsen', about: 'Fråga' }, at.officer)).status,
    ).toBe(303)
    expect((await register({ about: 'Svar per telefon' })).status).toBe(303)
    const text = await diary()
    expect(text).toContain('Till Socialstyrelsen Fråga')
    expect(text).toContain('Svar per telefon')
    const [document] = await readCaseDocuments(at.world.table, '05', id)
    expect(document).toMatchObject({ state: 'clean' })
    expect((await at.officer.get(`/lan/arende/${id}/dokument/${document?.id}`)).status).toBe(303)
  })

  test('can be left out of the public register, and is whole in the case', async () => {
    await start()
    await register({ more: 'left-out', party: 'Skyddad Avsändare', about: 'Hemlig mening' })
    const line = await at.world.table.get(
      keys.diary('05', '2027', '2027-01-09', id, (await at.header(id)).version),
    )
    expect(JSON.stringify(line)).not.toMatch(/Skyddad|Hemlig/)
    expect(await diary()).toContain(`${id} Utelämnad i diariet Utelämnad i diariet`)
    expect(textOf(await documentsTab())).toContain('Hemlig mening')
  })

  test('is the county’s: the applicant does not see its files', async () => {
    await start()
    await uploaded('internt.pdf')
    await register()
    expect((await at.maria.get(`/ansok/arende/${id}`)).html).not.toContain('internt.pdf')
  })

  test('that shows the signatory’s authority is assessed by an officer, and the applicant sees it', async () => {
    await start()
    const bare = await register({ more: 'authority' })
    expect(textOf(bare.html)).toContain('Ladda upp handlingen som visar behörigheten')
    const key = await uploaded('fullmakt.pdf')
    await register({ more: 'authority', about: 'Fullmakt' })
    await scanDesk(at.world, key)
    await at.world.settle()
    expect((await at.header(id)).flags).toContain('authority-handed-in')
    const { html } = await at.officer.get(`/lan/arende/${id}/behorighet`)
    expect(textOf(html)).toContain('fullmakt.pdf')
    const document = (await readCaseDocuments(at.world.table, '05', id)).find(
      ({ name }) => name === 'fullmakt.pdf',
    )
    const assessed = await at.send(at.officer, `/lan/arende/${id}/behorighet`, {
      document: document?.id ?? '',
      verdict: 'accepted',
      note: '',
    })
    expect(assessed.status).toBe(303)
    expect((await at.header(id)).flags).not.toContain('authority-handed-in')
    expect((await at.maria.get(`/ansok/arende/${id}`)).html).toContain('fullmakt.pdf')
  })

  test('is registered once, however often the form is sent', async () => {
    await start()
    const once = { ...form(), instance: at.deps.newId() }
    for (const _ of [1, 2]) expect((await at.registrar.post(address(), once)).status).toBe(303)
    const papers = await queryAll(at.world.table, { pk: keys.case('05', id).pk, prefix: 'PAPER#' })
    expect(papers).toHaveLength(1)
  })

  test('keeps what was written when something is wrong, and takes hostile texts as text', async () => {
    await start()
    const wrong = await register({ direction: '', party: '<b>x', day: '2030-01-01', about: '' })
    expect(wrong.status).toBe(422)
    await expectSound(wrong.html)
    for (const said of ['kommit in eller gått ut', 'Dagen har inte varit än', 'i korthet'])
      expect(textOf(wrong.html)).toContain(said)
    expect(wrong.html).toContain('&lt;b>x')
    await register({ about: '<img src=x onerror=alert(1)>', party: '=cmd' })
    expect(await documentsTab()).not.toContain('<img src=x')
  })

  test('takes no upload of another case or county, and is for the county’s own people', async () => {
    await start()
    const other = (await at.submitted()).id
    for (const prefix of [deskPrefix('05', other, id), deskPrefix('03', id, id)]) {
      const { status } = await at.registrar.get(
        `${address()}/fil?key=${encodeURIComponent(`${prefix}a.pdf`)}`,
      )
      expect(status, prefix).toBe(404)
    }
    const elsewhere = at.person('REGISTRAR-1', ['registrar'], '03')
    expect((await elsewhere.get(address())).status).toBe(404)
    expect((await at.send(elsewhere, address(), form())).status).toBe(404)
    expect((await at.send(at.decider, address(), form())).status).toBe(403)
    expect((await at.send(at.person('FORGED', ['registrar']), address(), form())).status).toBe(403)
  })
})
