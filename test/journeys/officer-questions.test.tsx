import { afterAll, beforeAll, expect, test } from 'vitest'
import { roundQuestionsPage } from '../../functions/public/questions-page.tsx'
import { readEvent } from '../../shared/aws/case-items.ts'
import { keys } from '../../shared/aws/keys.ts'
import { readPublicRound, readRound } from '../../shared/aws/rounds.ts'
import { queryAll } from '../../shared/aws/table.ts'
import { questions } from '../../shared/domain/questions.ts'
import { askableSections } from '../../shared/form/askable.ts'
import { type Changes, formOn, holds, startDraft, words } from './applicant-world.ts'
import { type BothSides, startBothSides } from './case-world.ts'
import { expectSound } from './officer-world.ts'

let at: BothSides
beforeAll(async () => {
  at = await startBothSides()
})
afterAll(() => at.world.close())

const address = '/lan/installningar/utlysning/2027-2/fragor'
const basis = { basisNumber: '77-2027', basisDate: '2027-01-07' }

/** The county's next round, which opens on the 25th of January. */
const comingRound = async (): Promise<void> => {
  const page = '/lan/installningar/utlysning'
  const { form } = formOn((await at.manager.get(page)).html, holds('opensOn'), {
    title: 'Statsbidrag 2027, andra',
    budgetYear: '2027',
    opensOn: '2027-01-25',
    lastDay: '2027-02-28',
    text: 'Text.',
    contactName: 'Enheten',
    contactEmail: 'bidrag@exempel.se',
    contactPhone: '010-223 50 00',
    reportLastDay: '2028-03-01',
    ...basis,
  })
  expect((await at.manager.post(page, form)).status).toBe(303)
  await at.world.settle()
}

/** The form on the page with some questions put otherwise. */
const send = async (changes: Changes, page = address) => {
  const { html } = await at.manager.get(page)
  const { form } = formOn(html, holds('asked.need.survey'), { ...basis, ...changes })
  return at.manager.post(page, form)
}
/** The public page of the round's questions, as anybody reads it. */
const publicPage = async (id: string): Promise<string> => {
  const nobody = async () => Promise.reject(new Error('nobody signs in here'))
  const deps = {
    ...at.deps,
    identity: { start: nobody, finish: nobody },
    issuer: '',
    readAsset: async () => null,
  }
  const request = {
    method: 'GET' as const,
    path: `/utlysningar/05/${id}/fragor`,
    params: { county: at.county, id },
    query: new URLSearchParams(),
    form: {},
    origin: deps.origin,
    sessionId: null,
    receivedAt: '2027-01-11T08:00:00.000Z',
    requestId: 'test',
  }
  const response = await roundQuestionsPage(deps, { request, session: null })
  if (response.kind !== 'page') throw new Error('no page')
  await expectSound(response.html)
  return words(response.html)
}

test('every question is on the page by its label, and the three parts that are always asked are said', async () => {
  await comingRound()
  const { html, status } = await at.manager.get(address)
  expect(status).toBe(200)
  await expectSound(html)
  const shown = words(html)
  expect(shown).toContain(
    'Tre delar krävs alltid och kan inte tas bort (5 § andra stycket): 1. åtgärderna och vad de beräknas kosta, 2. behovet av åtgärderna, 3. hur åtgärderna ska följas upp.',
  )
  for (const { title, always, questions: asked } of askableSections()) {
    expect(shown).toContain(title)
    for (const label of [...always, ...asked.map(({ label: question }) => question)])
      expect(shown).toContain(words(label))
  }
  for (const fixed of ['need.description', 'followup.plan', 'measures.description', 'measures.costs.amount'])
    expect(html).not.toContain(`name="asked.${fixed}"`)
  const round = await at.manager.get('/lan/installningar/utlysning/2027-2')
  expect(round.html).toContain(`href="${address}"`)
  expect((await at.manager.get('/lan/installningar')).html).toContain(`href="${address}"`)
})

test('a session that claims to be the manager’s changes no question', async () => {
  const { form } = formOn((await at.manager.get(address)).html, holds('asked.need.survey'), basis)
  const before = await readRound(at.world.table, '05', '2027-2')
  expect((await at.person('FORGED', ['manager']).post(address, form)).status).toBe(403)
  expect(await readRound(at.world.table, '05', '2027-2')).toEqual(before)
})

