import { beforeAll, describe, expect, test } from 'vitest'
import { readBody, readCase, readEvents } from '../../shared/aws/cases.ts'
import { keys } from '../../shared/aws/keys.ts'
import { frameItem } from '../../shared/aws/rounds.ts'
import { put } from '../../shared/aws/write.ts'
import { hashOf } from '../../shared/domain/chain.ts'
import { fromKronor } from '../../shared/domain/money.ts'
import { perform } from '../harness/case-acts.ts'
import {
  at,
  type Changes,
  faults,
  formOn,
  holds,
  maria,
  openForMaria,
  sendOn,
  words,
} from './applicant-world.ts'
import { askedCase, inReview as caseInReview } from './asked-case.ts'

openForMaria()
beforeAll(async () => {
  const limit = fromKronor(5_000_000)
  await at.table.write(
    put(
      frameItem({
        county: '05',
        budgetYear: 2027,
        limit,
        left: limit,
        basis: { number: 'exempel-1', date: '2026-12-01' },
        version: 1,
        example: true,
      }),
    ),
  )
})

const county = '05'
const inReview = (complete = false) => caseInReview(at, maria, { complete })
const header = (id: string) => readCase(at.table, county, id)

const asked = (complete = false) => askedCase(at, maria, { complete })
const answer = (id: string, changes: Changes) =>
  sendOn(maria, `/ansok/arende/${id}/komplettera`, holds('answer'), { action: 'send', ...changes })

describe('a completion request', () => {
  test('is shown with what is missing, the last day and the consequence, and is answered in place', async () => {
    const id = await asked()
    expect(words((await maria.get('/ansok')).html)).toContain('Komplettera ansökan senast 21 januari 2027.')
    const page = (await maria.get(`/ansok/arende/${id}/komplettera`)).html
    for (const text of ['Planen för uppföljning saknas.', '21 januari 2027', 'kan avvisas', 'Uppföljning'])
      expect(words(page)).toContain(text)
    expect(page).not.toContain('name="measures.0.title"')
    expect(await faults(page)).toEqual([])
    const first = await header(id)

    expect((await answer(id, { answer: 'Här är planen.', plan: 'Ny plan' })).to).toContain('kompletterad')
    const after = await header(id)
    expect(after).toMatchObject({ status: 'in-review', flags: ['authority-not-shown'] })
    expect(after.contentHash).toBe(first.contentHash)
    const body = await readBody(at.table, county, id, after.body)
    expect(body).toMatchObject({
      completionAnswer: 'Här är planen.',
      application: { followUp: { plan: 'Ny plan' }, need: { description: 'Behovet har kartlagts.' } },
    })
    const old = await readBody(at.table, county, id, first.body)
    expect(old.application.followUp.plan).toBe('')
    const answers = words((await maria.get(`/ansok/arende/${id}/ansokan`)).html)
    expect(answers).toContain('Ny plan')
    expect(answers).toContain('Här är planen.')
  })

  test('a changed cost moves the amount and what was found eligible falls', async () => {
    const id = await inReview(true)
    await perform(at.world, { county, id }, 'review')
    await perform(at.world, { county, id }, 'ask-completion')
    const address = `/ansok/arende/${id}/komplettera?alla`
    const page = (await maria.get(address)).html
    expect(await faults(page)).toEqual([])
    const { action, form } = formOn(page, holds('answer'), {
      'measures.0.costs.0.amount': '900 000',
      action: 'send',
    })
    expect((await maria.post(action, form)).status).toBe(303)
    expect((await header(id)).measures).toMatchObject([
      { id: 'M1', requested: 90_000_000, eligible: null, confirmedKind: 'leaving-violence' },
    ])
    const [event] = (await readEvents(at.table, county, id)).slice(-1)
    expect(event?.data).toMatchObject({ measures: [{ id: 'M1', requested: 90_000_000 }] })
  })

  test('lines are added without sending; what is wrong is said and stays', async () => {
    const id = await asked(true)
    const page = (await maria.get(`/ansok/arende/${id}/komplettera?alla`)).html
    const added = formOn(page, holds('answer'), { answer: 'Kvar', action: 'add-cost:0' })
    const more = await maria.post(added.action, added.form)
    expect(more.status).toBe(200)
    expect(more.html).toContain('name="measures.0.costs.1.what"')
    expect(more.html).toContain('Kvar')
    const wrong = formOn(more.html, holds('answer'), {
      'measures.0.costs.1.amount': '10,50',
      granted: '1',
      action: 'send',
    })
    const refused = await maria.post(wrong.action, wrong.form)
    expect(refused.status).toBe(422)
    for (const text of ['hela kronor', 'uppgifter som inte finns', 'Kvar'])
      expect(words(refused.html)).toContain(text)
    expect((await answer(id, { answer: '' })).status).toBe(422)
    expect((await answer(id, { answer: 'x\u0000y' })).status).toBe(422)
    expect((await header(id)).status).toBe('completion-asked')
  })

  test('pressed twice is one answer; a colleague’s answer meanwhile loses neither text', async () => {
    const id = await asked()
    const page = (await maria.get(`/ansok/arende/${id}/komplettera`)).html
    const mine = formOn(page, holds('answer'), { answer: 'Mitt svar', plan: 'Min plan', action: 'send' })
    const answers = await Promise.all([1, 2].map(() => maria.post(mine.action, mine.form)))
    answers.push(await maria.post(mine.action, mine.form))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    const colleague = { ...mine.form, answer: 'Kollegans svar', instance: at.deps.newId() }
    const late = await maria.post(mine.action, colleague)
    expect(late.status).toBe(409)
    expect(late.html).toContain('Kollegans svar')
    expect(words(late.html)).toContain('En kollega har kompletterat')
    const kinds = (await readEvents(at.table, county, id)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'CompletionAnswered')).toHaveLength(1)
    const again = formOn(late.html, holds('answer'), { action: 'send' })
    expect((await maria.post(again.action, again.form)).status).toBe(303)
  })

  test('that nobody answered in time can still be answered until the decision', async () => {
    const id = await asked()
    // What a leap wakes may be overdue at once: a minute more lets the engine try it again.
    for (const part of [20 * 24 * 3_600_000, 60_000]) {
      at.world.clock.advance(part)
      await at.world.settle()
    }
    expect((await header(id)).flags).toContain('completion-expired')
    const page = words((await maria.get(`/ansok/arende/${id}/komplettera`)).html)
    expect(page).toContain('Sista dagen har passerat.')
    expect((await answer(id, { answer: 'Sent', plan: 'Sen plan' })).status).toBe(303)
    expect((await header(id)).flags).not.toContain('completion-expired')
  })

  test('that was never made is nothing to answer', async () => {
    const id = await inReview(true)
    expect(words((await maria.get(`/ansok/arende/${id}/komplettera`)).html)).toContain('inte begärt')
    expect((await maria.post(`/ansok/arende/${id}/komplettera`, { answer: 'x' })).status).toBe(409)
  })
})

