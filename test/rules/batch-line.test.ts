import { describe, expect, test } from 'vitest'
import { noAccount } from '../../shared/domain/account.ts'
import { codingDay, noCoding } from '../../shared/domain/coding.ts'
import { toOre, zero } from '../../shared/domain/money.ts'
import { batchId, batchIdOf, batchNumberOf, budgetYearOf } from '../../shared/exports/batch.ts'
import { holdOf, type Payable, paymentLine } from '../../shared/exports/payment-line.ts'
import { aCaseMeasure, aGrant, anApplication, caseId } from './build.ts'

const id = caseId(1)
const decider = { subject: 'DECIDER-1', name: 'Beatrice Beslutare', role: 'decider' as const }
const aPayable = (over: Partial<Payable> = {}, header: Partial<Payable['header']> = {}): Payable => ({
  instalment: {
    case: id,
    number: 2,
    decision: 1,
    round: '2027-1',
    budgetYear: 2027,
    payOn: '2027-06-15',
    amount: toOre(12_345),
    status: 'payable',
    batch: null,
  },
  header: {
    id,
    county: '05',
    orgId: 'K0580',
    orgName: 'Exempel kommun',
    round: '2027-1',
    draft: caseId(2),
    status: 'decided',
    flags: [],
    receivedAt: '2027-01-10T09:00:00.000Z',
    lastDay: '2027-01-31',
    version: 9,
    headHash: '0'.repeat(64),
    body: '0'.repeat(64),
    contentHash: '0'.repeat(64),
    formVersion: 1,
    policy: 'equal-2026',
    execution: 1,
    parked: null,
    measures: [
      aCaseMeasure({ id: 'M1', claimedKind: 'other', confirmedKind: 'resource-centre', granted: toOre(1) }),
      aCaseMeasure({ id: 'M2', claimedKind: 'other', confirmedKind: null, granted: toOre(1) }),
      aCaseMeasure({ id: 'M3', claimedKind: 'leaving-violence', granted: zero }),
    ],
    assignee: 'OFFICER-1',
    prepared: ['OFFICER-1', 'OFFICER-2'],
    decider: 'DECIDER-1',
    completionLastDay: null,
    completionRound: 0,
    proposal: 1,
    decision: 1,
    outcome: 'grant',
    diaryNumber: null,
    suspended: [],
    ...header,
  },
  decision: {
    case: id,
    number: 1,
    decidedAt: '2027-03-31T22:30:00.000Z',
    content: aGrant(),
    decidedBy: decider,
    presentedBy: { subject: 'OFFICER-1', name: 'Olle Handläggare', role: 'officer' },
    others: [],
    dissent: '',
  },
  letter: { key: 'k', versionId: 'v', sha256: 'a'.repeat(64), size: 1, fileName: `beslut-${id}-1.pdf` },
  applicant: { ...anApplication().applicant, organisationNumber: '212000-0142' },
  account: { bankgiro: '5050-1055', plusgiro: '', reference: 'P 17' },
  confirmed: {
    orgId: 'K0580',
    receiver: 'Exempel kommun',
    channel: 'bankgiro',
    number: '5050-1055',
    supplierNumber: '40017',
    how: 'supplier-register',
    note: 'Post 40017',
    by: 'FINANCE-2',
    byName: 'Eva Ekonom',
    at: '2027-04-01T09:00:00.000Z',
  },
  areas: ['honour', 'close-relations'],
  ...over,
})
const aBatch = {
  id: '2027-0001',
  createdByName: 'Erik Ekonom',
  coding: { ...noCoding, account: '7511', costCentre: '045' },
}
const numbered = (organisationNumber: string | null) => ({
  applicant: { ...anApplication().applicant, organisationNumber },
})

const ofKind = (kind: 'claim' | 'reversal') => ({ instalment: { ...aPayable().instalment, kind } })

