import { inflateSync } from 'node:zlib'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readEvents } from '../../shared/aws/cases.ts'
import { readCaseDocuments } from '../../shared/aws/documents.ts'
import { keys } from '../../shared/aws/keys.ts'
import { readReleases } from '../../shared/aws/releases.ts'
import { hashOf } from '../../shared/domain/chain.ts'
import type { Form } from '../../shared/web/request.ts'
import { textOf as pdfText } from '../rules/pdf-text.ts'
import { scanDesk, uploadOn } from './desk-world.ts'
import { type CountyWorld, expectSound, startCounty, textOf } from './officer-world.ts'

const secret = 'Storgatan 17'
const canary = 'KANARIEFAGEL'
const note = `Ringde boendet på ${secret}. De svarade ja.`

let county: CountyWorld
let id = ''
beforeAll(async () => {
  county = await startCounty()
  const letters = county.world.deps.letters
  county.world.deps.letters = async () => ({ ...(await letters()), compress: false })
})
afterAll(() => county.world.close())

const twoPages = async (): Promise<Buffer<ArrayBuffer>> => {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  pdf.addPage().drawText('Oppen sida', { font })
  pdf.addPage().drawText(canary, { font })
  return Buffer.from(await pdf.save({ useObjectStreams: false }))
}

const base = () => `/lan/arende/${id}`
/** A case with a note that holds an address, and a registered PDF whose second page is secret. */
const start = async (): Promise<string> => {
  id = (await county.submitted()).id
  await county.send(county.officer, `${base()}/anteckning`, { text: note })
  const { html } = await county.registrar.get(`${base()}/handling`)
  const { back, key } = await uploadOn(html, 'yttrande.pdf', await twoPages())
  await county.registrar.get(back)
  await county.send(county.registrar, `${base()}/handling`, {
    direction: 'in',
    party: 'Polisen',
    day: '2027-01-08',
    about: 'Yttrande',
  })
  await scanDesk(county.world, key)
  await county.world.settle()
  const [document] = await readCaseDocuments(county.world.table, '05', id)
  return `document.${document?.id}`
}
const release = (form: Form, who = county.registrar) =>
  county.send(who, `${base()}/lamna-ut`, { action: 'release', ...form })
const releases = () => readReleases(county.world.table, '05', id)
const lastOf = async () => {
  const last = (await releases()).at(-1)
  if (last === undefined) throw new Error('nothing released')
  return last
}
/** Every byte of a file that left, with its streams unpacked and text in hex as text. */
const fetched = async (n: number): Promise<{ bytes: Buffer; all: string }> => {
  const { release: made } = await lastOf()
  const { to } = await county.registrar.get(`${base()}/utlamnat/${made.number}/fil/${n}`)
  const bytes = Buffer.from(await (await fetch(to)).arrayBuffer())
  const raw = bytes.toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, content = '']) => {
    try {
      return inflateSync(Buffer.from(content, 'latin1')).toString('latin1')
    } catch {
      return content
    }
  })
  const open = [raw, ...streams].join('\n')
  const hex = [...open.matchAll(/<([0-9A-Fa-f]{8,})>/g)].map(([, code = '']) =>
    Buffer.from(code, 'hex').toString('latin1'),
  )
  return { bytes, all: [open, ...hex].join('\n') }
}

