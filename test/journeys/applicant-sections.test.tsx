import { beforeAll, describe, expect, test } from 'vitest'
import { readDraftSection } from '../../shared/aws/drafts.ts'
import {
  at,
  type Changes,
  draftIn,
  faults,
  formOn,
  holds,
  maria,
  openForMaria,
  sendOn,
  startDraft,
  type Visitor,
  words,
} from './applicant-world.ts'

openForMaria()
let johan: Visitor
beforeAll(async () => {
  johan = at.person('JOHAN', { orgId: 'K0580', roles: ['applicant'] })
})

const stored = async (draft: string, name: string) =>
  (await readDraftSection(at.table, 'K0580', draftIn(draft), name))?.values
const save = (who: Visitor, address: string, changes: Changes) =>
  sendOn(who, address, holds('version'), { action: 'save', ...changes })

const oneMeasure = {
  'measures.0.title': 'Kvar',
  'measures.0.costs.0.what': 'Lön',
  'measures.0.costs.0.year': '2027',
  'measures.0.costs.0.amount': '1000',
}

describe('what cannot be saved is said, and everything written stays', () => {
  const bad: [string, Changes, string][] = [
    ['measures', { ...oneMeasure, 'measures.0.costs.0.amount': '100,50' }, 'hela kronor'],
    ['measures', { ...oneMeasure, 'measures.0.costs.0.amount': '-5' }, 'Skriv beloppet med siffror'],
    ['measures', { ...oneMeasure, 'measures.0.costs.0.amount': '1e9' }, 'Skriv beloppet med siffror'],
    ['measures', { ...oneMeasure, 'measures.0.costs.0.amount': '99999999999' }, 'för stort'],
    ['measures', { ...oneMeasure, 'measures.0.costs.0.year': '1999' }, 'Välj ett år'],
    ['measures', { ...oneMeasure, 'measures.0.costs.0.year': 'aldrig' }, 'Välj ett år'],
    ['measures', { ...oneMeasure, 'measures.0.kind': 'okänd' }, 'Välj bland alternativen'],
    ['need', { description: 'Text med \u0007 klocka', survey: 'Kvar' }, 'kan inte sparas'],
    ['need', { description: 'Text \u202etxet', survey: 'Kvar' }, 'kan inte sparas'],
    ['need', { description: 'Gäller 19121212-1212', survey: 'Kvar' }, 'personnummer'],
    ['need', { description: 'ord '.repeat(501), survey: 'Kvar' }, 'högst 500 ord'],
    ['need', { description: ['en', 'två'], survey: 'Kvar' }, 'uppgifter som inte finns'],
    ['need', { granted: '1', survey: 'Kvar' }, 'uppgifter som inte finns'],
    ['need', { __proto__x: '1', 'constructor.prototype': '2', survey: 'Kvar' }, 'uppgifter som inte finns'],
    ['contact', { name: 'Kvar', email: 'ingen adress' }, 'Skriv e-postadressen'],
  ]
  test.each(bad)('%s %o', async (section, changes, text) => {
    const draft = await startDraft(maria)
    const before = await stored(draft, section)
    const { status, html } = await save(maria, `${draft}/${section}`, changes)
    expect(status).toBe(422)
    expect(words(html)).toContain(text)
    expect(html).toContain('Kvar')
    expect(html).toContain('<title>Fel:')
    expect(await faults(html)).toEqual([])
    expect(await stored(draft, section)).toEqual(before)
  })

  test('a list sent thousands of times too long is refused in words', async () => {
    const draft = await startDraft(maria)
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => [`measures.0.costs.${n}.what`, `Kostnad ${n}`]),
    )
    const { status, html } = await save(maria, `${draft}/measures`, many)
    expect(status).toBe(422)
    expect(words(html)).toContain('högst 40')
    expect(html).toContain('Kostnad 59')
  })
})

describe('lines', () => {
  test('are added and removed without losing a word, and are saved as they go', async () => {
    const draft = await startDraft(maria)
    const address = `${draft}/measures`
    const added = await save(maria, address, { ...oneMeasure, action: 'add-measure' })
    expect(added.to).toBe(address)
    await save(maria, address, { 'measures.1.title': 'Den andra', action: 'add-cost:1' })
    expect(await stored(draft, 'measures')).toMatchObject({
      measures: [
        { id: 'M1', title: 'Kvar', costs: [{ what: 'Lön', amount: 100_000 }] },
        { id: 'M2', title: 'Den andra' },
      ],
    })
    await save(maria, address, { action: 'remove-measure:0' })
    const { html } = await maria.get(address)
    expect(html).not.toContain('Kvar')
    expect(html).toContain('Den andra')
  })

  test('with something wrong on the page, the line is added and nothing written is lost', async () => {
    const draft = await startDraft(maria)
    const { status, html } = await save(maria, `${draft}/measures`, {
      ...oneMeasure,
      'measures.0.costs.0.amount': 'tio kronor',
      action: 'add-cost:0',
    })
    expect(status).toBe(422)
    expect(html).toContain('value="tio kronor"')
    expect(html).toContain('name="measures.0.costs.1.what"')
  })
})

