import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBody, readEvents } from '../../shared/aws/cases.ts'
import { readDraft } from '../../shared/aws/drafts.ts'
import { keys } from '../../shared/aws/keys.ts'
import { fromApplication } from '../../shared/form/to-application.ts'
import { draftIn, faults, formOn, goesTo, holds, words } from './applicant-world.ts'
import { type BothSides, startBothSides } from './case-world.ts'
import { expectSound, textOf } from './officer-world.ts'

let at: BothSides
beforeAll(async () => {
  at = await startBothSides()
})
afterAll(() => at.world.close())

const page = async (id: string, path = '') => (await at.maria.get(`/ansok/arende/${id}${path}`)).html
/** The steps of the timeline as they are read out. */
const steps = (html: string): string[] =>
  [...html.matchAll(/<li class="sb-timeline__step[^>]*>(.*?)<\/li>/gs)].map(([, step = '']) =>
    words(step).trim(),
  )

describe('the timeline', () => {
  test('says what has happened, where the case is and what comes, in words and in order', async () => {
    const { id } = await at.submitted()
    const html = await page(id)
    expect(await faults(html)).toEqual([])
    expect(steps(html)).toEqual([
      'Har hänt Ansökan har kommit in 11 januari 2027 kl. 09.00',
      'Har hänt Ansökan är registrerad hos länsstyrelsen 11 januari 2027 kl. 09.00',
      'Nu Länsstyrelsen handlägger ansökan',
      'Kommer Sista dag att ansöka 18 februari 2027',
      'Kommer Länsstyrelsen beslutar Ingen dag för beslutet är bestämd.',
    ])
    await at.send(at.officer, `/lan/arende/${id}/komplettering`, { text: 'Planen.', lastDay: '2027-01-25' })
    await at.world.settle()
    expect(steps(await page(id)).slice(-4)).toEqual([
      'Nu Ni kompletterar ansökan Senast 25 januari 2027',
      'Kommer Sista dag att ansöka 18 februari 2027',
      'Kommer Länsstyrelsen handlägger ansökan',
      'Kommer Länsstyrelsen beslutar Ingen dag för beslutet är bestämd.',
    ])
  })

  test('tells neither the proposal nor a decision whose letter is not out', async () => {
    const { id } = await at.submitted()
    await at.reviewed(id)
    await at.proposed(id)
    const before = steps(await page(id))
    expect(before.filter((step) => step.startsWith('Nu'))).toEqual(['Nu Länsstyrelsen handlägger ansökan'])
    await at.decide(id)
    const decided = await page(id)
    expect(steps(decided).join()).not.toContain('har beslutat')
    for (const early of ['Utbetalningar', 'Avstå från bidraget', '2028'])
      expect(words(decided)).not.toContain(early)
    await at.world.settle()
    const out = await page(id)
    expect(await faults(out)).toEqual([])
    expect(steps(out).slice(-3)).toEqual([
      'Nu Ni använder bidraget enligt beslutet',
      'Kommer Länsstyrelsen betalar ut 100 000 kr 3 maj 2027',
      'Kommer Sista dag att redovisa hur bidraget har använts 1 mars 2028',
    ])
    expect(words(out)).toContain('3 maj 2027 Planerad 100 000 kr')
  })
})

describe('a new version before the last day', () => {
  const change = async (id: string, plan: string, html?: string) => {
    const shown = html ?? (await page(id, '/andra'))
    const { action, form } = formOn(shown, holds('plan'), { plan, action: 'send' })
    return { action, form: { ...form, declarations: ['correct'] } }
  }
  const plan = async (id: string, hash: string) =>
    (await readBody(at.world.table, '05', id, hash)).application.followUp.plan

  test('is sent by a signatory, attested anew, and the first one is kept and can be read', async () => {
    const { id, contentHash } = await at.submitted()
    const html = await page(id, '/andra')
    expect(await faults(html)).toEqual([])
    const { action, form } = await change(id, 'En helt ny plan')
    const unsigned = await at.maria.post(action, { ...form, declarations: [] })
    expect(unsigned.status).toBe(422)
    expect(unsigned.html).toContain('En helt ny plan')
    expect(await faults(unsigned.html)).toEqual([])
    expect((await at.johan.get(`/ansok/arende/${id}/andra`)).status).toBe(403)
    const forged = at.applicant('JOHAN', ['applicant', 'signatory'])
    expect((await forged.post(action, form)).status).toBe(403)

    const answers = await Promise.all([1, 2].map(() => at.maria.post(action, form)))
    answers.push(await at.maria.post(action, form))
    expect(answers.map(({ to }) => to)).toEqual(Array(3).fill(`/ansok/arende/${id}?andrad`))
    await at.world.settle()
    const after = await at.header(id)
    expect(after).toMatchObject({ contentHash, status: 'in-review' })
    expect(await plan(id, after.body)).toBe('En helt ny plan')
    expect(await plan(id, contentHash)).not.toBe('En helt ny plan')
    expect(words(await page(id, '/ansokan'))).toContain('En helt ny plan')
    const first = await page(id, '/ansokan?forst')
    expect(await faults(first)).toEqual([])
    expect(words(first)).not.toContain('En helt ny plan')
    expect(steps(await page(id)).join()).toContain('Ni har ändrat ansökan')
    expect(at.world.mails.at(-1)?.subject).toContain('Den ändrade ansökan har kommit in')
    expect(textOf((await at.registrar.get('/lan/diarium')).html)).toContain('Ändring av ansökan')
  })

  test('makes a proposal fall without telling that there was one', async () => {
    const { id } = await at.submitted()
    await at.reviewed(id)
    await at.proposed(id)
    const { action, form } = await change(id, 'Ny plan')
    expect((await at.maria.post(action, form)).status).toBe(303)
    await at.world.settle()
    expect((await at.header(id)).status).toBe('in-review')
    const told = textOf((await at.officer.get(`/lan/arende/${id}/handelser`)).html)
    expect(told).toContain(
      'Ansökan ändrad av sökanden före sista dagen, förslaget till beslut gäller inte längre',
    )
    expect(steps(await page(id)).join()).not.toContain('förslag')
    expect((await at.decide(id)).status).toBe(409)
    await at.proposed(id)
    expect((await at.header(id)).status).toBe('proposed')
  })

  test('that a colleague has overtaken loses neither text, and one that changes nothing is not sent', async () => {
    const { id } = await at.submitted()
    const html = await page(id, '/andra')
    const mine = await change(id, 'Min plan', html)
    const colleagues = await change(id, 'Kollegans plan', html)
    expect((await at.maria.post(mine.action, mine.form)).status).toBe(303)
    const late = await at.maria.post(colleagues.action, { ...colleagues.form, instance: at.deps.newId() })
    expect(late.status).toBe(409)
    expect(late.html).toContain('Kollegans plan')
    expect(words(late.html)).toContain('ändrats av en kollega')
    const same = await change(id, 'Min plan')
    expect((await at.maria.post(same.action, same.form)).status).toBe(422)
    const wrong = await change(id, 'Gäller 19121212-1212')
    expect((await at.maria.post(wrong.action, wrong.form)).status).toBe(422)
  })
})

describe('changed circumstances (11 §)', () => {
  test('are notified before the decision and after it, and stay visible until somebody has dealt with them', async () => {
    const { id } = await at.submitted()
    const form = await page(id, '/andrat')
    expect(await faults(form)).toEqual([])
    expect((await at.write(`${id}/andrat`, { text: '' })).status).toBe(422)
    const { action, form: filled } = formOn(form, holds('text'), { text: 'En åtgärd blir inte av.' })
    const sent = await at.maria.post(action, filled)
    expect(words((await at.maria.get(sent.to)).html)).toContain('Anmälan har kommit in')
    await at.world.settle()
    expect(words(await page(id))).toContain('Ni har anmält ändrade förhållanden')
    expect(textOf((await at.registrar.get('/lan/diarium')).html)).toContain('Anmälan om ändrade förhållanden')
    const tab = (await at.officer.get(`/lan/arende/${id}/meddelanden`)).html
    await expectSound(tab)
    for (const text of ['Ändring anmäld', 'En åtgärd blir inte av.', '11 §'])
      expect(textOf(tab)).toContain(text)
    const handle = formOn(tab, ({ action: to }) => to.endsWith('/hanterat'))
    await at.officer.post(handle.action, handle.form)
    expect((await at.header(id)).flags).toEqual([])

    await at.reviewed(id)
    await at.proposed(id)
    await at.decide(id)
    await at.world.settle()
    const before = await at.header(id)
    expect((await at.write(`${id}/andrat`, { text: 'Kostnaden blir lägre.' }, at.johan)).status).toBe(303)
    await at.world.settle()
    expect(await at.header(id)).toMatchObject({
      status: 'decided',
      measures: before.measures,
      flags: ['change-notified'],
    })
  })
})

describe('declining the grant', () => {
  test('is confirmed by a signatory, moves no money, and the county is told', async () => {
    const id = await at.decided()
    const path = `/ansok/arende/${id}/avsta`
    const html = (await at.maria.get(path)).html
    expect(await faults(html)).toEqual([])
    for (const text of ['Länsstyrelsen beslutar', '100 000 kr']) expect(words(html)).toContain(text)
    expect((await at.johan.get(path)).status).toBe(403)
    const forged = at.applicant('JOHAN', ['applicant', 'signatory'])
    expect((await forged.post(path, { confirmed: 'yes' })).status).toBe(403)
    const unsure = await at.write(`${id}/avsta`, { text: 'Kvar' })
    expect(unsure.status).toBe(422)
    expect(words(unsure.html)).toContain('Bekräfta att ni avstår')
    expect(await faults(unsure.html)).toEqual([])

    const before = await at.header(id)
    const { action, form } = formOn(html, goesTo('/avsta'), { confirmed: 'yes' })
    const answers = await Promise.all([1, 2].map(() => at.maria.post(action, form)))
    answers.push(await at.maria.post(action, form))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    await at.world.settle()
    const after = await at.header(id)
    expect(after).toMatchObject({ status: 'decided', flags: ['grant-declined'], measures: before.measures })
    const pay = await at.world.table.get(keys.instalment('05', id, 1))
    expect(pay).toMatchObject({ instalment: { status: 'payable' } })
    const own = await page(id)
    expect(words(own)).toContain('Ni har avstått från bidraget')
    expect(steps(own).at(-1)).toBe('Nu Länsstyrelsen tar ställning till att ni avstår från bidraget')
    expect((await at.write(`${id}/avsta`, { confirmed: 'yes' })).status).toBe(409)
    const countys = textOf((await at.officer.get(`/lan/arende/${id}/meddelanden`)).html)
    for (const text of ['Avstår från bidraget', 'Inget skäl angivet.']) expect(countys).toContain(text)
    const kinds = (await readEvents(at.world.table, '05', id)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'GrantDeclined')).toHaveLength(1)
  })

  test('is not possible before there is a grant', async () => {
    const { id } = await at.submitted()
    expect(words(await page(id, '/avsta'))).toContain('inget bidrag att avstå från')
    expect((await at.write(`${id}/avsta`, { confirmed: 'yes' })).status).toBe(409)
  })
})

