import { afterAll, beforeAll, expect, test } from 'vitest'
import { commitAct, readEvents } from '../../shared/aws/cases.ts'
import { readDecision } from '../../shared/aws/decisions.ts'
import { grantDeclined } from '../../shared/domain/acts/correspondence.ts'
import { hashOf } from '../../shared/domain/chain.ts'
import { toInstant } from '../../shared/domain/time.ts'
import { textOf as pdfText } from '../rules/pdf-text.ts'
import { type BothSides, startBothSides } from './case-world.ts'
import { expectSound, textOf } from './officer-world.ts'

let both: BothSides
beforeAll(async () => {
  both = await startBothSides()
  const { letters } = both.world.deps
  both.world.deps.letters = async () => ({ ...(await letters()), compress: false })
})
afterAll(() => both.world.close())

const reason = 'Handläggaren har fått hot i ett tidigare ärende.'
const proposed = async (reasons = 'Åtgärden är prioriterad och ryms.'): Promise<string> => {
  const { id } = await both.submitted()
  await both.reviewed(id)
  const message = await both.send(both.officer, `/lan/arende/${id}/meddelanden`, { text: 'Hej från oss.' })
  expect(message.status, textOf(message.html)).toBe(303)
  await both.proposed(id, { reasons })
  return id
}

test('FL 33 §: the choice needs persons and a reason, and the text may not name them all the same', async () => {
  const id = await proposed('Namn OFFICER-1 har bedömt åtgärden.')
  const page = await both.decider.get(`/lan/arende/${id}/besluta`)
  await expectSound(page.html)
  const reasonless = await both.decide(id, both.decider, { withheld: ['DECIDER-1'], dissent: 'Avvikande.' })
  expect(reasonless.status).toBe(422)
  await expectSound(reasonless.html)
  expect(textOf(reasonless.html)).toContain('Skriv varför namnen ska utelämnas.')
  expect(reasonless.html).toContain('Avvikande.')
  const nobody = await both.decide(id, both.decider, { withheldReason: reason })
  expect(textOf(nobody.html)).toContain('Välj vilkas namn som ska utelämnas')
  const stranger = await both.decide(id, both.decider, { withheld: ['OFFICER-2'], withheldReason: reason })
  expect(stranger.status).toBe(422)
  const written = await both.decide(id, both.decider, { withheld: ['OFFICER-1'], withheldReason: reason })
  expect(written.status).toBe(422)
  expect(textOf(written.html)).toContain('Förslagets text nämner Namn OFFICER-1.')
  expect((await both.header(id)).status).toBe('proposed')
})

test('FL 33 §: letter and applicant’s pages leave the name out; the decision keeps name and reason, the event codes', async () => {
  const { table } = both.world
  const id = await proposed()
  const own = `/ansok/arende/${id}`
  expect(textOf((await both.maria.get(`${own}/meddelanden`)).html)).toContain('Namn OFFICER-1')
  const form = { withheld: ['OFFICER-1'], withheldReason: reason }
  expect((await both.decide(id, both.decider, form)).status).toBe(303)
  await both.world.settle()

  const decision = await readDecision(table, both.county, id, 1)
  expect(decision).toMatchObject({
    presentedBy: { name: 'Namn OFFICER-1' },
    withheld: { persons: ['OFFICER-1'], reason },
  })
  const events = await readEvents(table, both.county, id)
  expect(events.find(({ kind }) => kind === 'Decided')?.data.namesLeftOut).toEqual(['presenter'])
  expect(JSON.stringify(events)).not.toMatch(/hot i ett|Namn OFFICER/)

  const link = await both.maria.get(`${own}/beslut.pdf`)
  expect(link.status, textOf(link.html)).toBe(303)
  const letter = pdfText(Buffer.from(await (await fetch(link.to)).arrayBuffer())).replaceAll(/\s+/g, ' ')
  expect(letter).toContain('Namn DECIDER-1 (beslutsfattare) efter föredragning av en handläggare')
  expect(letter).toContain('33 § fjärde stycket förvaltningslagen')
  for (const page of ['', '/meddelanden', '/ansokan', '/kvittens', '/andrat', '/avsta']) {
    const { html } = await both.maria.get(`${own}${page}`)
    await expectSound(html)
    expect(`${html}${letter}`, page).not.toMatch(/OFFICER-1|fått hot/)
  }
  expect(textOf((await both.maria.get(`${own}/meddelanden`)).html)).toContain('Hej från oss.')

  const tab = await both.officer.get(`/lan/arende/${id}/beslut`)
  await expectSound(tab.html)
  expect(textOf(tab.html)).toContain(`Namn OFFICER-1. Skäl: ${reason}`)
  expect(textOf((await both.officer.get(`/lan/arende/${id}/handelser`)).html)).toContain(
    'Beslut fattat, Bifall, 100 000 kr, namn utelämnade i brevet',
  )
})

test('FL 33 §: a later decision of the case leaves the same name out, and its event says so', async () => {
  const { table, clock } = both.world
  const id = await proposed()
  expect(
    (await both.decide(id, both.decider, { withheld: ['OFFICER-1'], withheldReason: reason })).status,
  ).toBe(303)
  await both.world.settle()
  const header = await both.header(id)
  const signatory = { subject: 'MARIA', role: 'signatory' as const, at: toInstant(clock.now()) }
  await commitAct(table, header, grantDeclined(header, { textHash: hashOf('skäl') }, signatory))
  await both.world.settle()
  const change = both.proposalForm({
    outcome: 'revocation',
    'change-kind': 'change',
    'change-ground': 'own-request',
    'change-reason': 'Ni har avstått från bidraget.',
  })
  const base = `/lan/arende/${id}/andra`
  const sent = await both.send(both.officer, base, change)
  expect(sent.status, textOf(sent.html)).toBe(303)
  await both.world.settle()
  const shown = await both.decider.get(`${base}/besluta`)
  expect(textOf(shown.html)).toContain('efter föredragning av en handläggare')
  const form = { forslag: String((await both.header(id)).proposal) }
  expect((await both.send(both.decider, `${base}/besluta`, form)).status).toBe(303)
  await both.world.settle()
  expect(await readDecision(table, both.county, id, 2)).toMatchObject({
    withheld: { persons: ['OFFICER-1'] },
  })
  const events = await readEvents(table, both.county, id)
  expect(events.find(({ kind }) => kind === 'DecisionChanged')?.data.namesLeftOut).toEqual(['presenter'])
  const { to } = await both.maria.get(`/ansok/arende/${id}/beslut.pdf`)
  const letter = pdfText(Buffer.from(await (await fetch(to)).arrayBuffer())).replaceAll(/\s+/g, ' ')
  expect(letter).toContain('föredragning av en handläggare')
  expect(letter).not.toMatch(/OFFICER-1|fått hot/)
})
