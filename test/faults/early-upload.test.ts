import { afterAll, beforeAll, expect, test } from 'vitest'
import { scanResult } from '../../functions/events/scan-result.ts'
import { readEvents } from '../../shared/aws/cases.ts'
import { readCaseDocuments } from '../../shared/aws/documents.ts'
import { type Call, faultKinds } from '../harness/faults.ts'
import { expectInvariants } from '../harness/invariants.ts'
import {
  type Applicants,
  aPdf,
  caseIn,
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
const covered = coverage('bind an upload')

/** A case whose applicant never came back from the bucket, and its file's check. */
const readyToBind = async () => {
  const draft = await startDraft(who)
  const { key } = await upload(who, draft, 'plan.pdf', aPdf)
  const id = caseIn(await sendDraft(who, draft))
  const versionId = (await at.world.bucketUploads.newest(key))?.versionId
  const check = () =>
    scanResult(at.world.deps, {
      detail: {
        s3ObjectDetails: { objectKey: key, versionId },
        scanResultDetails: { scanResultStatus: 'NO_THREATS_FOUND' },
      },
    })
  return { id, check }
}

beforeAll(async () => {
  at = await startApplicants()
  who = await at.signatory()
  const { check } = await readyToBind()
  calls = await callsOf(at.world.store, check)
})
afterAll(async () => {
  covered.print(calls)
  await at.world.close()
})

test('binding makes five calls: draft, document, header, what lies beside, transaction', () => {
  expect(calls.map(({ operation }) => operation)).toEqual([
    'GetItem',
    'GetItem',
    'GetItem',
    'GetItem',
    'TransactWriteItems',
  ])
})

test.each(faultKinds)(
  '%s on any call: told again, the file is in the case once',
  { timeout },
  async (kind) => {
    for (const fault of faultsOf(kind, calls)) {
      const { id, check } = await readyToBind()
      at.world.store.wire.arm(fault, check)
      await check().catch(() => undefined)
      expect(at.world.store.wire.fell(), told(fault)).toBe(true)
      at.world.store.wire.arm(null)
      covered.add(fault)
      await check()
      await check()
      const kinds = (await readEvents(at.table, '05', id)).map((event) => event.kind)
      expect(
        kinds.filter((each) => each.startsWith('Document')),
        told(fault),
      ).toEqual(['DocumentReceived', 'DocumentChecked'])
      expect(
        (await readCaseDocuments(at.table, '05', id)).map(({ state }) => state),
        told(fault),
      ).toEqual(['clean'])
    }
    await at.world.settle()
    await expectInvariants(at.world.store)
  },
)
