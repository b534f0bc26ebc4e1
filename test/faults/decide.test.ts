import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEvents } from '../../shared/aws/cases.ts'
import { perform } from '../harness/case-acts.ts'
import { submitCase } from '../harness/case-builder.ts'
import { declareFor } from '../harness/declare.ts'
import { type Call, faultKinds } from '../harness/faults.ts'
import { expectInvariants } from '../harness/invariants.ts'
import { type CountyWorld, startCounty } from '../journeys/officer-world.ts'
import { callsOf, coverage, faultsOf, told } from './enumerate.ts'

const timeout = 300_000
let county: CountyWorld
let calls: readonly Call[]
const covered = coverage('decide')

/** A proposed case, and its decision's form with one instance, sent as often as one likes. */
const readyToDecide = async () => {
  const { world, deps } = county
  const ref = await submitCase(world, { county: county.county })
  for (const name of ['prioritise', 'place-in-queue', 'review', 'propose']) await perform(world, ref, name)
  await declareFor(world.table, await county.header(ref.id), 'DECIDER-1')
  const form = { instance: deps.newId(), forslag: '1' }
  return { id: ref.id, send: () => county.decider.post(`/lan/arende/${ref.id}/besluta`, form) }
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

test.each(faultKinds)(
  '%s on any call: decided once, and the money leaves the frame once',
  { timeout },
  async (kind) => {
    const { world } = county
    let ready = await readyToDecide()
    for (const fault of faultsOf(kind, calls)) {
      const { id, send } = ready
      const decided = async () =>
        (await readEvents(world.table, county.county, id)).filter(({ kind: of }) => of === 'Decided').length
      world.store.wire.arm(fault, async () => void (await send()))
      await send().catch(() => undefined)
      expect(world.store.wire.fell(), told(fault)).toBe(true)
      world.store.wire.arm(null)
      covered.add(fault)
      if (fault.operation !== 'TransactWriteItems' && (await decided()) === 0) continue
      expect((await send()).status, told(fault)).toBe(303)
      expect(await decided(), told(fault)).toBe(1)
      ready = await readyToDecide()
    }
    await ready.send()
    await world.settle()
    await expectInvariants(world.store)
  },
)
