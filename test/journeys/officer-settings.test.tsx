import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEvent } from '../../shared/aws/case-items.ts'
import { keys } from '../../shared/aws/keys.ts'
import { readStaff } from '../../shared/aws/people.ts'
import { readFrame, readPublicRound, readRound, roundItem } from '../../shared/aws/rounds.ts'
import { readSetting } from '../../shared/aws/settings.ts'
import { queryAll } from '../../shared/aws/table.ts'
import { put } from '../../shared/aws/write.ts'
import { findBreach } from '../../shared/domain/chain.ts'
import { allowsOwn, withoutRule } from '../../shared/domain/delegation.ts'
import { fromKronor } from '../../shared/domain/money.ts'
import { settingKinds } from '../../shared/domain/setting.ts'
import type { Form } from '../../shared/web/request.ts'
import { type CountyWorld, expectSound, rolesForm, startCounty, textOf } from './officer-world.ts'

let county: CountyWorld
beforeAll(async () => {
  county = await startCounty()
})
afterAll(() => county.world.close())

const settings = '/lan/installningar'
const send = (address: string, form: Form) => county.send(county.manager, `${settings}/${address}`, form)
const events = async () => {
  const { pk } = keys.log(`C#${county.county}`)
  return (await queryAll(county.world.table, { pk, prefix: 'EVENT#' })).map(readEvent)
}
const roundForm: Form = {
  version: '1',
  title: 'Statsbidrag 2027',
  opensOn: '2027-01-04',
  lastDay: '2027-02-18',
  text: 'Ny text.',
  contactName: 'Enheten',
  contactEmail: 'bidrag@exempel.se',
  contactPhone: '010-223 50 00',
  conditions: 'Ett.\nTvå.',
  reportLastDay: '2028-03-01',
  policy: 'equal',
  basisNumber: '100-2027',
  basisDate: '2027-01-05',
}

test('what the manager sets is shown, audited and published', async () => {
  const { html } = await county.manager.get(settings)
  await expectSound(html)
  expect(textOf(html)).toContain('Statsbidrag 2027 exempel 4 januari 2027 18 februari 2027')
  expect(textOf(html)).toContain('2027 exempel 1 000 000 kr 1 000 000 kr')
  const round = await readPublicRound(county.world.table, county.county, '2027-1')
  expect(round).toEqual(await readRound(county.world.table, county.county, '2027-1'))
  const log = await events()
  expect(log.map(({ kind }) => kind)).toEqual([...Array(5).fill('RoleAssigned'), 'RoundSet', 'FrameSet'])
  const head = await county.world.table.get(keys.log(`C#${county.county}`))
  expect(findBreach(log, { version: Number(head?.version), headHash: String(head?.headHash) })).toBeNull()
  for (const page of [
    'utlysning',
    'utlysning/2027-1',
    'ram/2027',
    'ram/2028',
    'roller',
    'roller?person=OFFICER-1',
    'delegation',
  ])
    await expectSound((await county.manager.get(`${settings}/${page}`)).html)
})

test('the days of an open round stand: a later last day has a page of its own, and nothing that was written is lost', async () => {
  for (const lastDay of ['2027-02-17', '2027-02-25']) {
    const other = await send('utlysning/2027-1', { ...roundForm, lastDay })
    expect(other.status).toBe(422)
    await expectSound(other.html)
    expect(textOf(other.html)).toContain('Sista dagen är 18 februari 2027 och kan bara flyttas fram')
    expect(other.html).toContain('Ny text.')
  }
  expect((await send('utlysning/2027-1', { ...roundForm, opensOn: '2027-01-05' })).status).toBe(422)
  const before = await send('utlysning/2027-1', { ...roundForm, lastDay: '2027-01-03' })
  expect(textOf(before.html)).toContain('Sista dagen kan inte vara före den dag utlysningen öppnar.')
  expect((await send('utlysning/2027-1', roundForm)).status).toBe(303)
  await county.world.settle()
  expect(await readPublicRound(county.world.table, county.county, '2027-1')).toMatchObject({
    lastDay: '2027-02-18',
    version: 2,
    policy: 'equal',
    conditions: ['Ett.', 'Två.'],
    example: false,
    basis: { number: '100-2027', date: '2027-01-05' },
  })
  expect((await send('utlysning/2027-1', roundForm)).status).toBe(409)
  expect((await county.manager.get(`${settings}/utlysning/2027-9`)).status).toBe(404)
})

