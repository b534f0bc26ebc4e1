import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { payeeOf } from '../../shared/domain/account.ts'
import { accountChanged } from '../../shared/domain/acts/account.ts'
import type { Status } from '../../shared/domain/case.ts'
import { type Confirmation, confirms } from '../../shared/domain/receiver.ts'
import { readGiro } from '../../shared/form/giro.ts'
import { aSubmittedCase } from './case-header.ts'

const kinds = ['bankgiro', 'plusgiro'] as const
const tenDigits = '0123456789'.split('')
const digits = (length: { min: number; max: number }) =>
  fc
    .array(fc.constantFrom(...tenDigits), { minLength: length.min, maxLength: length.max })
    .map((all) => all.join(''))
const lengths = { bankgiro: { min: 6, max: 7 }, plusgiro: { min: 1, max: 7 } }
/** The check digit counted the other way about: by the sum of the table of doubled digits, from the left. */
const checkDigit = (body: string): string => {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9]
  const sum = body
    .split('')
    .toReversed()
    .reduce(
      (total, digit, place) => total + (place % 2 === 0 ? (doubled[Number(digit)] ?? 0) : Number(digit)),
      0,
    )
  return String((10 - (sum % 10)) % 10)
}

describe('the check digit of an account', () => {
  test.each(kinds)('%s: of the ten last digits exactly one is right', (kind) => {
    fc.assert(
      fc.property(
        digits(lengths[kind]).filter((body) => /[1-9]/.test(body)),
        (body) => {
          const right = tenDigits.filter((last) => 'value' in readGiro(kind, `${body}${last}`))
          expect(right).toEqual([checkDigit(body)])
        },
      ),
    )
  })

  test.each(kinds)('%s: one digit that is written wrong is always found', (kind) => {
    fc.assert(
      fc.property(
        digits(lengths[kind]).filter((body) => /[1-9]/.test(body)),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (body, where, by) => {
          const whole = `${body}${checkDigit(body)}`
          const at = where % whole.length
          const wrong = `${whole.slice(0, at)}${(Number(whole[at]) + by) % 10}${whole.slice(at + 1)}`
          expect(readGiro(kind, whole)).toHaveProperty('value')
          expect(readGiro(kind, wrong)).toHaveProperty('problem')
        },
      ),
    )
  })
})

const instant = fc
  .date({ min: new Date('2027-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())
const numbers = ['5050-1055', '991-2346'] as const
const madeAt = (at: string, orgId: string, number: string): Confirmation => ({
  orgId,
  receiver: 'Exempel kommun',
  channel: 'bankgiro',
  number,
  supplierNumber: '',
  how: 'known-number',
  note: 'Växeln.',
  by: 'FINANCE-1',
  byName: 'Erik Ekonom',
  at,
})

describe('a confirmation', () => {
  test('lets money go to its receiver’s number, from the instant of the last change on, and to no other', () => {
    fc.assert(
      fc.property(
        instant,
        fc.option(instant),
        fc.constantFrom('K0580', 'K0581'),
        fc.constantFrom(...numbers),
        fc.constantFrom(...kinds),
        (at, changedAt, orgId, number, channel) => {
          const found = madeAt(at, 'K0580', '5050-1055')
          const right = orgId === 'K0580' && number === '5050-1055' && channel === 'bankgiro'
          const late = changedAt !== null && Date.parse(at) < Date.parse(changedAt)
          expect(confirms(found, { orgId, payee: { channel, number }, changedAt })).toBe(right && !late)
          expect(confirms(null, { orgId, payee: { channel, number }, changedAt })).toBe(false)
        },
      ),
    )
  })

  test('of any row of changes and confirmations: money goes exactly when the last act on the number was a confirmation', () => {
    const act = fc.record({ what: fc.constantFrom('change', 'confirm'), number: fc.constantFrom(...numbers) })
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 12 }), (acts) => {
        const at = (n: number) => new Date(Date.UTC(2027, 0, 1, 0, n)).toISOString()
        let account: string = numbers[0]
        let changedAt: string | null = null
        const latest = new Map<string, Confirmation>()
        let goes = false
        for (const [n, { what, number }] of acts.entries()) {
          if (what === 'confirm') {
            latest.set(number, madeAt(at(n), 'K0580', number))
            goes ||= number === account
          } else {
            account = number
            changedAt = at(n)
            goes = false
          }
          const asked = {
            orgId: 'K0580',
            payee: { channel: 'bankgiro' as const, number: account },
            changedAt,
          }
          expect(confirms(latest.get(account) ?? null, asked)).toBe(goes)
        }
      }),
    )
  })
})

describe('a change of account', () => {
  const account = { bankgiro: '991-2346', plusgiro: '1234-4', reference: 'Hemligt projekt' }
  const inStatus = (status: Status) => ({ ...aSubmittedCase().header, status })
  const signatory = { subject: 'SIGNATORY-1', role: 'signatory' as const, at: '2027-03-01T10:00:00.000Z' }

  test('is told by channel and hash alone', () => {
    const { header, event } = accountChanged(inStatus('decided'), account, signatory)
    expect(header.status).toBe('decided')
    expect(event.data).toEqual({ channel: 'bankgiro', accountHash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(JSON.stringify(event)).not.toMatch(/991|1234-4|projekt/)
  })

  test.each([
    ['submitted', true],
    ['in-review', true],
    ['completion-asked', true],
    ['proposed', true],
    ['decided', true],
    ['closed', false],
  ] as const)('may be made in %s: %s', (status, may) => {
    const act = () => accountChanged(inStatus(status), account, signatory)
    if (may) expect(act().event.kind).toBe('AccountChanged')
    else expect(act).toThrow('NotAllowedInStatus')
  })

  test.each(['applicant', 'officer', 'finance', 'system'] as const)('is not for %s to make', (role) =>
    expect(() => accountChanged(inStatus('decided'), account, { ...signatory, role })).toThrow('NotYourRole'),
  )

  test('has to name a number', () => {
    const none = { bankgiro: '', plusgiro: '', reference: 'P 1' }
    expect(payeeOf(none)).toBeNull()
    expect(() => accountChanged(inStatus('decided'), none, signatory)).toThrow('MissingContent')
    expect(payeeOf({ ...none, plusgiro: '1234-4' })).toEqual({ channel: 'plusgiro', number: '1234-4' })
  })
})
