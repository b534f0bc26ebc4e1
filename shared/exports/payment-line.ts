import { type Account, noAccount, payeeOf } from '../domain/account.ts'
import type { Applicant, Application } from '../domain/application.ts'
import type { CaseHeader } from '../domain/case.ts'
import type { Decision, Letter } from '../domain/decision.ts'
import { missingContent } from '../domain/errors.ts'
import type { Subject } from '../domain/ids.ts'
import { awaitsCondition, type Instalment } from '../domain/instalment.ts'
import { isAllowed } from '../domain/lifecycle.ts'
import { tookPart } from '../domain/part-taken.ts'
import type { Confirmation } from '../domain/receiver.ts'
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
  account: Account
  /** Finance's confirmation that lets money go to the account; null until it has one. */
  confirmed: Confirmation | null
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
  | 'account-missing'
  | 'account-unconfirmed'
  | 'letter'

/** A payment waits until finance knows where it goes; a claim is invoiced, and waits for no account. */
const accountHold = ({ instalment, account, confirmed }: Payable): Hold | null => {
  if (instalment.kind !== undefined) return null
  if (payeeOf(account) === null) return 'account-missing'
  return confirmed === null ? 'account-unconfirmed' : null
}

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
  return accountHold(payable) ?? (letter === null ? 'letter' : null)
}

const kindsOf = ({ measures }: CaseHeader): PaymentRow['kinds'] => [
  ...new Set(
    measures
      .filter(({ granted }) => granted !== null && granted > 0)
      .map(({ confirmedKind, claimedKind }) => confirmedKind ?? claimedKind),
  ),
]

/** A number nobody has confirmed stands on no line, not even on one that nothing is paid by. */
const accountOn = ({ account: { reference }, confirmed }: Payable): Account => ({
  ...noAccount,
  reference,
  ...(confirmed === null ? {} : { [confirmed.channel]: confirmed.number }),
})

/** The receiver in the authority's own register: stated with the confirmation, where it has a number there. */
const supplierNumber = ({ confirmed }: Payable): string | null => confirmed?.supplierNumber || null

/** The line as it is frozen in a batch. Throws MissingContent when there is no letter to refer to. */
export const paymentLine = (
  payable: Payable,
  batch: Pick<Batch, 'id' | 'createdByName' | 'coding'>,
  line: number,
): PaymentRow => {
  const { instalment, header, decision, letter, applicant, areas } = payable
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
    supplierNumber: supplierNumber(payable),
    account: accountOn(payable),
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