describe('a previous application in a new round', () => {
  test('becomes a new draft with the same answers and nothing else, once however often it is pressed', async () => {
    const { id } = await at.submitted()
    const html = await page(id, '/kopiera')
    expect(await faults(html)).toEqual([])
    for (const text of ['följer inte med', 'bilagorna', 'intygandena']) expect(words(html)).toContain(text)
    const { action, form } = formOn(html, holds('round'))
    const made = [await at.maria.post(action, form), await at.maria.post(action, form)]
    expect(made[0]?.to).toMatch(/^\/ansok\/utkast\//)
    expect(made[1]?.to).toBe(made[0]?.to)
    const { body } = await at.header(id)
    const sections = fromApplication((await readBody(at.world.table, '05', id, body)).application)
    const draft = await readDraft(at.world.table, 'K0580', draftIn(made[0]?.to ?? ''))
    expect(draft?.documents).toEqual([])
    for (const { name, values } of draft?.sections ?? [])
      expect(values, name).toEqual(Object.entries(sections).find(([known]) => known === name)?.[1])
    expect((await at.header(id)).version).toBe(3)
  })

  test('is made only for a round of the county that is open; after the last day nothing is changed either', async () => {
    const { id } = await at.submitted()
    expect((await at.write(`${id}/kopiera`, { round: '2026-1' })).status).toBe(404)
    const late = formOn(await page(id, '/andra'), holds('plan'), { plan: 'För sent', action: 'send' })
    at.world.clock.advance(60 * 24 * 3_600_000)
    expect(words(await page(id, '/andra'))).toContain('kan inte ändras längre')
    const sent = await at.maria.post(late.action, { ...late.form, declarations: ['correct'] })
    expect(sent.status).toBe(409)
    expect(words(await page(id))).not.toContain('Ändra ansökan')
    expect(words(await page(id, '/kopiera'))).toContain('Ingen utlysning')
    expect((await at.write(`${id}/kopiera`, { round: '2027-1' })).status).toBe(404)
  })
})
