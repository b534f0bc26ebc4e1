import { afterAll, beforeAll, expect, test } from 'vitest'
import { shareMedians } from '../../functions/events/effects/medians.ts'
import { readEvent } from '../../shared/aws/case-items.ts'
import { keys } from '../../shared/aws/keys.ts'
import { othersWrite, readOthersMedians, releaseWrite } from '../../shared/aws/medians.ts'
import { queryAll } from '../../shared/aws/table.ts'
import { counties } from '../../shared/register/register.ts'
import { type CountyWorld, expectSound, startCounty, textOf } from './officer-world.ts'

const page = '/lan/installningar/jamforelse'
const round = `${page}/2027-1`
/** A median that only one county has: it must never be read anywhere else. */
const canary = 237

let county: CountyWorld
const ids: string[] = []
beforeAll(async () => {
  county = await startCounty()
  for (const mark of ['1', '3']) {
    const { id } = await county.submitted()
    await county.reviewed(id, mark)
    await county.proposed(id, { outcome: 'rejection', 'measures.M1.reason': 'Ramen räcker inte.' })
    await county.decide(id)
    ids.push(id)
  }
  await county.world.settle()
})
afterAll(() => county.world.close())

const release = () => county.send(county.manager, round)
/** What another county has released, as its own act leaves it. */
const releasedIn = (code: string, figures: { criterion: string; cases: number; median: number }[]) =>
  county.world.table.write(
    releaseWrite(code, {
      round: '2027-1',
      budgetYear: 2027,
      at: '2027-06-01T10:00:00.000Z',
      by: 'MANAGER-9',
      figures,
    }),
  )
const seenBy = async (code: string) =>
  (await readOthersMedians(county.world.table, code, 2027))?.figures ?? []

test('a round is not released before it is closed', async () => {
  expect(textOf((await county.manager.get(page)).html)).toContain('Statsbidrag 2027 Inte stängd')
  const open = await county.manager.get(round)
  await expectSound(open.html)
  expect(textOf(open.html)).toContain('Utlysningen är inte stängd.')
  expect((await release()).status).toBe(409)
  expect((await county.manager.get(`${page}/2027-9`)).status).toBe(404)
})

test('the manager sees what leaves the county and lets it go, once and audited', async () => {
  await releasedIn('01', [
    { criterion: 'purpose', cases: 2, median: 300 },
    { criterion: 'funding', cases: 90, median: canary },
  ])
  await releasedIn('03', [{ criterion: 'purpose', cases: 1, median: 100 }])
  await releasedIn('04', [
    { criterion: 'purpose', cases: 2, median: 150 },
    { criterion: 'cooperation', cases: 1, median: canary },
  ])
  county.world.clock.moveTo(Date.parse('2027-02-19T08:00:00.000Z'))
  const closed = await county.manager.get(round)
  await expectSound(closed.html)
  expect(textOf(closed.html)).toContain('Samverkan 2 2,0')
  expect((await release()).status).toBe(303)
  await county.world.settle()
  const { pk } = keys.log(`C#${county.county}`)
  const log = (await queryAll(county.world.table, { pk, prefix: 'EVENT#' })).map(readEvent)
  expect(log.at(-1)).toMatchObject({ kind: 'MediansReleased', data: { round: '2027-1', budgetYear: 2027 } })
  expect(textOf((await county.manager.get(round)).html)).toContain('Utlämnad 19 februari 2027')
  expect((await release()).status).toBe(409)
  expect((await county.officer.get(page)).status).toBe(403)
})

test('others see a figure only with five cases and three counties behind it, never their own part', async () => {
  expect(await seenBy('09')).toEqual([{ criterion: 'purpose', cases: 7, counties: 4, median: 175 }])
  expect(await seenBy('05')).toEqual([{ criterion: 'purpose', cases: 5, counties: 3, median: 150 }])
  expect(await seenBy('01')).toEqual([{ criterion: 'purpose', cases: 5, counties: 3, median: 150 }])
  const tab = await county.officer.get(`/lan/arende/${ids[0]}/granskning`)
  await expectSound(tab.html)
  expect(textOf(tab.html)).toContain('1,5 (5 ärenden i 3 län)')
  expect(textOf(tab.html)).toContain('visas bara när minst fem ärenden i tre län ligger bakom')
})

test('below the threshold nothing leaves the county it belongs to, and no case ever does', async () => {
  for (const { code } of counties()) {
    const items = await queryAll(county.world.table, { pk: keys.othersMedians(code, 2027).pk })
    const text = JSON.stringify(items)
    expect(text, code).not.toContain(String(canary))
    for (const id of ids) expect(text, code).not.toContain(id)
    expect(text, code).not.toContain('2027-1')
  }
})

test('the county wall stands: one county reads neither what another has released nor what it may see', async () => {
  const { table } = county.world.forCounty('03')
  for (const pk of [keys.releasedMedians('05', '').pk, keys.othersMedians('05', 2027).pk])
    expect(() => table.query({ pk })).toThrow('OutsideTheWall')
  const spy = county.person('SPY-1', ['manager'], '03')
  expect((await spy.get(round)).status).toBe(404)
})

test('a release that comes later is taken in, and an older count never replaces a newer', async () => {
  await releasedIn('06', [{ criterion: 'purpose', cases: 1, median: 0 }])
  const { pk } = keys.log(`C#${county.county}`)
  const items = await queryAll(county.world.table, { pk, prefix: 'EVENT#' })
  const event = readEvent(items.at(-1) ?? {})
  const writes = await shareMedians.run(county.world.deps, { tenant: 'C#05', event })
  await county.world.table.transact(writes)
  expect(await seenBy('09')).toEqual([{ criterion: 'purpose', cases: 8, counties: 5, median: 150 }])
  const behind = writes[0]?.do === 'put' ? Number(writes[0].item.behind) : 0
  const stale = othersWrite('09', { budgetYear: 2027, figures: [] }, behind - 2)
  await expect(county.world.table.write(stale)).rejects.toThrow('ChangedMeanwhile')
})