test('a change of something else leaves the questions of the round and how its last day was moved as they were', async () => {
  const { table } = county.world
  const asked = { perspective: 'off', 'need.survey': 'optional' } as const
  const basis = { number: '1-2027', date: '2027-01-02' }
  const kept = {
    questions: asked,
    questionsBasis: basis,
    extensions: [
      { from: '2027-02-11', to: '2027-02-18', reason: 'Avbrott.', basis, at: '2027-01-10T08:00:00.000Z' },
    ],
  }
  const before = await readRound(table, county.county, '2027-1')
  await table.write(put(roundItem({ ...before, ...kept })))
  const form = { ...roundForm, version: String(before.version) }
  expect((await send('utlysning/2027-1', form)).status).toBe(303)
  await county.world.settle()
  const now = await readPublicRound(table, county.county, '2027-1')
  expect(now).toMatchObject({ version: before.version + 1, ...kept })
})

test('a second round of the year gets the next number; bad input gets a sentence at its field', async () => {
  const { version: _version, ...form } = roundForm
  const wrong = await send('utlysning', {
    ...form,
    budgetYear: '27',
    contactEmail: 'nej',
    basisDate: 'igår',
    text: 'a\u202Eb',
  })
  expect(wrong.status).toBe(422)
  const shown = textOf(wrong.html)
  expect(shown).toContain('Skriv budgetåret med fyra siffror')
  expect(shown).toContain('Skriv e-postadressen med @')
  expect(shown).toContain('Skriv datumet som år, månad och dag')
  expect(shown).toContain('Ta bort tecknen som visas')
  expect((await send('utlysning', { ...form, budgetYear: '2027' })).status).toBe(303)
  expect((await send('utlysning', { ...form, budgetYear: '2027' })).status).toBe(303)
  expect((await readRound(county.world.table, county.county, '2027-3')).version).toBe(1)
  await expectSound((await county.decider.get('/lan/rangordning?utlysning=2027-2')).html)
})

test('a new limit moves what is left, never below what is granted', async () => {
  const { id } = await county.submitted()
  await county.reviewed(id)
  await county.proposed(id)
  await county.decide(id)
  const frame = { basisNumber: '101-2027', basisDate: '2027-01-05' }
  const stale = await send('ram/2027', { ...frame, version: '1', limit: '2 000 000' })
  expect(stale.status).toBe(409)
  const under = await send('ram/2027', { ...frame, version: '2', limit: '99 999' })
  expect(under.status).toBe(422)
  await expectSound(under.html)
  expect(textOf(under.html)).toContain('redan är beviljat, 100 000 kr')
  expect(textOf((await send('ram/2027', { ...frame, version: '2', limit: '10,50' })).html)).toContain(
    'hela kronor',
  )
  expect((await send('ram/2027', { ...frame, version: '2', limit: '100 000' })).status).toBe(303)
  expect(await readFrame(county.world.table, county.county, 2027)).toMatchObject({
    limit: fromKronor(100_000),
    left: 0,
    version: 3,
    basis: { number: '101-2027' },
    example: false,
  })
  expect((await county.manager.get(`${settings}/ram/1999`)).status).toBe(404)
})

const delegationForm: Form = {
  injunctions: ['decider', 'manager'],
  ownDecisions: ['write-off', 'partial'],
  'upTo.partial': '50 000',
  validFrom: '2027-01-12',
  basisNumber: '200-2027',
  basisDate: '2027-01-08',
}