describe('a copy of a case', () => {
  test('leaves without the passages and pages that are secret, with a mark where each was', async () => {
    const file = await start()
    const choose = await county.registrar.get(`${base()}/lamna-ut`)
    await expectSound(choose.html)
    expect(textOf(choose.html)).toContain('Du får inte fråga vem som begär')
    const chosen = await county.registrar.get(`${base()}/lamna-ut?post=note.1&post=${file}&post=answers.need`)
    await expectSound(chosen.html)
    const form: Form = {
      post: `answers.need ${file} note.1`,
      'how.answers.need': 'whole',
      'text.answers.need':
        /<textarea[^>]*name="text\.answers\.need"[^>]*>([\s\S]*?)<\/textarea>/.exec(chosen.html)?.[1] ?? '',
      'how.note.1': 'parts',
      'text.note.1': note.replace(secret, `[[${secret}]]`),
      'provision.note.1': '21:3',
      [`how.${file}`]: 'parts',
      [`pages.${file}`]: '2',
      [`provision.${file}`]: '18 kap. 8 §',
    }
    const preview = await county.send(county.registrar, `${base()}/lamna-ut`, { ...form, action: 'preview' })
    await expectSound(preview.html)
    const main = textOf(preview.html.slice(0, preview.html.lastIndexOf('<form')))
    expect(main).toContain('Ringde boendet på [uppgift borttagen: 21 kap. 3 § OSL]. De svarade ja.')
    expect(main).not.toContain(secret)
    expect(await releases()).toEqual([])

    expect((await release(form)).to).toBe(`${base()}/lamna-ut?klart=released`)
    await county.world.settle()
    const { release: made, files } = await lastOf()
    expect(JSON.stringify(made)).not.toContain(secret)
    const texts = await fetched(0)
    const read = pdfText(texts.bytes).replaceAll(/\s+/g, ' ')
    expect(read).toContain('Ringde boendet på [uppgift borttagen: 21 kap. 3 § OSL]. De svarade ja.')
    expect(read).not.toMatch(/Storgatan|17\b.*svarade/)
    expect(texts.all).not.toContain(secret)
    const pages = await fetched(1)
    expect(pages.all).toContain('Oppen sida')
    expect(pages.all).not.toContain(canary)
    expect(pages.all).toContain('Sidan 2 \xe4r borttagen enligt 18\xa0kap. 8\xa0\xa7 OSL.')
    expect(files?.map(({ kept }) => kept?.sha256)).toEqual([hashOf(texts.bytes), hashOf(pages.bytes)])
    const shown = await county.officer.get(`${base()}/utlamnat/${made.number}`)
    await expectSound(shown.html)
    for (const said of ['Namn REGISTRAR-1', 'Inte antecknat', 'Utan sidan 2, enligt 18 kap. 8 § OSL'])
      expect(textOf(shown.html)).toContain(said)
  })

  test('is in the diary and the trail without who asked, who is noted only when they said so', async () => {
    await start()
    const form = { post: 'note.1', 'how.note.1': 'whole', 'text.note.1': note, askedBy: 'Journalisten Berg' }
    await release(form)
    await county.world.settle()
    const { release: made } = await lastOf()
    expect(made.askedBy).toBe('Journalisten Berg')
    const event = (await readEvents(county.world.table, '05', id)).find(({ kind }) => kind === 'CopyReleased')
    expect(event?.data).toMatchObject({ parts: [{ target: 'note.1', how: 'whole', provision: null }] })
    const line = await county.world.table.get(keys.diary('05', '2027', '2027-01-11', id, made.number))
    expect(JSON.stringify([event, line])).not.toContain('Berg')
    const diary = textOf((await county.registrar.get('/lan/diarium')).html)
    expect(diary).toContain(`${id} Inte antecknad Utlämnande av allmän handling`)
  })

  test('of something marked needs a decision of its own for it', async () => {
    const file = await start()
    await county.send(county.officer, `${base()}/sekretess`, {
      target: 'note.1',
      provision: '21:3',
      authority: 'L',
    })
    const { html } = await county.registrar.get(`${base()}/lamna-ut?post=note.1&post=${file}`)
    await expectSound(html)
    expect(textOf(html)).toContain('Handlingen är sekretessmarkerad. Du behöver själv ta ställning till den.')
    const undecided = { post: `note.1 ${file}`, 'text.note.1': note, [`how.${file}`]: 'whole' }
    const refused = await release(undecided)
    expect(refused.status).toBe(422)
    await expectSound(refused.html)
    expect(textOf(refused.html)).toContain('Välj hur handlingen lämnas ut.')
    expect((await release({ ...undecided, 'how.note.1': 'whole' })).status).toBe(303)
  })

  test.each<[string, Form, string]>([
    [
      'changed',
      { 'how.note.1': 'parts', 'text.note.1': 'Annat [[hemligt]].', 'provision.note.1': '21:3' },
      'ändrad utöver',
    ],
    ['whole but marked', { 'how.note.1': 'whole', 'text.note.1': `[[${note}]]` }, 'Du har markerat text'],
    ['whole but changed', { 'how.note.1': 'whole', 'text.note.1': 'Annat.' }, 'ändrad utöver'],
    ['without a provision', { 'how.note.1': 'refused' }, 'kapitel och paragraf'],
    [
      'without a mark',
      { 'how.note.1': 'parts', 'text.note.1': note, 'provision.note.1': '21:3' },
      'Markera det som ska bort',
    ],
  ])('that is %s is not made, and what was written stays', async (_, form, said) => {
    await start()
    const { status, html } = await release({ post: 'note.1', ...form })
    expect(status).toBe(422)
    await expectSound(html)
    expect(textOf(html)).toContain(said)
    expect(await releases()).toEqual([])
  })

  test('of a file that cannot be made without its pages leaves nothing of it', async () => {
    const file = await start()
    await release({
      post: file,
      [`how.${file}`]: 'parts',
      [`pages.${file}`]: '2, 9',
      [`provision.${file}`]: '21:3',
    })
    await county.world.settle()
    const { release: made, files } = await lastOf()
    expect(county.world.errors).toEqual([])
    expect(files?.[1]).toMatchObject({ kept: null, problem: 'NoSuchPage' })
    const { html } = await county.registrar.get(`${base()}/utlamnat/${made.number}`)
    expect(textOf(html)).toContain('Filen har inte de sidorna. Lämna inte ut den.')
    expect((await county.registrar.get(`${base()}/utlamnat/${made.number}/fil/1`)).status).toBe(404)
  })

  test('is made once, takes hostile texts as text, and is the registrar’s of this county', async () => {
    await start()
    const form = { post: 'note.1', 'how.note.1': 'whole', 'text.note.1': note, askedBy: '<img onerror=x>' }
    const once = { ...form, action: 'release', instance: county.deps.newId() }
    for (const _ of [1, 2]) expect((await county.registrar.post(`${base()}/lamna-ut`, once)).status).toBe(303)
    expect(await releases()).toHaveLength(1)
    const { release: made } = await lastOf()
    expect((await county.registrar.get(`${base()}/utlamnat/${made.number}`)).html).not.toContain(
      '<img onerror',
    )
    expect((await release(form, county.officer)).status).toBe(403)
    expect((await release(form, county.person('FORGED', ['registrar']))).status).toBe(403)
    const elsewhere = county.person('REGISTRAR-1', ['registrar'], '03')
    for (const path of ['lamna-ut', `utlamnat/${made.number}`, `utlamnat/${made.number}/fil/0`])
      expect((await elsewhere.get(`${base()}/${path}`)).status, path).toBe(404)
    for (const number of ['0', '99', 'x', '-1'])
      expect((await county.registrar.get(`${base()}/utlamnat/${number}`)).status, number).toBe(404)
    const nothing = await release({ post: 'note.77' })
    expect(textOf((await county.registrar.get(nothing.to)).html)).toContain('Välj minst en handling.')
  })
})

