import * as z from 'zod'

const code = z.string().max(40)

/** What a county's payments are booked on; each is empty until the county has set it, and the same for a whole batch. */
export const coding = z.strictObject({
  /** Anslagspost. */
  appropriation: code,
  /** Konto. */
  account: code,
  /** Kostnadsställe. */
  costCentre: code,
  /** Verksamhet. */
  activity: code,
  /** Motpart. */
  counterpart: code,
})
export type Coding = z.infer<typeof coding>

export const codingFields = ['appropriation', 'account', 'costCentre', 'activity', 'counterpart'] as const

export const noCoding: Coding = {
  appropriation: '',
  account: '',
  costCentre: '',
  activity: '',
  counterpart: '',
}

/**
 * The day whose coding a batch of a budget year gets: the day it is opened, but never one outside its year
 * (anslagsförordningen 12 §), so that a batch made in December for the next year is booked as the next year is.
 */
export const codingDay = (budgetYear: number, openedOn: string): string => {
  const [first, last] = [`${budgetYear}-01-01`, `${budgetYear}-12-31`]
  if (openedOn < first) return first
  return openedOn > last ? last : openedOn
}
