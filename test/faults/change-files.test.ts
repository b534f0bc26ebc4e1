import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBody, readCase, readEvents } from '../../shared/aws/cases.ts'
import { readCaseDocuments } from '../../shared/aws/documents.ts'
import { type Call, faultKinds } from '../harness/faults.ts'
import { expectInvariants } from '../harness/invariants.ts'
import {
  type Applicants,
  aPdf,
  caseIn,
  declared,
  formOn,
  holds,
  sendDraft,
  startApplicants,
  startDraft,
  upload,
  type Visitor,
} from '../journeys/applicant-world.ts'
import { callsOf, coverage, faultsOf, told } from './enumerate.ts'

const timeout = 300_000
let at: Applicants
let who: Visitor
let calls: readonly Call[]
const covered = coverage('change with files')

/** A case with one file, which a change takes out for another. */
const readyToChange = async () => {
  const draft = await startDraft(who)
  const old = await upload(who, draft, 'gammal.pdf', aPdf)
  await who.get(old.back)
  const id = caseIn(await sendDraft(who, draft))
  at.world.clock.advance(1000)
  const list = `/ansok/arende/${id}/andra/bilagor`
  await who.post(list, { document: old.key.split('/')[3] ?? '' })
  const fresh = await upload(who, '', 'ny.pdf', aPdf, (await who.get(list)).html)
  await who.get(fresh.back)
  const { action, form } = formOn((await who.get(`/ansok/arende/${id}/andra`)).html, holds('body'), {
    ...declared,
    action: 'send',
  })
  return { id, send: () => who.post(action, form) }
}

beforeAll(async () => {
  at = await startApplicants()
  who = await at.signatory()
  const { send } = await readyToChange()
  const all = await callsOf(at.world.store, async () => expect((await send()).status).toBe(303))
  calls = all.filter(({ operation }) => operation === 'TransactWriteItems')
  expect(calls).toHaveLength(1)
})
afterAll(async () => {
  covered.print(calls)
  await at.world.close()
})

test.each(faultKinds)(
  '%s on the transaction: sent again, there is one change and it holds the new file alone',
  { timeout },
  async (kind) => {
    for (const fault of faultsOf(kind, calls)) {
      const { id, send } = await readyToChange()
      at.world.store.wire.arm(fault, async () => void (await send()))
      await send().catch(() => undefined)
      expect(at.world.store.wire.fell(), told(fault)).toBe(true)
      at.world.store.wire.arm(null)
      covered.add(fault)
      expect((await send()).to, told(fault)).toContain('andrad')
      const events = await readEvents(at.table, '05', id)
      expect(
        events.filter((event) => event.kind === 'ApplicationChanged'),
        told(fault),
      ).toHaveLength(1)
      const { body } = await readCase(at.table, '05', id)
      expect((await readBody(at.table, '05', id, body)).documents.map(({ name }) => name)).toEqual(['ny.pdf'])
      const stored = await readCaseDocuments(at.table, '05', id)
      const names = (out: boolean) =>
        stored.filter(({ takenOut }) => (takenOut !== undefined) === out).map(({ name }) => name)
      expect([names(true), names(false)], told(fault)).toEqual([['gammal.pdf'], ['ny.pdf']])
    }
    await at.world.settle()
    await expectInvariants(at.world.store)
  },
)
