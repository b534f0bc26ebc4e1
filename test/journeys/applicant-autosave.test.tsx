import fc from 'fast-check'
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
  sendDraft,
  startDraft,
  type Visitor,
  words,
  writeAll,
} from './applicant-world.ts'

openForMaria()
let johan: Visitor
beforeAll(async () => {
  johan = at.person('JOHAN', { orgId: 'K0580', roles: ['applicant'] })
})

type Form = Record<string, string | string[]>
const stored = async (draft: string, name: string) => {
  const section = await readDraftSection(at.table, 'K0580', draftIn(draft), name)
  if (section === null) throw new Error('no such section')
  return section
}
const opened = async (who: Visitor, address: string, changes: Changes = {}): Promise<Form> =>
  formOn((await who.get(address)).html, holds('version'), changes).form
/** What the page's script sends. */
const autosave = (who: Visitor, address: string, form: Form) =>
  who.ask('POST', address, { ...form, action: 'autosave' })

describe('while somebody writes', () => {
  test('the section is saved as with the button, and the form goes on from the new version', async () => {
    const draft = await startDraft(maria)
    const address = `${draft}/need`
    const form = await opened(maria, address, { description: 'Första' })
    const first = await autosave(maria, address, form)
    expect(first).toMatchObject({
      status: 200,
      value: { saved: true, version: 2, message: expect.stringMatching(/^Sparat kl\.\u00a0\d\d\.\d\d\.$/) },
    })
    const second = await autosave(maria, address, { ...form, version: '2', description: 'Första och andra' })
    expect(second.value).toMatchObject({ saved: true, version: 3 })
    expect(await stored(draft, 'need')).toMatchObject({
      version: 3,
      values: { description: 'Första och andra' },
      changedBy: { subject: 'MARIA' },
    })
  })

  test('the same text again, as when the answer was lost, is saved already', async () => {
    const draft = await startDraft(maria)
    const address = `${draft}/need`
    const form = await opened(maria, address, { description: 'Samma' })
    for (const _ of [1, 2])
      expect((await autosave(maria, address, form)).value).toMatchObject({ saved: true, version: 2 })
    expect((await stored(draft, 'need')).version).toBe(2)
  })

  test('what cannot be saved is said and saves nothing', async () => {
    const draft = await startDraft(maria)
    const address = `${draft}/need`
    const form = await opened(maria, address, { description: 'Gäller 19121212-1212' })
    const answer = await autosave(maria, address, form)
    expect(answer).toMatchObject({
      status: 422,
      value: { problems: [{ field: 'description' }], message: expect.stringContaining('personnummer') },
    })
    expect((await stored(draft, 'need')).version).toBe(1)
    expect(await autosave(maria, address, { ...form, granted: '1' })).toMatchObject({ status: 422 })
  })

  test('the sums of the budget come with the answer, also while an amount is wrong', async () => {
    const draft = await startDraft(maria)
    const address = `${draft}/measures`
    const costs = { 'measures.0.costs.0.what': 'Lön', 'measures.0.costs.0.amount': '1 250 000' }
    const form = await opened(maria, address, costs)
    const good = await autosave(maria, address, form)
    expect(words(JSON.stringify(good.value))).toContain('1 250 000 kr')
    const bad = await autosave(maria, address, { ...form, 'measures.0.smallestUseful': 'tio' })
    expect(bad.status).toBe(422)
    expect(words(JSON.stringify(bad.value))).toContain('1 250 000 kr')
    const { html } = await maria.get(address)
    expect(html).toMatch(/data-sum="measures\.0\.costs\.\*\.amount">1\u00a0250\u00a0000\u00a0kr</)
  })

  test('a form of somebody else’s, or of a session that is over, is never answered as saved', async () => {
    const draft = await startDraft(maria)
    const address = `${draft}/need`
    const form = await opened(maria, address)
    const stranger = await at.signatory('K0581', 'STRANGER')
    expect((await autosave(stranger, address, form)).value).toBeNull()
    const signedOut = at.person('NOBODY')
    expect((await autosave(signedOut, address, form)).value).toBeNull()
    expect((await stored(draft, 'need')).version).toBe(1)
  })
})

