import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeHash, confirmationCode, invitationHash } from '../../shared/domain/confirmation-code.ts'

const random = fc.uint8Array({ minLength: 12, maxLength: 12 })

describe('a confirmation code', () => {
  test('is three groups of four, without characters that are taken for one another', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        expect(confirmationCode(bytes)).toMatch(/^([2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}$/)
      }),
    )
  })

  test('is the same however it is written, and another for another organisation', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const code = confirmationCode(bytes)
        const written = ` ${code.toLowerCase().replaceAll('-', ' ')}\t`
        expect(codeHash('K0580', written)).toBe(codeHash('K0580', code))
        expect(codeHash('K0581', code)).not.toBe(codeHash('K0580', code))
      }),
    )
  })

  test('differs when its random bytes differ in what they stand for', () => {
    fc.assert(
      fc.property(random, random, (one, other) => {
        const same = one.every((byte, index) => byte % 32 === (other[index] ?? 0) % 32)
        expect(confirmationCode(one) === confirmationCode(other)).toBe(same)
      }),
    )
  })
})

test('an invitation’s secret is bound to the invitation, to the letter', () => {
  expect(invitationHash('A', 'secret')).not.toBe(invitationHash('B', 'secret'))
  expect(invitationHash('A', 'secret')).not.toBe(invitationHash('A', 'SECRET'))
})
