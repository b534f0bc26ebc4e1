import type { Applicant, Application } from '../domain/application.ts'
import type { CaseHeader } from '../domain/case.ts'
import type { Decision, Letter } from '../domain/decision.ts'
import { missingContent } from '../domain/errors.ts'
import type { Subject } from '../domain/ids.ts'
import { awaitsCondition, type Instalment } from '../domain/instalment.ts'
import { isAllowed } from '../domain/lifecycle.ts'
import { tookPart } from '../domain/part-taken.ts'
import { dayOf } from '../domain/time.ts'
import type { Batch } from './batch.ts'
import { type PaymentRow, paymentRow } from './payment-row.ts'

/** An instalment with all a payment line is made of. */
export type Payable = {
  instalment: Instalment
  header: CaseHeader
  decision: Decision
  letter: Letter | null
  applicant: Applicant
  account: Application['account']
  areas: Application['areas']
}

/** Why an instalment stays out of a batch for now. */
export type Hold =
  | 'same-person'
  | 'status'
  | 'changing'
  | 'held'
  | 'condition'
  | 'organisation-number'
  | 'letter'

/** Whether an instalment may go into a person's batch; null when it may (DESIGN 2, 3.4). */
export const holdOf = (payable: Payable, who: Subject): Hold | null =>
  tookPart(payable.header, who) ? 'same-person' : lineHoldOf(payable)

/** What keeps an instalment out of everybody's batch; null when nothing does. */
export const lineHoldOf = (payable: Payable): Hold | null => {
  const { instalment, header, letter, applicant } = payable
  if (!isAllowed(header.status, 'export', 'finance')) return 'status'
  // What takes back a line waits for nothing that a payment waits for.
  if (instalment.kind === 'reversal') return letter === null ? 'letter' : null
  if (header.status !== 'decided') return 'status'
  if (instalment.hold !== undefined) return 'held'
  if (awaitsCondition(instalment)) return 'condition'
  // What is declined, or may be decided anew, waits: once paid it can only be claimed back (14 §).
  if (header.flags.some((flag) => flag === 'grant-declined' || flag === 'change-proposed')) return 'changing'
  if ((applicant.organisationNumber ?? '') === '') return 'organisation-number'
  return letter === null ? 'letter' : null
}

const kindsOf = ({ measures }: CaseHeader): PaymentRow['kinds'] => [
  ...new Set(
    measures
      .filter(({ granted }) => granted !== null && granted > 0)
      .map(({ confirmedKind, claimedKind }) => confirmedKind ?? claimedKind),
  ),
]

/** The authority's own number for a receiver: nobody states it yet, and the column is empty. */
const supplierNumber = (): string | null => null

/** The line as it is frozen in a batch. Throws MissingContent when there is no letter to refer to. */
export const paymentLine = (
  payable: Payable,
  batch: Pick<Batch, 'id' | 'createdByName' | 'coding'>,
  line: number,
): PaymentRow => {
  const { instalment, header, decision, letter, applicant, account, areas } = payable
  if (letter === null) throw missingContent('letter')
  return paymentRow.parse({
    batch: batch.id,
    line,
    case: header.id,
    diaryNumber: header.diaryNumber,
    decision: decision.number,
    decidedOn: dayOf(decision.decidedAt),
    decider: decision.decidedBy.name,
    attestedBy: batch.createdByName,
    receiver: applicant.name,
    organisationNumber: applicant.organisationNumber,
    supplierNumber: supplierNumber(),
    account,
    orgId: header.orgId,
    county: header.county,
    kinds: kindsOf(header),
    areas,
    budgetYear: instalment.budgetYear,
    instalment: instalment.number,
    amount: instalment.amount,
    coding: batch.coding,
    payOn: instalment.payOn,
    conditions: decision.content.conditions.length > 0,
    reportLastDay: decision.content.reportLastDay,
    letterFile: letter.fileName,
    letterSha256: letter.sha256,
    kind: instalment.kind ?? 'payment',
    corrects: instalment.corrects ?? null,
  })
}
