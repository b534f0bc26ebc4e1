import fc from 'fast-check'
import { toOre } from '../../shared/domain/money.ts'
import { type PaymentRow, paymentRow } from '../../shared/exports/payment-row.ts'

/** A line with something in every column; what a test is about is given. */
export const aPaymentRow = (row: Partial<PaymentRow> = {}): PaymentRow =>
  paymentRow.parse({
    batch: '2026-1',
    line: 1,
    case: '01KGXYZ0000000000000000001',
    diaryNumber: '801-1234-2026',
    decision: 1,
    decidedOn: '2026-04-15',
    decider: 'Beatrice Beslutare',
    attestedBy: 'Erik Ekonom',
    receiver: 'Ale kommun',
    organisationNumber: '212000-1439',
    account: { bankgiro: '5050-1055', plusgiro: '', reference: 'P 17' },
    orgId: 'K1440',
    county: '14',
    kinds: ['leaving-violence', 'other'],
    areas: ['close-relations', 'exploitation'],
    coding: {
      appropriation: '5:1 ap.7',
      account: '7511',
      costCentre: '045',
      activity: '80101',
      counterpart: '0900',
    },
    conditions: true,
    budgetYear: 2026,
    instalment: 1,
    amount: toOre(125_000_050),
    payOn: '2026-05-15',
    reportLastDay: '2027-03-01',
    letterFile: 'beslut-01KGXYZ0000000000000000001-1.pdf',
    letterSha256: 'a'.repeat(64),
    corrects: null,
    ...row,
  })

/** What people write who want to run something in somebody's spreadsheet, break its rows, or just have odd names. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .tuple(
      fc.constantFrom('', ' ', '\t', '\r', '\n', '\0', '\u200b', '\ufeff'),
      fc.constantFrom('=', '+', '-', '@', '＝', '"', ';', '_x0041_', '<script>', ']]>', '\u2028'),
      fc.string({ unit: 'binary' }),
    )
    .map((parts) => parts.join('')),
)

/** Lines whose free texts are hostile and whose amounts are of either sign. */
export const hostileRows: fc.Arbitrary<PaymentRow[]> = fc.array(
  fc
    .record({
      receiver: hostileText,
      decider: hostileText,
      attestedBy: hostileText,
      reference: hostileText,
      amount: fc.integer({ min: -1e13, max: 1e13 }),
    })
    .map(({ amount, reference, ...texts }) =>
      aPaymentRow({
        ...texts,
        amount: toOre(amount),
        account: { bankgiro: '', plusgiro: '12345-5', reference },
      }),
    ),
  { minLength: 1, maxLength: 4 },
)
