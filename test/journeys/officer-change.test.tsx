import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routes as financeRoutes } from '../../functions/finance/routes.ts'
import { readBindings } from '../../shared/aws/bindings.ts'
import { commitAct, readEvents } from '../../shared/aws/cases.ts'
import { readDecision, readLetter } from '../../shared/aws/decisions.ts'
import { readInstalments } from '../../shared/aws/payables.ts'
import { staffItem } from '../../shared/aws/people.ts'
import { readFrame } from '../../shared/aws/rounds.ts'
import { put } from '../../shared/aws/write.ts'
import { statementMade } from '../../shared/domain/acts/communication.ts'
import { changeNotified, grantDeclined } from '../../shared/domain/acts/correspondence.ts'
import { findBreach, hashOf } from '../../shared/domain/chain.ts'
import { fromKronor } from '../../shared/domain/money.ts'
import { toInstant } from '../../shared/domain/time.ts'
import type { Form } from '../../shared/web/request.ts'
import { confirmReceivers } from '../harness/confirm-receivers.ts'
import { grantedAccount } from '../harness/granted-case.ts'
import { expectInvariants } from '../harness/invariants.ts'
import { visitor } from '../harness/pages.ts'
import { anApplication } from '../rules/build.ts'
import { type CountyWorld, expectSound, startCounty, textOf } from './officer-world.ts'

let county: CountyWorld
beforeAll(async () => {
  county = await startCounty()
  const finance = { subject: 'FINANCE-1', name: 'Namn FINANCE-1', roles: ['finance' as const] }
  await county.world.table.write(put(staffItem(county.county, finance)))
})
afterAll(() => county.world.close())

const table = () => county.world.table
const left = async () => Number((await readFrame(table(), county.county, 2027))?.left)
const pays = async (id: string) =>
  (await readInstalments(table(), county.county, id)).map(({ number, status, amount, decision }) => [
    number,
    status,
    amount / 100,
    decision,
  ])
const at = () => toInstant(county.world.clock.now())

const parts: Form = {
  'payments.0.payOn': '2027-05-03',
  'payments.0.amount': '60 000',
  'payments.1.payOn': '2027-09-01',
  'payments.1.amount': '40 000',
}

const granted = async (form: Form = {}): Promise<string> => {
  const applicant = { ...anApplication().applicant, organisationNumber: '212000-0142' }
  const { id } = await county.submitted({ over: { applicant, account: grantedAccount } })
  await county.reviewed(id)
  await county.proposed(id, form)
  expect((await county.decide(id)).status).toBe(303)
  await county.world.settle()
  return id
}
const signatory = () => ({ subject: 'SIGNATORY-1', role: 'signatory' as const, at: at() })
const declined = async (id: string) => {
  const header = await county.header(id)
  await commitAct(table(), header, grantDeclined(header, { textHash: hashOf('skäl') }, signatory()))
  await county.world.settle()
}
const notified = async (id: string) => {
  const header = await county.header(id)
  await commitAct(table(), header, changeNotified(header, { textHash: hashOf('nytt') }, signatory()))
  await county.world.settle()
}
const base = (id: string) => `/lan/arende/${id}/andra`
/** What the page offers, as a browser would send it back, with some of it written over. */
const changeForm = (over: Form = {}): Form => ({
  ...county.proposalForm(parts),
  'change-kind': 'change',
  'change-reason': 'Verksamheten har minskat.',
  ...over,
})
const proposes = (id: string, over: Form = {}) => county.send(county.officer, base(id), changeForm(over))
const decides = async (id: string, who = county.decider) =>
  county.send(who, `${base(id)}/besluta`, { forslag: String((await county.header(id)).proposal) })
/** Finance locks a batch of all that is due and not held. */
const exported = async () => {
  const finance = visitor(financeRoutes, county.deps, {
    subject: 'FINANCE-1',
    name: 'Namn FINANCE-1',
    tenant: { kind: 'county', id: county.county, name: 'Länsstyrelsen i exempellän' },
    roles: ['finance'],
  })
  await confirmReceivers(finance)
  const { html } = await finance.get('/ekonomi?ar=2027')
  const [, batch] = /name="batch" value="([^"]+)"/.exec(html) ?? []
  if (batch === undefined) return
  expect((await finance.post('/ekonomi/underlag', { batch })).status).toBe(303)
  await county.world.settle()
}