describe('a refusal in writing', () => {
  const court = {
    court: 'jonkoping',
    validFrom: '2027-01-11',
    basisNumber: '100-1-2027',
    basisDate: '2027-01-04',
  }
  const refused = async (): Promise<string> => {
    await start()
    await release({ post: 'note.1', 'how.note.1': 'refused', 'provision.note.1': '21:3' })
    await county.world.settle()
    return `${base()}/utlamnat/${(await lastOf()).release.number}/beslut`
  }

  test('waits for the county to have said which kammarrätt it is', async () => {
    const address = await refused()
    const { html } = await county.decider.get(address)
    await expectSound(html)
    expect(textOf(html)).toContain('Kammarrätten är inte vald')
    expect((await county.send(county.decider, address, { reasons: 'Skäl.' })).status).toBe(200)
    const bare = await county.send(county.manager, '/lan/installningar/kammarratt', {})
    expect(bare.status).toBe(422)
    await expectSound(bare.html)
    expect((await county.send(county.manager, '/lan/installningar/kammarratt', court)).status).toBe(303)
    const later = { ...court, court: 'stockholm' }
    expect((await county.send(county.manager, '/lan/installningar/kammarratt', later)).status).toBe(409)
    const kept = await county.manager.get('/lan/installningar/kammarratt')
    await expectSound(kept.html)
    expect(textOf(kept.html)).toContain('11 januari 2027 Kammarrätten i Jönköping 100-1-2027')
  })

  test('is a letter that says how it is appealed, by a named person, once', async () => {
    const address = await refused()
    await county.send(county.manager, '/lan/installningar/kammarratt', court)
    const empty = await county.send(county.decider, address, { reasons: '' })
    expect(empty.status).toBe(422)
    await expectSound(empty.html)
    const sent = await county.send(county.decider, address, {
      reasons: 'Adressen röjer boendet.',
      receiver: '',
    })
    expect(sent.status).toBe(303)
    await county.world.settle()
    const { html } = await county.registrar.get(address.replace('/beslut', ''))
    const [link = ''] = /\/lan\/arende\/\w+\/utlamnandebeslut\/\d+/.exec(html) ?? []
    const { to } = await county.registrar.get(link)
    const read = pdfText(Buffer.from(await (await fetch(to)).arrayBuffer())).replaceAll(/\s+/g, ' ')
    for (const said of [
      'Beslut att inte lämna ut allmän handling',
      'Den som har begärt ut handlingen',
      'hela handlingen, 21 kap. 3 § OSL',
      'Adressen röjer boendet.',
      'överklagas till Kammarrätten i Jönköping (6 kap. 7 och 8 §§ OSL)',
      'inom tre veckor från den dag då du fick del av beslutet',
      'Namn DECIDER-1 (beslutsfattare)',
    ])
      expect(read).toContain(said)
    expect(read).not.toContain(secret)
    expect((await county.decider.get(address)).status).toBe(404)
    expect((await county.send(county.decider, address, { reasons: 'Igen.' })).status).toBe(404)
    const diary = textOf((await county.registrar.get('/lan/diarium')).html)
    expect(diary).toContain(`${id} Inte antecknad Beslut att inte lämna ut allmän handling`)
    const event = (await readEvents(county.world.table, '05', id)).find(
      ({ kind }) => kind === 'ReleaseRefused',
    )
    expect(event?.data).toMatchObject({ court: 'jonkoping' })
    expect(JSON.stringify(event)).not.toContain('röjer')
  })

  test('is never of what left whole, nor anybody else’s to take', async () => {
    await start()
    await release({ post: 'note.1', 'how.note.1': 'whole', 'text.note.1': note })
    await county.world.settle()
    const whole = `${base()}/utlamnat/${(await lastOf()).release.number}/beslut`
    expect((await county.decider.get(whole)).status).toBe(404)
    const address = await refused()
    expect((await county.send(county.registrar, address, { reasons: 'S' })).status).toBe(403)
    const elsewhere = county.person('DECIDER-1', ['decider'], '03')
    expect((await county.send(elsewhere, address, { reasons: 'S' })).status).toBe(404)
  })
})