test('names the form does not have, what 5 § requires and answers that are none are refused, and nothing written is lost', async () => {
  const { html } = await at.manager.get(address)
  const { form } = formOn(html, holds('asked.need.survey'), { ...basis, 'asked.perspective': 'off' })
  for (const [name, value] of [
    ['asked.need.description', 'off'],
    ['asked.followup', 'off'],
    ['asked.need.unheardOf', 'off'],
    ['asked.__proto__.x', 'off'],
    ['asked.need.survey', 'maybe'],
  ] as const) {
    const wrong = await at.manager.post(address, { ...form, [name]: value })
    expect(wrong.status, name).toBe(422)
    await expectSound(wrong.html)
    expect(wrong.html).toMatch(/name="asked.perspective"[\s\S]*?value="off" selected/)
    expect(wrong.html).toContain('value="77-2027"')
  }
  const forged = at.person('SPY-1', ['manager'])
  expect((await at.send(forged, address, { ...form, instance: at.deps.newId() })).status).toBe(403)
  const without = await at.manager.post(address, { ...form, basisNumber: '', basisDate: '' })
  expect(words(without.html)).toContain('Skriv numret på det beslut inställningen bygger på.')
  expect((await readRound(at.world.table, at.county, '2027-2')).questions).toBeUndefined()
  expect((await at.send(at.officer, address, {})).status).toBe(403)
})

test('what the manager saves reaches the public page, the form, the review page and the list of what is missing', async () => {
  const saved = await send({
    'asked.perspective': 'off',
    'asked.need.survey': 'off',
    'asked.measures.timePlan': 'optional',
    'asked.measures.smallestUseful': 'on',
    'asked.bars': 'optional',
  })
  expect(saved.status).toBe(303)
  await at.world.settle()
  const { table } = at.world
  const round = await readPublicRound(table, at.county, '2027-2')
  expect(round).toMatchObject({ version: 2, questionsBasis: { number: '77-2027', date: '2027-01-07' } })
  expect(round.questions).toEqual({
    perspective: 'off',
    'need.survey': 'off',
    'measures.timePlan': 'optional',
    'measures.smallestUseful': 'on',
    bars: 'optional',
  })
  const [event] = (
    await queryAll(table, { pk: keys.log(`C#${at.county}`).pk, prefix: 'EVENT#', descending: true })
  ).map(readEvent)
  expect(event).toMatchObject({ kind: 'QuestionsSet', data: { round: '2027-2', version: 2 } })
  expect(questions.parse(event?.data.questions)).toEqual(round.questions)
  expect((await send({ version: '1' })).status).toBe(409)
  const again = (await at.manager.get(address)).html
  expect(again).toMatch(/name="asked.perspective"[\s\S]*?value="off" selected/)
  expect(words(again)).toContain('Frågorna bygger på beslut 77-2027, 7 januari 2027.')

  const open = await publicPage('2027-2')
  expect(open).toContain('Vilket behov ska åtgärderna möta? Krävs enligt 5 §.')
  expect(open).toContain('Vilken är tidsplanen? Frivillig uppgift.')
  expect(open).not.toContain('Barnperspektiv')
  expect(open).not.toContain('Har behovet visats i en nationell eller regional kartläggning?')

  at.world.clock.moveTo(Date.parse('2027-01-25T08:00:00.000Z'))
  const draft = await startDraft(at.maria, '2027-2')
  const page = async (part: string) => words((await at.maria.get(`${draft}${part}`)).html)
  expect(await page('')).not.toContain('Barnperspektiv')
  expect(await page('/need')).not.toContain('kartläggning?')
  await at.maria.post(`${draft}/measures`, {
    ...formOn((await at.maria.get(`${draft}/measures`)).html, holds('measures.0.title'), {
      'measures.0.title': 'Samtalsstöd',
    }).form,
  })
  const review = await page('/granska')
  expect(review).not.toContain('Barnperspektiv')
  expect(review).not.toContain('Åtgärd 1: Vilken är tidsplanen?')
  expect(review).toContain('Åtgärd 1: Vilket är det minsta belopp som åtgärden kan genomföras med?')
  expect(review).toContain('Åtgärd 1: Vilket är syftet med åtgärden?')
})

test('from the day the round opens the questions are the same for everybody: neither stricter nor looser', async () => {
  const { html } = await at.manager.get(address)
  await expectSound(html)
  expect(words(html)).toContain('Frågorna kan inte ändras efter det, så att alla som söker får samma frågor.')
  expect(html).not.toContain('name="asked.')
  const late = await at.send(at.manager, address, { version: '2', 'asked.need.survey': 'on', ...basis })
  expect(late.status).toBe(409)
  expect(words(late.html)).toContain('så att alla som söker får samma frågor')
  expect((await readRound(at.world.table, at.county, '2027-2')).version).toBe(2)
  const other = '/lan/installningar/utlysning/2027-1/fragor'
  expect(words((await at.manager.get(other)).html)).toContain('Utlysningen öppnade 4 januari 2027.')
})