describe('two people in one section', () => {
  const conflict = async () => {
    const draft = await startDraft(maria)
    const address = `${draft}/need`
    const opened = (await johan.get(address)).html
    await save(maria, address, { description: 'Marias behov', survey: 'Marias kartläggning' })
    const { action, form } = formOn(opened, holds('version'), {
      description: 'Johans behov',
      survey: 'Johans kartläggning',
      action: 'save',
    })
    return { draft, address, second: await johan.post(action, form) }
  }

  test('the second sees both texts, chooses for each answer, and nothing is overwritten unseen', async () => {
    const { draft, address, second } = await conflict()
    expect(second.status).toBe(409)
    for (const text of ['Marias behov', 'Johans behov', 'Namn MARIA sparade'])
      expect(words(second.html)).toContain(text)
    expect(await faults(second.html)).toEqual([])
    expect(await stored(draft, 'need')).toMatchObject({ description: 'Marias behov' })

    const chosen = formOn(second.html, holds('merge'), {
      'choose.survey': 'saved',
      action: 'save',
    })
    expect((await johan.post(chosen.action, chosen.form)).to).toBe(`${draft}?sparad`)
    expect(await stored(draft, 'need')).toEqual({
      description: 'Johans behov',
      survey: 'Marias kartläggning',
    })
    expect(words((await maria.get(address)).html)).toContain('Johans behov')
  })

  test('the second may edit what was chosen before it is saved', async () => {
    const { draft, second } = await conflict()
    const editing = formOn(second.html, holds('merge'), { 'choose.description': 'saved', action: 'edit' })
    const { html } = await johan.post(editing.action, editing.form)
    const { action, form } = formOn(html, holds('version'), { survey: 'Bådas kartläggning', action: 'save' })
    expect((await johan.post(action, form)).status).toBe(303)
    expect(await stored(draft, 'need')).toEqual({
      description: 'Marias behov',
      survey: 'Bådas kartläggning',
    })
  })

  test('a third text while the second chooses is shown too', async () => {
    const { draft, address, second } = await conflict()
    await save(maria, address, { description: 'Marias nya behov' })
    const { action, form } = formOn(second.html, holds('merge'), { action: 'save' })
    const again = await johan.post(action, form)
    expect(again.status).toBe(409)
    expect(words(again.html)).toContain('Marias nya behov')
    expect(words(again.html)).toContain('Johans behov')
    expect(await stored(draft, 'need')).toMatchObject({ description: 'Marias nya behov' })
  })

  test('the same text from both, or the same form twice, is no conflict', async () => {
    const draft = await startDraft(maria)
    const opened = (await johan.get(`${draft}/followup`)).html
    const { action, form } = formOn(opened, holds('version'), { plan: 'Samma plan', action: 'next' })
    const answers = await Promise.all([johan.post(action, form), johan.post(action, form)])
    expect(answers.map(({ to }) => to)).toEqual([`${draft}/centre`, `${draft}/centre`])
    expect((await maria.post(action, form)).status).toBe(303)
  })

  test('a version nobody can have is a conflict, not a key to the door', async () => {
    const draft = await startDraft(maria)
    for (const version of ['999', '-1', 'x', '']) {
      const sent = await save(johan, `${draft}/need`, { version, description: `Utan rätt ${version}` })
      expect(sent.status).toBe(409)
      expect(sent.html).toContain('Utan rätt')
    }
    expect(await stored(draft, 'need')).toMatchObject({ description: '' })
  })
})

describe('another organisation', () => {
  test('finds no draft of ours, and none that is not there', async () => {
    const draft = await startDraft(maria)
    const other = await at.signatory('K0581', 'OTHER')
    const missing = `/ansok/utkast/${at.deps.newId()}`
    for (const base of [draft, missing, '/ansok/utkast/x'])
      for (const part of ['', '/need', '/bilagor', '/granska', '/bilagor/klar']) {
        const { status, html } = await other.get(base + part)
        expect(status, base + part).toBe(404)
        expect(html).toContain('Sidan finns inte')
      }
    for (const part of ['/need', '/bilagor', '/skicka'])
      expect((await other.post(draft + part, { declarations: 'correct' })).status).toBe(404)
    expect((await maria.get(`${draft}/okänd`)).status).toBe(404)
  })

  test('another county’s round is no round', async () => {
    expect((await maria.get('/ansok/ny/2027-9')).status).toBe(404)
    const stockholm = await at.signatory('K0180', 'STOCKHOLM')
    expect((await stockholm.get('/ansok/ny/2027-1')).status).toBe(404)
    expect((await stockholm.post('/ansok/ny/2027-1', {})).status).toBe(404)
  })
})