test('the delegation rule is dated, rests on a decision and is never changed afterwards', async () => {
  const { table } = county.world
  const inForce = (day: string) => readSetting(table, county.county, settingKinds.delegation, day)
  expect((await send('delegation', { ...delegationForm, validFrom: '2026-12-01' })).status).toBe(422)
  expect((await send('delegation', { ...delegationForm, 'upTo.partial': '' })).html).toContain(
    'högsta beloppet',
  )
  expect(await inForce('2027-02-01')).toBeNull()
  expect((await send('delegation', delegationForm)).status).toBe(303)
  expect(
    (await send('delegation', { ...delegationForm, validFrom: '2027-03-01', ownDecisions: [] })).status,
  ).toBe(303)

  expect(await inForce('2027-01-11')).toBeNull()
  const rule = (await inForce('2027-02-28'))?.content ?? withoutRule
  expect(allowsOwn(rule, { outcome: 'partial', granted: fromKronor(50_000) })).toBe(true)
  expect(allowsOwn(rule, { outcome: 'partial', granted: fromKronor(50_001) })).toBe(false)
  expect(allowsOwn(rule, { outcome: 'grant', granted: fromKronor(1) })).toBe(false)
  expect((await inForce('2027-03-01'))?.content.ownDecisions).toEqual([])

  expect((await send('delegation', { ...delegationForm, ownDecisions: ['rejection'] })).status).toBe(409)
  expect((await inForce('2027-01-12'))?.content).toEqual(rule)
  const { html } = await county.manager.get(`${settings}/delegation`)
  await expectSound(html)
  expect(textOf(html)).toContain('delvis bifall, högst 50 000 kr')
  expect((await events()).at(-1)?.data).toMatchObject({ setting: 'DELEGATION', basisNumber: '200-2027' })
})

test('the coding is empty until it is set, dated, and kept as it was written when a code is too long', async () => {
  const { table } = county.world
  const form = {
    appropriation: '5:1 ap.7',
    account: '7511',
    costCentre: '045',
    activity: '',
    counterpart: '',
    validFrom: '2027-01-12',
    basisNumber: '210-2027',
    basisDate: '2027-01-08',
  }
  const before = await county.manager.get(`${settings}/kontering`)
  await expectSound(before.html)
  expect(textOf(before.html)).toContain('Inga koder')
  const refused = await send('kontering', { ...form, account: '7'.repeat(41) })
  expect(refused.status).toBe(422)
  await expectSound(refused.html)
  expect(refused.html).toContain(`value="${'7'.repeat(41)}"`)
  expect(refused.html).toContain('value="045"')
  expect((await send('kontering', form)).status).toBe(303)
  const inForce = (day: string) => readSetting(table, county.county, settingKinds.coding, day)
  expect(await inForce('2027-01-11')).toBeNull()
  expect((await inForce('2027-06-01'))?.content).toEqual({
    appropriation: '5:1 ap.7',
    account: '7511',
    costCentre: '045',
    activity: '',
    counterpart: '',
  })
  const { html } = await county.manager.get(`${settings}/kontering`)
  expect(textOf(html)).toContain('Anslagspost: 5:1 ap.7 Konto: 7511 Kostnadsställe: 045')
  expect((await county.send(county.officer, `${settings}/kontering`, form)).status).toBe(403)
  expect((await events()).at(-1)?.data).toMatchObject({ setting: 'CODING', basisNumber: '210-2027' })
})

test('roles are given and taken, but the county keeps a manager', async () => {
  const alone = await send('roller', rolesForm('MANAGER-1', 'officer'))
  expect(alone.status).toBe(422)
  await expectSound(alone.html)
  expect(textOf(alone.html)).toContain('Länet måste ha minst en enhetschef.')
  expect((await send('roller', rolesForm('anna', 'officer'))).status).toBe(422)
  expect((await send('roller', rolesForm('OFFICER-9', 'operator'))).status).toBe(422)
  expect((await send('roller', rolesForm('MANAGER-2', 'manager'))).status).toBe(303)
  expect((await send('roller', rolesForm('MANAGER-1', 'officer'))).status).toBe(303)
  expect((await send('roller', rolesForm('MANAGER-2'))).status).toBe(403)
  await county.world.settle()
  expect(await readStaff(county.world.table, county.county, 'MANAGER-1')).toMatchObject({
    roles: ['officer'],
  })
  const other = county.person('MANAGER-2', ['manager'])
  expect((await county.send(other, `${settings}/roller`, rolesForm('OFFICER-1'))).status).toBe(303)
  expect((await county.send(county.officer, '/lan/installningar/roller', {})).status).toBe(403)
})
