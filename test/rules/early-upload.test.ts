import { describe, expect, test } from 'vitest'
import { documentReceived } from '../../shared/domain/acts/records.ts'
import { cameInAt, cameWith } from '../../shared/domain/arrival.ts'
import { hashOf } from '../../shared/domain/chain.ts'
import { isRemoved, removed } from '../../shared/domain/removed-document.ts'
import { caseId } from './build.ts'
import { aSubmittedCase } from './case-header.ts'

const receivedAt = '2027-02-01T10:00:00.500Z'
const system = { subject: 'SYSTEM', role: 'system' as const, at: '2027-02-01T10:20:00.000Z' }
const key = 'drafts/K0580/1/2/hemligt namn.pdf'
const { header } = aSubmittedCase({ at: receivedAt })
const receive = (cameAt: string, role: 'system' | 'officer' = 'system') =>
  documentReceived(header, { id: caseId(3), key, versionId: 'v1', size: 7, cameAt }, { ...system, role })

describe('a file came in with the application', () => {
  test.each([
    ['2027-01-20T08:00:00.000Z', true],
    ['2027-02-01T09:59:59.000Z', true],
    ['2027-02-01T10:00:00.000Z', true],
    ['2027-02-01T10:00:00.500Z', true],
    ['2027-02-01T10:00:01.000Z', false],
    ['2027-02-02T08:00:00.000Z', false],
  ])('when the bucket says %s: %s', (cameAt, expected) => {
    expect(cameWith({ receivedAt }, cameAt)).toBe(expected)
    if (expected) expect(receive(cameAt).event.kind).toBe('DocumentReceived')
    else expect(() => receive(cameAt)).toThrow('NotAllowedInStatus')
  })

  test('as it first came in, when another länsstyrelse handed it over', () => {
    const cameFirst = { county: '05', case: caseId(9), at: receivedAt }
    const here = { receivedAt: '2027-02-12T09:00:00.000Z', cameFirst }
    expect(cameWith(here, '2027-02-01T10:00:00.000Z')).toBe(true)
    expect(cameWith(here, '2027-02-02T10:00:00.000Z')).toBe(false)
  })

  test('is bound by the service alone, and changes nothing of what was sent', () => {
    expect(() => receive(receivedAt, 'officer')).toThrow('NotYourRole')
    const act = receive(receivedAt)
    expect(act.header).toEqual({ ...header, version: 2, headHash: act.event.hash })
  })

  test('the event has key, version, size and instant, and no name; the diary goes by that instant', () => {
    const { event } = receive('2027-01-31T22:30:00.000Z')
    expect(event.data).toEqual({
      documents: [{ id: caseId(3), keyHash: hashOf(key), versionId: 'v1', size: 7 }],
      arrivedAt: '2027-01-31T22:30:00.000Z',
    })
    expect(JSON.stringify(event)).not.toContain('hemligt')
    expect(cameInAt(event)).toBe('2027-01-31T22:30:00.000Z')
    expect(cameInAt(aSubmittedCase({ at: receivedAt }).event)).toBe(receivedAt)
  })
})

test('what is removed keeps its place and neither name, description nor version', () => {
  const document = {
    id: caseId(3),
    name: 'namn.pdf',
    key,
    versionId: 'v1',
    size: 7,
    state: 'clean' as const,
    sha256: hashOf('x'),
    scanner: 'none',
    reason: null,
    description: 'Vad den visar',
  }
  const gone = removed(document)
  expect([isRemoved(document), isRemoved(gone)]).toEqual([false, true])
  expect(gone).toMatchObject({ id: document.id, name: '', size: null, sha256: null })
  expect(gone).not.toHaveProperty('description')
  expect(gone.versionId).not.toBe('v1')
})
