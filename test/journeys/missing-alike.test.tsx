import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicRoundItem, readRound, roundItem } from '../../shared/aws/rounds.ts'
import { put } from '../../shared/aws/write.ts'
import type { Questions } from '../../shared/domain/questions.ts'
import { declareFor } from '../harness/declare.ts'
import {
  type Changes,
  caseIn,
  faults,
  holds,
  sendDraft,
  sendOn,
  startDraft,
  words,
  writeAll,
} from './applicant-world.ts'
import { type BothSides, startBothSides } from './case-world.ts'

let at: BothSides
beforeAll(async () => {
  at = await startBothSides()
})
afterAll(() => at.world.close())

const openRound = async (id: string, questions: Questions): Promise<void> => {
  const { table } = at.world
  const round = { ...(await readRound(table, at.county, '2027-1')), id, questions }
  await table.write(put(roundItem(round)))
  await table.write(put(publicRoundItem(round)))
}

const save = async (draft: string, sections: Record<string, Changes>): Promise<void> => {
  for (const [section, answers] of Object.entries(sections)) {
    const { status } = await sendOn(at.maria, `${draft}/${section}`, holds('version'), answers)
    expect(status, section).toBe(303)
  }
}

const itemsIn = (list: string): string[] =>
  [...list.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, item = '']) => words(item).trim())

/** What the page before sending lists, with the link of each. */
const beforeSending = async (draft: string) => {
  const { html } = await at.maria.get(`${draft}/granska`)
  expect(await faults(html)).toEqual([])
  const linked = [...html.matchAll(/<li><a class="govuk-link" href="([^"]+)">([\s\S]*?)<\/a><\/li>/g)]
    .map(([, href = '', text = '']) => ({ href, text: words(text).trim() }))
    .filter(({ href, text }) => href.startsWith(`${draft}/`) && text.includes(': '))
  return { items: linked.map(({ text }) => text), hrefs: linked.map(({ href }) => href) }
}

/** What an officer's page of the case lists. */
const atTheOfficer = async (address: string): Promise<string[]> => {
  const { html } = await at.officer.get(address)
  expect(await faults(html)).toEqual([])
  return [
    ...html.matchAll(
      /<p class="govuk-body">Det här [^<]*:<\/p><ul class="govuk-list govuk-list--bullet">([\s\S]*?)<\/ul>/g,
    ),
  ].flatMap(([, list = '']) => itemsIn(list))
}

type Case = {
  what: string
  questions?: Questions
  full?: true
  sections: Record<string, Changes>
  some: string[]
}
const measure = { 'measures.0.title': 'Samtalsstöd', 'measures.0.description': 'Stöd.' }

const cases: Case[] = [
  {
    what: 'nothing written',
    sections: {},
    some: ['Behovet av åtgärderna: Vilket behov ska åtgärderna möta?'],
  },
  {
    what: 'all but the plan',
    full: true,
    sections: { followup: { plan: '' } },
    some: ['Uppföljning: Hur ska ni följa upp åtgärderna?'],
  },
  {
    what: 'everything 5 § requires, with questions of the county left',
    full: true,
    sections: { bars: { otherGrants: '', notCovered: '', notStatutory: '' }, contact: { email: '' } },
    some: ['Kontaktuppgifter: Kontaktpersonens namn och e-post'],
  },
  {
    what: 'a measure whose cost has no amount, and nobody has said of what kind it is',
    sections: { measures: { ...measure, 'measures.0.costs.0.what': 'Lön' } },
    some: [
      'Åtgärder och kostnader: Åtgärd 1: Kostnad 1: Belopp',
      'Åtgärder och kostnader: Åtgärd 1: Vad gäller åtgärden?',
    ],
  },
  {
    what: 'a measure without any cost',
    sections: { measures: measure },
    some: ['Åtgärder och kostnader: Åtgärd 1: Kostnad 1: Belopp'],
  },
  {
    what: 'a resource centre that is not described',
    sections: { measures: { ...measure, 'measures.0.kind': 'resource-centre' } },
    some: ['Resurscentrum: Vem är eller ska vara huvudman för resurscentrumet?'],
  },
  {
    what: 'a round with questions of its own',
    questions: {
      perspective: 'off',
      bars: 'off',
      areas: 'optional',
      account: 'on',
      'need.survey': 'off',
      'measures.smallestUseful': 'on',
      'measures.costs.own': 'on',
    },
    sections: {
      measures: { ...measure, 'measures.0.costs.0.what': 'Lön', 'measures.0.costs.0.amount': '100 000' },
    },
    some: [
      'Åtgärder och kostnader: Åtgärd 1: Kostnad 1: Egen finansiering',
      'Konto för utbetalning: Bankgiro',
    ],
  },
]

test.each(cases.map((each, n) => ({ n, ...each })))(
  'the officer gets the list the applicant saw: $what',
  async ({ n, questions, full, sections, some }) => {
    const round = questions === undefined ? '2027-1' : `2027-${n + 2}`
    if (questions !== undefined) await openRound(round, questions)
    const draft = await startDraft(at.maria, round)
    if (full) await writeAll(at.maria, draft)
    await save(draft, sections)
    const { items } = await beforeSending(draft)
    for (const item of some) expect(items).toContain(item)
    const id = caseIn(await sendDraft(at.maria, draft))
    await at.world.settle()
    expect(await atTheOfficer(`/lan/arende/${id}/granskning`)).toEqual(items)
  },
)

test('a measure nobody wrote in is not sent and not listed; the links lead to the others where they stand in the draft', async () => {
  const draft = await startDraft(at.maria)
  await sendOn(at.maria, `${draft}/measures`, holds('version'), { action: 'add-measure' })
  await save(draft, { measures: { 'measures.1.title': 'Andra' } })
  const { items, hrefs } = await beforeSending(draft)
  expect(items.some((item) => item.includes('Åtgärd 2'))).toBe(false)
  expect(items).toContain('Åtgärder och kostnader: Åtgärd 1: Vad ska ni göra?')
  expect(hrefs).toContain(`${draft}/measures#measures-1-description`)
  expect(hrefs.some((href) => href.includes('measures-0-'))).toBe(false)
})

test('the formal review and a request for completion begin with the same list', async () => {
  const draft = await startDraft(at.maria)
  await writeAll(at.maria, draft)
  await save(draft, { need: { description: '' }, followup: { plan: '' } })
  const { items } = await beforeSending(draft)
  const id = caseIn(await sendDraft(at.maria, draft))
  await at.world.settle()
  await declareFor(at.world.table, await at.header(id), at.officer.session.subject)
  expect(await atTheOfficer(`/lan/arende/${id}/granska`)).toEqual(items)
  const { html } = await at.officer.get(`/lan/arende/${id}/komplettering`)
  for (const item of items) expect(words(html)).toContain(`- ${item} (5 §`)
})
