import { afterAll, beforeAll, expect, test } from 'vitest'
import { moveLastDays } from '../../functions/events/effects/last-days.ts'
import { roundFeed } from '../../functions/public/round-feed.ts'
import { readEvent } from '../../shared/aws/case-items.ts'
import { keys } from '../../shared/aws/keys.ts'
import { readCounts } from '../../shared/aws/lists.ts'
import { readPublicRound } from '../../shared/aws/rounds.ts'
import { queryAll } from '../../shared/aws/table.ts'
import { faults, holds, sendOn, startDraft, words } from './applicant-world.ts'
import { type BothSides, startBothSides } from './case-world.ts'

let at: BothSides
beforeAll(async () => {
  at = await startBothSides()
})
afterAll(() => at.world.close())

const address = '/lan/installningar/utlysning/2027-1/forlang'
const written = {
  to: '2027-02-26',
  reason: 'Tjänsten var nere.',
  basisNumber: '88-2027',
  basisDate: '2027-02-19',
}
const moved = 'flyttat sista dag att ansöka från 18 februari 2027 till 26 februari 2027'
const extendTo = (changes: Record<string, string> = {}) =>
  sendOn(at.manager, address, holds('reason'), { ...written, ...changes })
const flagsOf = async (id: string) => (await at.header(id)).flags
const lateOnes = async () => (await readCounts(at.world.table, '05', '2027-1', 'OFFICER-1'))('late')
const goTo = (instant: string) => at.world.clock.moveTo(Date.parse(instant))

let draft = ''
let early = ''
let late = ''

test('only a later day that has not been, with a reason and a decision; what was written is kept', async () => {
  draft = await startDraft(at.maria)
  early = (await at.submitted()).id
  goTo('2027-02-20T08:00:00.000Z')
  late = (await at.submitted({ orgId: 'K0581' })).id
  expect(await flagsOf(late)).toContain('late')
  expect(await lateOnes()).toBe(1)
  await at.formallyReviewed(late, { 'checks.in-time.outcome': 'not-ok' })
  expect((await at.header(late)).obstacles).toContain('in-time')

  const forged = at.person('FORGED', ['manager'])
  expect((await sendOn(forged, address, holds('reason'), written)).status).toBe(403)
  const page = await at.manager.get(address)
  expect(await faults(page.html)).toEqual([])
  expect(words(page.html)).toContain(
    'Den nya dagen gäller alla som söker i utlysningen, också den som redan har skickat in.',
  )
  for (const [changes, sentence] of [
    [{ to: '2027-02-18' }, 'Den nya dagen ska vara efter 18 februari 2027.'],
    [{ to: '2027-02-10' }, 'Den nya dagen ska vara efter 18 februari 2027.'],
    [{ to: '2027-02-19' }, 'Den nya dagen har redan varit.'],
    [{ to: '2028-03-02' }, 'Sista dag för redovisning är 1 mars 2028.'],
    [{ to: '' }, 'Skriv den nya sista dagen.'],
    [{ reason: '' }, 'Skriv varför tiden förlängs.'],
    [{ basisNumber: '' }, 'Skriv numret på det beslut'],
  ] as const) {
    const wrong = await extendTo(changes)
    expect([wrong.status, await faults(wrong.html)], sentence).toEqual([422, []])
    expect(words(wrong.html)).toContain(sentence)
    expect(wrong.html).toContain('value="2027-02-19"')
  }
  expect((await at.send(at.officer, address, {})).status).toBe(403)
  expect((await readPublicRound(at.world.table, '05', '2027-1')).lastDay).toBe('2027-02-18')
})

test('everything that follows from the last day follows, for everybody', async () => {
  expect((await extendTo()).status).toBe(303)
  const before = at.world.mails.length
  await at.world.settle()
  const round = await readPublicRound(at.world.table, '05', '2027-1')
  expect(round).toMatchObject({
    lastDay: '2027-02-26',
    version: 2,
    extensions: [{ from: '2027-02-18', to: '2027-02-26' }],
  })

  const log = (await queryAll(at.world.table, { pk: keys.log('C#05').pk, prefix: 'EVENT#' })).map(readEvent)
  expect(log.at(-1)).toMatchObject({
    kind: 'RoundExtended',
    data: { round: '2027-1', before: '2027-02-18', lastDay: '2027-02-26', basisNumber: '88-2027' },
  })
  expect(JSON.stringify(log.at(-1))).not.toContain('Tjänsten var nere')

  for (const page of [draft, '/ansok']) {
    const { html } = await at.maria.get(page)
    expect(await faults(html)).toEqual([])
    expect(words(html)).toContain(moved)
  }
  expect(words((await at.maria.get(draft)).html)).toContain('26 februari 2027 kl. 23.59.')
  const feed = await roundFeed({ ...at.deps, origin: 'https://statsbidrag.example.se' })
  expect(JSON.stringify(feed)).toContain('"closesAt":"2027-02-26T23:00:00.000Z"')
  expect(JSON.stringify(feed)).toContain('"status":"open"')

  const told = at.world.mails.slice(before).filter(({ subject }) => subject.includes('framflyttad'))
  expect(told.map(({ subject }) => subject).sort()).toEqual(
    [early, late].sort().map((id) => `Sista dag att ansöka är framflyttad (ärende ${id})`),
  )
})

test('who came after the old day and by the new is in time, and who came early may change until the new day', async () => {
  expect(await at.header(early)).toMatchObject({ lastDay: '2027-02-26' })
  expect(await at.header(late)).toMatchObject({ lastDay: '2027-02-26', obstacles: [] })
  expect(await flagsOf(late)).not.toContain('late')
  expect(await lateOnes()).toBe(0)
  const trail = words((await at.officer.get(`/lan/arende/${late}/handelser`)).html)
  expect(trail).toContain('Sista dag att ansöka flyttad fram för alla')

  goTo('2027-02-24T08:00:00.000Z')
  const change = await at.maria.get(`/ansok/arende/${early}/andra`)
  expect(change.html).toContain('name="instance"')
  const after = (await at.submitted({ orgId: 'K0582' })).id
  expect(await flagsOf(after)).not.toContain('late')
  goTo('2027-02-27T08:00:00.000Z')
  const tooLate = (await at.submitted({ orgId: 'K0583' })).id
  expect(await flagsOf(tooLate)).toContain('late')
})

test('the same event again moves nothing twice, and once cases are settled a closed round stays closed', async () => {
  const before = await Promise.all([early, late].map(at.header))
  const log = (await queryAll(at.world.table, { pk: keys.log('C#05').pk, prefix: 'EVENT#' })).map(readEvent)
  for (const event of log.filter(({ kind }) => kind === 'RoundExtended'))
    await moveLastDays.run(at.world.deps, { tenant: 'C#05', event })
  expect(await Promise.all([early, late].map(at.header))).toEqual(before)

  const form = await at.manager.get(address)
  expect(form.html).toContain('name="reason"')
  await at.reviewed(early)
  await at.proposed(early)
  const { html } = await at.manager.get(address)
  expect(await faults(html)).toEqual([])
  expect(words(html)).toContain('Tiden kan då inte längre förlängas lika för alla.')
  expect(words(html)).toContain('Tjänsten var nere.')
  expect(html).not.toContain('name="reason"')
  const refused = await at.send(at.manager, address, { ...written, version: '2', to: '2027-03-05' })
  expect(refused.status).toBe(409)
  expect(words(refused.html)).toContain('Sista dagen kan inte förlängas nu')
  expect((await at.send(at.manager, address, { ...written, version: '1', to: '2027-03-05' })).status).toBe(
    409,
  )
})
