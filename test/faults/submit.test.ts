import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCase } from '../../shared/aws/cases.ts'
import { readDraftMeta } from '../../shared/aws/drafts.ts'
import { type Call, faultKinds } from '../harness/faults.ts'
import { expectInvariants } from '../harness/invariants.ts'
import {
  type Applicants,
  caseIn,
  declared,
  draftIn,
  formOn,
  goesTo,
  startApplicants,
  startDraft,
  type Visitor,
} from '../journeys/applicant-world.ts'
import { callsOf, coverage, faultsOf, told } from './enumerate.ts'

const timeout = 300_000
let applicants: Applicants
let who: Visitor
let calls: readonly Call[]
const covered = coverage('submit')

/** A draft on the page where it is sent, and the sending. */
const readyToSend = async () => {
  const draft = await startDraft(who)
  const { action, form } = formOn((await who.get(`${draft}/granska`)).html, goesTo('/skicka'), declared)
  return { draft: draftIn(draft), send: () => who.post(action, form) }
}

beforeAll(async () => {
  applicants = await startApplicants()
  who = await applicants.signatory()
  const { send } = await readyToSend()
  calls = await callsOf(applicants.world.store, async () => expect((await send()).status).toBe(303))
})
afterAll(async () => {
  covered.print(calls)
  await applicants.world.close()
})

test('a submission makes four calls: session, draft, round, transaction', () => {
  expect(calls.map(({ operation }) => operation).sort()).toEqual([
    'GetItem',
    'GetItem',
    'Query',
    'TransactWriteItems',
  ])
})

test.each(faultKinds)(
  '%s on any call: one case, and the receipt is of that case',
  { timeout },
  async (kind) => {
    const { world, table } = applicants
    const acknowledged: { case: string; contentHash: string }[] = []
    let ready = await readyToSend()
    for (const fault of faultsOf(kind, calls)) {
      const { draft, send } = ready
      const receipts: string[] = []
      const sendOnce = async () => {
        const { status, to } = await send()
        if (status === 303) receipts.push(caseIn(to))
      }
      world.store.wire.arm(fault, sendOnce)
      await sendOnce().catch(() => undefined)
      expect(world.store.wire.fell(), told(fault)).toBe(true)
      world.store.wire.arm(null)
      covered.add(fault)
      const unsent = (await readDraftMeta(table, 'K0580', draft))?.submittedAs === null
      if (unsent && fault.operation !== 'TransactWriteItems') {
        expect(receipts, told(fault)).toEqual([])
        continue
      }
      await sendOnce()
      expect(receipts.length, told(fault)).toBeGreaterThan(0)
      expect(new Set(receipts).size, told(fault)).toBe(1)
      const [id = ''] = receipts
      const meta = await readDraftMeta(table, 'K0580', draft)
      expect(meta?.submittedAs?.case, told(fault)).toBe(id)
      const { contentHash } = await readCase(table, '05', id)
      acknowledged.push({ case: id, contentHash })
      ready = await readyToSend()
    }
    await world.settle()
    await expectInvariants(world.store, acknowledged)
  },
)
