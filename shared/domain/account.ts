import * as z from 'zod'
import { instant, subject } from './ids.ts'

/** Where a receiver wants its grant and under what reference, as it wrote it; each is empty when it did not. */
export const account = z.strictObject({ bankgiro: z.string(), plusgiro: z.string(), reference: z.string() })
export type Account = z.infer<typeof account>

export const noAccount: Account = { bankgiro: '', plusgiro: '', reference: '' }

/** One number that money can be paid to. */
export const payee = z.strictObject({ channel: z.enum(['bankgiro', 'plusgiro']), number: z.string().min(1) })
export type Payee = z.infer<typeof payee>

/** The number a payment goes to: the bankgiro where both are given; null when neither is. */
export const payeeOf = ({ bankgiro, plusgiro }: Account): Payee | null => {
  if (bankgiro !== '') return { channel: 'bankgiro', number: bankgiro }
  return plusgiro === '' ? null : { channel: 'plusgiro', number: plusgiro }
}

export const samePayee = (a: Payee, b: Payee): boolean => a.channel === b.channel && a.number === b.number

/** The account of a case after its receiver's signatory has changed it: it holds instead of the application's. */
export const changedAccount = z.strictObject({
  account,
  /** What it took the place of. */
  before: account,
  at: instant,
  by: subject,
  byName: z.string(),
})
export type ChangedAccount = z.infer<typeof changedAccount>