describe('a declined grant', () => {
  test('is revoked by a decision of its own: money goes back, a new letter is sent, the old one stays', async () => {
    const before = await left()
    const id = await granted(parts)
    expect(await left()).toBe(before - fromKronor(100_000))
    await declined(id)
    expect(textOf((await county.officer.get(`/lan/arende/${id}`)).html)).toContain('Återkalla beslutet')
    const form = await county.officer.get(base(id))
    await expectSound(form.html)
    expect(form.html).toMatch(/value="revocation"[^>]*checked|checked[^>]*value="revocation"/)
    const sent = await proposes(id, {
      outcome: 'revocation',
      'change-ground': 'own-request',
      'change-reason': 'Ni har avstått från bidraget.',
    })
    expect(sent.to).toBe(`/lan/arende/${id}/beslut?klart=change-proposed`)
    await county.world.settle()
    expect((await county.header(id)).flags).toEqual(['change-proposed', 'grant-declined'])
    await expectSound((await county.decider.get(`/lan/arende/${id}/beslut`)).html)

    const page = await county.decider.get(`${base(id)}/besluta`)
    await expectSound(page.html)
    expect(textOf(page.html)).toContain('återkallar det beviljade statsbidraget till Exempel kommun')
    expect(textOf(page.html)).toContain('sedan ni själva har avstått')
    expect((await decides(id)).status).toBe(303)
    await county.world.settle()

    expect(await left()).toBe(before)
    expect(await pays(id)).toEqual([
      [1, 'voided', 60_000, 1],
      [2, 'voided', 40_000, 1],
    ])
    expect(await county.header(id)).toMatchObject({
      status: 'closed',
      outcome: 'revocation',
      decision: 2,
      flags: [],
      measures: [{ granted: 0 }],
    })
    expect((await readDecision(table(), county.county, id, 1)).content.outcome).toBe('grant')
    expect((await readLetter(table(), county.county, id, 1))?.fileName).toBe(`beslut-${id}-1.pdf`)
    expect((await readLetter(table(), county.county, id, 2))?.fileName).toBe(`beslut-${id}-2.pdf`)
    const tab = await county.officer.get(`/lan/arende/${id}/beslut`)
    expect(textOf(tab.html)).toContain('Beslut 1: Bifall, 100 000 kr')
    expect((await county.officer.get(`/lan/arende/${id}/brev?beslut=1`)).to).toContain('beslut-1')
    expect((await county.officer.get(`/lan/arende/${id}/brev?beslut=9`)).status).toBe(404)
    expect(findBreach(await readEvents(table(), county.county, id), await county.header(id))).toBeNull()
  })

  test('part of which is paid keeps that part: only what is left is taken back (14 §)', async () => {
    const limit = {
      limit: '500 000',
      version: '0',
      basisNumber: 'exempel-3',
      basisDate: '2026-12-01',
      example: 'yes',
    }
    expect((await county.send(county.manager, '/lan/installningar/bemyndigande/2028', limit)).status).toBe(
      303,
    )
    const before = await left()
    const id = await granted({ ...parts, 'payments.1.payOn': '2028-02-01' })
    const bound = async () => (await readBindings(table(), county.county))[0]?.left
    expect(await bound()).toBe(fromKronor(460_000))
    await exported()
    expect((await pays(id)).map(([, status]) => status)).toEqual(['exported', 'payable'])
    await declined(id)
    const offered = textOf((await county.officer.get(base(id))).html)
    expect(offered).toContain('Redan lämnat till utbetalning')
    const wrong = await proposes(id, { outcome: 'revocation', 'change-ground': 'own-request' })
    expect(wrong.status).toBe(422)
    await expectSound(wrong.html)
    expect(textOf(wrong.html)).toContain('bara krävas tillbaka genom ett beslut om återkrav (14 §)')
    expect(wrong.html).toContain('Verksamheten har minskat.')
    const rest = {
      outcome: 'partial',
      'measures.M1.granted': '60 000',
      'measures.M1.reason': 'Ni har avstått från resten.',
      'change-ground': 'own-request',
      'payments.0.payOn': '',
      'payments.0.amount': '',
      'payments.1.payOn': '',
      'payments.1.amount': '',
    }
    expect((await proposes(id, rest)).status).toBe(303)
    expect((await decides(id)).status).toBe(303)
    await county.world.settle()
    expect(await left()).toBe(before - fromKronor(60_000))
    expect(await bound()).toBe(fromKronor(500_000))
    expect(await pays(id)).toEqual([
      [1, 'exported', 60_000, 1],
      [2, 'voided', 40_000, 1],
    ])
    expect(await county.header(id)).toMatchObject({ status: 'decided', outcome: 'partial', flags: [] })
  })
})

