import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEvents } from '../../shared/aws/cases.ts'
import { type Call, faultKinds } from '../harness/faults.ts'
import { expectInvariants } from '../harness/invariants.ts'
import { type CountyWorld, startCounty } from '../journeys/officer-world.ts'
import { callsOf, coverage, faultsOf, told } from './enumerate.ts'

let county: CountyWorld
let calls: readonly Call[]
const covered = coverage('decide')

/** A proposed case and the decision's form, sent as often as one likes. */
const readyToDecide = async () => {
  const { id } = await county.submitted()
  await county.reviewed(id)
  await county.proposed(id)
  const { proposal } = await county.header(id)
  const form = { instance: county.deps.newId(), forslag: String(proposal) }
  return { id, send: () => county.decider.post(`/lan/arende/${id}/besluta`, form) }
}

beforeAll(async () => {
  county = await startCounty({ frame: '100 000 000' })
  const { send } = await readyToDecide()
  calls = await callsOf(county.world.store, async () => expect((await send()).status).toBe(303))
})
afterAll(async () => {
  covered.print(calls)
  await county.world.close()
})

test('a decision is one transaction', () => {
  expect(calls.filter(({ operation }) => operation === 'TransactWriteItems')).toHaveLength(1)
})

test.each(faultKinds)('%s on any call: decided once, and the money leaves the frame once', async (kind) => {
  const { world } = county
  for (const fault of faultsOf(kind, calls)) {
    const { id, send } = await readyToDecide()
    const sendOnce = async () => {
      await send()
    }
    world.store.wire.arm(fault, sendOnce)
    await sendOnce().catch(() => undefined)
    expect(world.store.wire.fell(), told(fault)).toBe(true)
    world.store.wire.arm(null)
    expect((await send()).status, told(fault)).toBe(303)
    const decided = (await readEvents(world.table, county.county, id)).filter(
      ({ kind: of }) => of === 'Decided',
    )
    expect(decided, told(fault)).toHaveLength(1)
    covered.add(fault)
  }
  await world.settle()
  await expectInvariants(world.store)
})