describe('taking back', () => {
  const path = (id: string) => `/ansok/arende/${id}/aterta`

  test('is asked for once by a signatory, with a reason beside the chain', async () => {
    const id = await inReview(true)
    const page = (await maria.get(path(id))).html
    expect(await faults(page)).toEqual([])
    const { action, form } = formOn(page, holds('reason'), { reason: 'Vi har ändrat planerna.' })
    const answers = await Promise.all([1, 2].map(() => maria.post(action || path(id), form)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    const { flags, version } = await header(id)
    expect(flags).toContain('withdrawal-asked')
    const events = await readEvents(at.table, county, id)
    expect(events.filter(({ kind }) => kind === 'WithdrawalAsked')).toHaveLength(1)
    expect(events.at(-1)?.data.reasonHash).toBe(hashOf('Vi har ändrat planerna.'))
    expect(await at.table.get(keys.task(county, id, 'WITHDRAWAL', version))).toMatchObject({
      text: 'Vi har ändrat planerna.',
    })
    expect(words((await maria.get(path(id))).html)).toContain('redan begärt')
    expect(words((await maria.get(`/ansok/arende/${id}`)).html)).toContain('avskriver ärendet')
  })

  test('is not for who may not sign, and what is wrong stays', async () => {
    const id = await inReview(true)
    const plain = at.person('JOHAN', { orgId: 'K0580', roles: ['applicant'] })
    expect((await plain.get(path(id))).status).toBe(403)
    const forged = at.person('JOHAN', { orgId: 'K0580', roles: ['applicant', 'signatory'] })
    expect((await forged.post(path(id), { reason: '' })).status).toBe(403)
    const wrong = await maria.post(path(id), { reason: 'Kvar \u202e' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Kvar')
    expect((await header(id)).flags).not.toContain('withdrawal-asked')
  })
})

describe('the decision', () => {
  test('is told when the letter is out, never the proposal', async () => {
    const id = await inReview(true)
    for (const act of ['review', 'propose']) await perform(at.world, { county, id }, act)
    const before = words((await maria.get(`/ansok/arende/${id}`)).html)
    expect(before).toContain('Handläggs')
    expect(before).not.toContain('Beviljat')
    expect((await maria.get(`/ansok/arende/${id}/beslut.pdf`)).status).toBe(404)

    await perform(at.world, { county, id }, 'decide')
    const decided = words((await maria.get(`/ansok/arende/${id}`)).html)
    for (const early of ['Beviljat', 'Länsstyrelsen har beslutat']) expect(decided).not.toContain(early)
    await at.world.settle()
    const { html } = await maria.get(`/ansok/arende/${id}`)
    expect(await faults(html)).toEqual([])
    for (const text of ['Bifall', 'Beviljat', '1 250 000 kr', 'Öppna beslutet'])
      expect(words(html)).toContain(text)
    const letter = await fetch((await maria.get(`/ansok/arende/${id}/beslut.pdf`)).to)
    expect(
      Buffer.from(await letter.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect((await maria.post(`/ansok/arende/${id}/komplettera`, { answer: 'x' })).status).toBe(409)
    expect(words((await maria.get(`/ansok/arende/${id}/aterta`)).html)).toContain('har beslutat')
    expect((await maria.post(`/ansok/arende/${id}/aterta`, { reason: '' })).status).toBe(303)
    expect((await header(id)).flags).not.toContain('withdrawal-asked')
  })
})