describe('a grant that is changed', () => {
  test('to less after a notice under 11 §: payments made anew, the difference back to the frame', async () => {
    const before = await left()
    const id = await granted(parts)
    await notified(id)
    const less = {
      outcome: 'partial',
      'measures.M1.granted': '70 000',
      'measures.M1.reason': 'En del genomförs inte.',
      'payments.0.amount': '60 000',
      'payments.1.amount': '10 000',
    }
    const without = await proposes(id, less)
    expect(without.status).toBe(422)
    expect(textOf(without.html)).toContain('Välj varför beslutet får ändras så (37 § andra stycket FL).')
    expect((await proposes(id, { ...less, 'change-ground': 'own-request' })).status).toBe(303)
    expect((await decides(id, county.decider2)).status).toBe(303)
    await county.world.settle()
    expect(await left()).toBe(before - fromKronor(70_000))
    expect(await pays(id)).toEqual([
      [1, 'voided', 60_000, 1],
      [2, 'voided', 40_000, 1],
      [3, 'payable', 60_000, 2],
      [4, 'payable', 10_000, 2],
    ])
    const header = await county.header(id)
    expect(header).toMatchObject({
      status: 'decided',
      decider: 'DECIDER-2',
      earlierDeciders: ['DECIDER-1'],
      measures: [{ granted: fromKronor(70_000) }],
    })
    const letter = await readDecision(table(), county.county, id, 2)
    expect(letter.content.changes).toMatchObject({ kind: 'change', of: { number: 1 }, ground: 'own-request' })
  })

  test('to more takes more of the frame, and never more than there is', async () => {
    const id = await granted({
      outcome: 'partial',
      'measures.M1.granted': '40 000',
      'measures.M1.reason': 'Ramen.',
    })
    const before = await left()
    const whole = {
      'payments.0.payOn': '2027-05-03',
      'payments.0.amount': '',
      'payments.1.payOn': '',
      'payments.1.amount': '',
    }
    expect(
      (await proposes(id, { ...whole, outcome: 'grant', 'measures.M1.granted': '100 000' })).status,
    ).toBe(303)
    expect((await decides(id)).status).toBe(303)
    await county.world.settle()
    expect(await left()).toBe(before - fromKronor(60_000))
    expect((await pays(id)).at(-1)).toEqual([2, 'payable', 100_000, 2])
  })

  test('what finance takes between proposal and decision stops the decision', async () => {
    const id = await granted(parts)
    await notified(id)
    const less = {
      outcome: 'partial',
      'measures.M1.granted': '60 000',
      'measures.M1.reason': 'Mindre.',
      'payments.1.payOn': '',
      'payments.1.amount': '',
      'change-ground': 'own-request',
    }
    expect((await proposes(id, less)).status).toBe(303)
    // While it is proposed nothing is paid; taken back, finance takes it all.
    await exported()
    expect((await pays(id)).map(([, status]) => status)).toEqual(['payable', 'payable'])
    expect((await county.send(county.officer, `${base(id)}/dra-tillbaka`)).status).toBe(303)
    expect((await county.header(id)).flags).toEqual(['change-notified'])
    await exported()
    expect((await pays(id)).map(([, status]) => status)).toEqual(['exported', 'exported'])
    expect((await proposes(id, less)).status).toBe(422)
  })
})

describe('a correction (36 §)', () => {
  test('of the words moves no money, needs no ground and says what it rests on', async () => {
    const before = await left()
    const id = await granted(parts)
    const form = { 'change-kind': 'correction', 'change-reason': 'Redovisningsdagen var felskriven.' }
    const same = await proposes(id, form)
    expect(same.status).toBe(422)
    expect(textOf(same.html)).toContain('Det nya beslutet är likadant som det som gäller.')
    expect((await proposes(id, { ...form, reportLastDay: '2028-03-31' })).status).toBe(303)
    const page = textOf((await county.decider.get(`${base(id)}/besluta`)).html)
    expect(page).toContain('rättar sitt beslut den')
    expect(page).toContain('36 § förvaltningslagen')
    expect((await decides(id)).status).toBe(303)
    await county.world.settle()
    expect(await left()).toBe(before - fromKronor(100_000))
    expect((await pays(id)).filter(([, status]) => status === 'payable')).toHaveLength(2)
  })
})