describe('what holds a line', () => {
  test.each([
    ['nothing', aPayable(), 'FINANCE-1', null],
    ['the decider', aPayable(), 'DECIDER-1', 'same-person'],
    ['each who prepared', aPayable(), 'OFFICER-2', 'same-person'],
    ['a case that is closed', aPayable({}, { status: 'closed' }), 'FINANCE-1', 'status'],
    ['no organisation number', aPayable(numbered(null)), 'FINANCE-1', 'organisation-number'],
    ['an empty one', aPayable(numbered('')), 'FINANCE-1', 'organisation-number'],
    ['no letter', aPayable({ letter: null }), 'FINANCE-1', 'letter'],
    ['no account', aPayable({ account: noAccount, confirmed: null }), 'FINANCE-1', 'account-missing'],
    ['an account nobody has confirmed', aPayable({ confirmed: null }), 'FINANCE-1', 'account-unconfirmed'],
    ['no account, of a claim', aPayable({ ...ofKind('claim'), confirmed: null }), 'FINANCE-1', null],
    ['no account, of a reversal', aPayable({ ...ofKind('reversal'), confirmed: null }), 'FINANCE-1', null],
  ])('%s', (_what, payable, who, hold) => expect(holdOf(payable, who)).toBe(hold))
})

describe('a line', () => {
  test('names the granted kinds as confirmed, the Stockholm day of the decision, and its letter', () => {
    expect(paymentLine(aPayable({}, { diaryNumber: '801-1-2027' }), aBatch, 3)).toMatchObject({
      batch: '2027-0001',
      account: { bankgiro: '5050-1055', plusgiro: '', reference: 'P 17' },
      line: 3,
      case: id,
      diaryNumber: '801-1-2027',
      decidedOn: '2027-04-01',
      decider: 'Beatrice Beslutare',
      attestedBy: 'Erik Ekonom',
      supplierNumber: '40017',
      areas: ['honour', 'close-relations'],
      coding: { ...noCoding, account: '7511', costCentre: '045' },
      kinds: ['resource-centre', 'other'],
      instalment: 2,
      amount: 12_345,
      reportLastDay: '2027-02-28',
      letterFile: `beslut-${id}-1.pdf`,
      corrects: null,
    })
  })

  test('names no number that nobody has confirmed, and of two only the one that is paid to', () => {
    const both = { bankgiro: '5050-1055', plusgiro: '1234-4', reference: 'P 17' }
    expect(paymentLine(aPayable({ account: both }), aBatch, 1).account).toEqual({ ...both, plusgiro: '' })
    const claim = aPayable({ ...ofKind('claim'), account: both, confirmed: null })
    expect(paymentLine(claim, aBatch, 1)).toMatchObject({
      account: { ...noAccount, reference: 'P 17' },
      supplierNumber: null,
    })
  })

  test('is not made without a letter', () => {
    expect(() => paymentLine(aPayable({ letter: null }), aBatch, 1)).toThrow('MissingContent')
  })

  test.each([
    [[], false],
    [['Medlen ska användas före årets slut.'], true],
  ])('says whether its decision has conditions: %j is %s', (conditions, says) => {
    const decision = { ...aPayable().decision, content: aGrant({ conditions }) }
    expect(paymentLine(aPayable({ decision }), aBatch, 1).conditions).toBe(says)
  })
})

describe('the coding of a batch', () => {
  test.each([
    ['opened in its year', 2027, '2027-05-03', '2027-05-03'],
    ['opened the year before', 2027, '2026-12-20', '2027-01-01'],
    ['opened the year after', 2027, '2028-01-02', '2027-12-31'],
  ])('%s is the one of a day in its budget year', (_, year, opened, day) =>
    expect(codingDay(year, opened)).toBe(day),
  )
})

describe('a batch number', () => {
  test.each([
    [2027, 1, '2027-0001'],
    [2028, 12_345, '2028-12345'],
  ])('%d and %d is %s and back', (year, number, written) => {
    expect(batchIdOf(year, number)).toBe(written)
    expect([budgetYearOf(written), batchNumberOf(written)]).toEqual([year, number])
  })

  test.each(['2027-1', 'OPEN', '2027-0001/', '2027-0001\n', '27-0001'])('is not %j', (written) =>
    expect(batchId.safeParse(written).success).toBe(false),
  )
})
