import { type Account, type ChangedAccount, type Payee, payeeOf } from '../../../shared/domain/account.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { type Ore, sum } from '../../../shared/domain/money.ts'
import type { Confirmation } from '../../../shared/domain/receiver.ts'

/** A case with payments that finance has not exported. */
export type ReceiverCase = {
  header: CaseHeader
  name: string
  organisationNumber: string | null
  /** What is to be paid, in every year. */
  amount: Ore
  account: Account
  changed: ChangedAccount | null
  confirmed: Confirmation | null
}

/** Why a number waits: it was never confirmed for the receiver, or the account has been changed since. */
export type Wait = 'missing' | 'new' | 'changed'

/** One account of a receiver, with the cases that are paid to it. */
export type ReceiverAccount = {
  /** Null where the cases have no number at all. */
  payee: Payee | null
  cases: ReceiverCase[]
  amount: Ore
  /** Of this number, in the order they are kept. */
  confirmations: Confirmation[]
  wait: Wait | null
  /** When its cases were last changed; empty when none was. What a form was shown, it says again. */
  changedAt: string
}

export type Receiver = {
  orgId: string
  name: string
  organisationNumber: string | null
  accounts: ReceiverAccount[]
  amount: Ore
  /** Latest first. */
  confirmations: Confirmation[]
  waits: boolean
}

/** An account in an address and in a form. */
export const nameOf = (payee: Payee | null): string =>
  payee === null ? '' : `${payee.channel}-${payee.number}`

const waitOf = (payee: Payee | null, cases: readonly ReceiverCase[]): Wait | null => {
  if (payee === null) return 'missing'
  const waiting = cases.filter(({ confirmed }) => confirmed === null)
  if (waiting.length === 0) return null
  return waiting.some(({ changed }) => changed !== null) ? 'changed' : 'new'
}

const accountOf = (cases: ReceiverCase[], confirmations: readonly Confirmation[]): ReceiverAccount => {
  const payee = cases[0] === undefined ? null : payeeOf(cases[0].account)
  return {
    payee,
    cases,
    amount: sum(cases.map(({ amount }) => amount)),
    confirmations: confirmations.filter((each) => nameOf(each) === nameOf(payee)),
    wait: waitOf(payee, cases),
    changedAt:
      cases
        .map(({ changed }) => changed?.at ?? '')
        .toSorted()
        .at(-1) ?? '',
  }
}

/** What is known of a receiver from its cases and its confirmations: accounts that wait first. */
export const receiverOf = (
  orgId: string,
  cases: readonly ReceiverCase[],
  all: readonly Confirmation[],
): Receiver => {
  const own = all.filter((each) => each.orgId === orgId)
  const confirmations = own.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const accounts = [...Map.groupBy(cases, ({ account }) => nameOf(payeeOf(account))).values()]
    .map((paid) => accountOf(paid, own))
    .toSorted((a, b) => Number(b.wait !== null) - Number(a.wait !== null))
  const newest = cases.toSorted((a, b) => (a.header.id < b.header.id ? 1 : -1))[0]
  return {
    orgId,
    name: newest?.name ?? confirmations[0]?.receiver ?? '',
    organisationNumber: newest?.organisationNumber || null,
    accounts,
    amount: sum(cases.map(({ amount }) => amount)),
    confirmations,
    waits: accounts.some(({ wait }) => wait !== null) || cases.some((each) => !each.organisationNumber),
  }
}