describe('the acts', () => {
  test('whoever proposed does not decide, a decider sends back with a reason, and one proposal is open at a time', async () => {
    const id = await granted(parts)
    const form = { 'change-kind': 'correction', 'change-reason': 'Felskrivet.', reportLastDay: '2028-04-30' }
    expect((await proposes(id, form)).status).toBe(303)
    expect((await county.officer.get(base(id))).status).toBe(409)
    const both = county.person('OFFICER-1', ['officer', 'decider'])
    expect((await decides(id, both)).status).toBe(403)
    expect((await county.send(county.decider, `${base(id)}/aterforvisa`, { reason: '' })).status).toBe(422)
    const back = await county.send(county.decider, `${base(id)}/aterforvisa`, { reason: 'Fel dag.' })
    expect(back.to).toBe(`/lan/arende/${id}?klart=change-returned`)
    expect((await county.officer.get(base(id))).html).toContain('Fel dag.')
    expect((await decides(id)).status).toBe(409)
    expect((await proposes(id, form)).status).toBe(303)
    const [one, two] = await Promise.all([decides(id), decides(id, county.decider2)])
    expect([one.status, two.status].toSorted((a, b) => a - b)).toEqual([303, 409])
    await county.world.settle()
    expect((await county.header(id)).decision).toBe(2)
  })

  test('new material is communicated first: nothing to its disadvantage while the receiver may answer (25 §)', async () => {
    const id = await granted(parts)
    const less = {
      outcome: 'partial',
      'measures.M1.granted': '50 000',
      'measures.M1.reason': 'Mindre.',
      'change-ground': 'misleading',
      'payments.1.payOn': '',
      'payments.1.amount': '',
      'payments.0.amount': '50 000',
    }
    const told = { text: 'Polisen uppger något annat.', lastDay: '2027-03-01' }
    expect((await county.send(county.officer, `/lan/arende/${id}/kommunicering`, told)).status).toBe(303)
    expect((await proposes(id, less)).status).toBe(409)
    const header = await county.header(id)
    const statement = statementMade(
      header,
      { textHash: hashOf('svar') },
      { ...signatory(), role: 'applicant' },
    )
    await commitAct(table(), header, statement)
    expect((await proposes(id, less)).status).toBe(303)
    expect((await county.header(id)).status).toBe('decided')
  })

  test('a change falls with a conflict of interest of whoever proposed it', async () => {
    const id = await granted(parts)
    const form = { 'change-kind': 'correction', 'change-reason': 'Felskrivet.', reportLastDay: '2028-05-31' }
    expect((await proposes(id, form)).status).toBe(303)
    const about = { vem: 'OFFICER-1', ground: 'stake', text: 'Släkt med chefen.' }
    expect((await county.send(county.officer2, `/lan/arende/${id}/jav`, about)).status).toBe(303)
    expect((await county.officer.get(base(id))).status).toBe(403)
    const report = (await county.header(id)).suspended[0]?.report
    const ruling = { outcome: 'conflict', reason: 'Nära släkt.' }
    expect((await county.send(county.manager, `/lan/arende/${id}/jav/${report}`, ruling)).status).toBe(303)
    expect(await county.header(id)).toMatchObject({ status: 'decided', flags: [] })
    const kinds = (await readEvents(table(), county.county, id)).map(({ kind }) => kind)
    expect(kinds.slice(-2)).toEqual(['ConflictDecided', 'ChangeProposalVoided'])
  })

  test('a refusal that was wrong becomes a grant', async () => {
    const id = await granted({
      outcome: 'rejection',
      'measures.M1.reason': 'Ramen räcker inte.',
      'measures.M1.granted': '',
    })
    expect((await county.header(id)).status).toBe('closed')
    const before = await left()
    expect((await proposes(id)).status).toBe(303)
    expect((await decides(id)).status).toBe(303)
    await county.world.settle()
    expect(await county.header(id)).toMatchObject({ status: 'decided', outcome: 'grant' })
    expect(await left()).toBe(before - fromKronor(100_000))
  })
})

test('the invariants hold of all of it', async () => {
  await county.world.settle()
  await expectInvariants(county.world.store)
})
