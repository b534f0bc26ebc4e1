import { expect, onTestFinished, test } from 'vitest'
import { repair } from '../../functions/events/repair.ts'
import { readCase } from '../../shared/aws/cases.ts'
import { readOutbox } from '../../shared/aws/outbox.ts'
import { type CaseRef, perform } from '../harness/case-acts.ts'
import { submitCase } from '../harness/case-builder.ts'
import type { Call, Fault } from '../harness/faults.ts'
import { expectInvariants } from '../harness/invariants.ts'
import { startWorld, type World } from '../harness/world.ts'
import { callsOf, told } from './enumerate.ts'

const timeout = 300_000
const minute = 60_000
const endOfTime = Date.parse('2099-01-01')
const writes = ['TransactWriteItems', 'PutItem', 'UpdateItem', 'DeleteItem']

/** What people do; after each, everything follows from it by itself. */
const phases: readonly ((world: World, ref: CaseRef) => Promise<unknown>)[] = [
  async (world, ref) => {
    ref.id = (await submitCase(world)).id
  },
  async (world, ref) => {
    await perform(world, ref, 'review')
    await perform(world, ref, 'propose')
  },
  (world, ref) => perform(world, ref, 'decide'),
]
const reached = ['in-review', 'proposed', 'decided']

const statusNow = async ({ table }: World, { county, id }: CaseRef): Promise<string> =>
  (await readCase(table, county, id)).status
const carriedOut = async ({ table, deps }: World, { county, id }: CaseRef): Promise<boolean> => {
  const { execution } = await readCase(table, county, id)
  return (await deps.workflow.describe(`${id}-${execution}`)) === 'SUCCEEDED'
}

/** Time passes, a minute at a time: the engine tries again, repair comes by, somebody tries a parked case again. */
const until = async (world: World, ref: CaseRef, well: () => Promise<boolean>): Promise<void> => {
  for (let minutes = 0; minutes < 20; minutes += 1) {
    if ((await readOutbox(world.table, 'C#01', endOfTime)).length === 0 && (await well())) return
    world.clock.advance(minute)
    await world.settle()
    if (minutes % 3 === 2) await repair(world.deps)
    const { parked } = await readCase(world.table, ref.county, ref.id)
    if (parked !== null) await perform(world, ref, 'resume')
  }
  throw new Error(`${ref.id} did not get well`)
}

const live = async (world: World, at: number, fault: Fault): Promise<void> => {
  const ref = { county: '01', id: '' }
  for (const [n, act] of phases.entries()) {
    await act(world, ref)
    if (n === at) world.store.wire.arm(fault)
    await world.settle().catch(() => undefined)
    if (n === at) expect(world.store.wire.fell(), told(fault)).toBe(true)
    world.store.wire.arm(null)
    await until(world, ref, async () => (await statusNow(world, ref)) === reached[n])
  }
  await until(world, ref, () => carriedOut(world, ref))
}

/** The writes that follow from each phase when nothing goes wrong. */
const writesFollowing = async (world: World): Promise<Call[][]> => {
  const ref = { county: '01', id: '' }
  const following: Call[][] = []
  for (const act of phases) {
    await act(world, ref)
    const calls = await callsOf(world.store, world.settle, [])
    following.push(calls.filter(({ operation }) => writes.includes(operation)))
  }
  return following
}

test.each(['fail-before', 'ack-lost', 'crash-after'] as const)(
  '%s on any write of an effect or a step: once all is well again, everything has happened once',
  { timeout },
  async (kind) => {
    const world = await startWorld()
    onTestFinished(world.close)
    const following = await writesFollowing(world)
    for (const [at, calls] of following.entries())
      for (const call of calls) await live(world, at, { ...call, kind, lasting: true })
    await expectInvariants(world.store)
    const count = following.flat().length
    expect(count).toBeGreaterThan(20)
    process.stdout.write(`effects and steps: ${kind} on each of ${count} writes\n`)
  },
)
