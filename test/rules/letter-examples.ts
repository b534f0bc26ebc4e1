import { genesis, seal } from '../../shared/domain/chain.ts'
import { toOre } from '../../shared/domain/money.ts'
import type { LetterInput, ReceiptInput } from '../../shared/letters/letter-input.ts'
import { receiptDocumentOf } from '../../shared/proof/receipt-document.ts'

const caseId = '01KGXYZ0000000000000000001'
const kronor = (amount: number) => toOre(amount * 100)

/** A letter in three words: `letterOf({ outcome: 'rejection' })`. */
export const letterOf = (
  content: Partial<LetterInput['decision']['content']> = {},
  letter: Partial<LetterInput> = {},
): LetterInput => ({
  authority: 'Länsstyrelsen i Uppsala län',
  contact: { name: 'Enheten för social hållbarhet', email: 'bidrag@exempel.se', phone: '010-000 00 00' },
  roundTitle: 'Statsbidrag mot våld 2026',
  diaryNumber: '801-1234-2026',
  applicant: { name: 'Tierps kommun', organisationNumber: '212000-0266' },
  receivedAt: '2026-02-18T13:05:12.123Z',
  example: false,
  decision: {
    case: caseId,
    number: 1,
    decidedAt: '2026-04-15T08:30:00.000Z',
    content: {
      outcome: 'partial',
      measures: [
        {
          id: 'M1',
          title: 'Stöd till personer som lämnar våldsamma relationer',
          requested: kronor(1_250_000),
          eligible: kronor(1_100_000),
          granted: kronor(1_100_000),
          reason: 'Kostnaden för lokaler täcks redan av ett annat statsbidrag (4 § andra stycket).',
        },
        {
          id: 'M2',
          title: 'Utbildning för skolans personal',
          requested: kronor(200_000),
          eligible: kronor(200_000),
          granted: kronor(0),
          reason: 'Pengarna räcker inte till åtgärden (3 § tredje stycket).',
        },
        {
          id: 'M3',
          title: 'Kartläggning av hedersrelaterat våld och förtryck',
          requested: kronor(150_000),
          eligible: kronor(150_000),
          granted: kronor(150_000),
          reason: 'Åtgärden svarar mot ett behov i den regionala kartläggningen.',
        },
      ],
      payments: [
        { budgetYear: 2026, payOn: '2026-05-15', amount: kronor(800_000) },
        { budgetYear: 2027, payOn: '2027-02-15', amount: kronor(450_000) },
      ],
      conditions: [
        'Resultaten ska spridas till kommunerna i länet.',
        'En delrapport ska lämnas senast den 1 december 2026.',
      ],
      reportLastDay: '2027-03-01',
      reasons:
        'Ansökan rör stöd till personer som ska kunna lämna våldsamma relationer och har därför prioriterats.\n\nBehovet är väl beskrivet och planen för uppföljning är tydlig.',
      rules: ['1, 3 och 4 §§ förordningen (2025:838)', '6 § första stycket 1 förordningen (2025:838)'],
      exceptions: [{ measure: 'M2', reason: 'Åtgärden genomförs redan av en annan huvudman i länet.' }],
      ...content,
    },
    decidedBy: { subject: 'D-1', name: 'Beatrice Beslutare', role: 'decider' },
    presentedBy: { subject: 'O-1', name: 'Fredrik Föredragande', role: 'officer' },
    others: [{ subject: 'M-1', name: 'Märta Medverkande', role: 'manager' }],
    dissent: '',
  },
  ...letter,
})

/** A submission's receipt as data, with an event that is right. */
export const receiptData = (receivedAt = '2026-02-18T13:05:12.123Z'): ReceiptInput['data'] =>
  receiptDocumentOf(
    { id: caseId, county: '03', orgName: 'Tierps kommun' },
    seal({
      version: 1,
      kind: 'Submitted',
      at: receivedAt,
      role: 'signatory',
      actor: 'S-1',
      prevHash: genesis,
      data: {
        contentHash: 'c'.repeat(64),
        round: '2026-1',
        lastDay: '2026-02-18',
        orgId: 'K0360',
        requested: 145_000_000,
      },
    }),
  )

export const receiptOf = (receipt: Partial<ReceiptInput> = {}): ReceiptInput => ({
  authority: 'Länsstyrelsen i Uppsala län',
  roundTitle: 'Statsbidrag mot våld 2026',
  case: caseId,
  applicant: { name: 'Tierps kommun', organisationNumber: '212000-0266' },
  receivedAt: '2026-02-18T13:05:12.123Z',
  lastDay: '2026-02-18',
  contentHash: 'c'.repeat(64),
  event: { version: 1, hash: 'e'.repeat(64) },
  measures: [
    { title: 'Stöd till personer som lämnar våldsamma relationer', requested: kronor(1_250_000) },
    { title: 'Utbildning för skolans personal', requested: kronor(200_000) },
  ],
  documents: [
    { name: 'projektplan.pdf', size: 1_234_567, sha256: 'd'.repeat(64) },
    { name: 'budget.xlsx', size: 23_456, sha256: null },
  ],
  data: receiptData(),
  checkedAt: 'https://statsbidrag.example.se/kvittens',
  example: false,
  ...receipt,
})