describe('two people in one section', () => {
  test('the second is told and overwrites nothing, and the form itself shows both texts', async () => {
    const draft = await startDraft(maria)
    const address = `${draft}/need`
    const mine = await opened(johan, address, { description: 'Johans behov' })
    await autosave(maria, address, await opened(maria, address, { description: 'Marias behov' }))
    const answer = await autosave(johan, address, mine)
    expect(answer).toMatchObject({
      status: 409,
      value: { conflict: true, message: 'Namn MARIA har sparat en annan text.' },
    })
    expect((await stored(draft, 'need')).values).toMatchObject({ description: 'Marias behov' })
    const { status, html } = await johan.post(address, { ...mine, action: 'save' })
    expect(status).toBe(409)
    expect(words(html)).toContain('Johans behov')
    expect(words(html)).toContain('Marias behov')
  })

  test('what one writes after the other has sent the application is not lost without a word', async () => {
    const draft = await startDraft(maria)
    await writeAll(maria, draft)
    const mine = await opened(johan, `${draft}/need`, { description: 'För sent' })
    await sendDraft(maria, draft)
    const answer = await autosave(johan, `${draft}/need`, mine)
    expect(answer).toMatchObject({ status: 409, value: { message: expect.stringContaining('skickats in') } })
    expect(words((await johan.post(`${draft}/need`, { ...mine, action: 'save' })).html)).toContain('För sent')
  })

  test('no order of opening, writing and saving loses what somebody was told is saved', async () => {
    const step = fc.record({
      who: fc.constantFrom(0, 1),
      does: fc.constantFrom('open', 'autosave', 'save'),
      text: fc.string({ unit: fc.constantFrom('a', 'b', 'å', 'ö'), minLength: 1, maxLength: 6 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const address = `${await startDraft(maria)}/need`
        const people = [maria, johan]
        const forms = [await opened(maria, address), await opened(johan, address)]
        for (const { who, does, text } of steps) {
          const [person, form] = [people[who] ?? maria, forms[who] ?? {}]
          const before = await stored(address, 'need')
          if (does === 'open') {
            forms[who] = await opened(person, address)
            continue
          }
          form.description = text
          const { status, value } = await person.ask('POST', address, { ...form, action: does })
          const after = await stored(address, 'need')
          const kept = status === 200 || status === 303
          // Nothing is replaced but what the writer had seen, and who is told so has their text in the store.
          if (after.version !== before.version) expect(form.version).toBe(String(before.version))
          if (kept) expect(after.values.description).toBe(text)
          else expect(after).toEqual(before)
          if (does === 'autosave' && kept) {
            expect(value).toMatchObject({ version: after.version })
            form.version = String(after.version)
          }
        }
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})

describe('who is writing', () => {
  test('is seen by the others in the section and the list of parts, for two minutes, and stops nobody', async () => {
    const draft = await startDraft(maria)
    const address = `${draft}/need`
    const form = await opened(johan, address, { description: 'Text' })
    await autosave(johan, address, form)
    const { html } = await maria.get(address)
    expect(await faults(html)).toEqual([])
    expect(words(html)).toContain('Namn JOHAN skriver i Behovet av åtgärderna.')
    expect(words((await maria.get(draft)).html)).toContain('Namn JOHAN skriver i Behovet av åtgärderna.')
    expect(words((await johan.get(draft)).html)).not.toContain('Namn JOHAN skriver')
    expect(words((await maria.get(`${draft}/contact`)).html)).not.toContain('skriver i')
    const answer = await autosave(johan, address, { ...form, version: '2', description: 'Mer text' })
    expect(answer.value).toMatchObject({ saved: true, others: '' })
    at.world.clock.advance(121_000)
    expect(words((await maria.get(address)).html)).not.toContain('skriver i')
  })
})
