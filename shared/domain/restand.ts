import { canonical } from './chain.ts'
import type { SubmittedPartner } from './confirmation.ts'

type Parts = Readonly<Record<string, unknown>>

/** The names of the parts that are not what they were. */
export const changedParts = (before: Parts, after: Parts): string[] =>
  Object.keys(after).filter((name) => canonical(before[name] ?? null) !== canonical(after[name] ?? null))

/** Partners after the applicant has changed what was sent: exactly the confirmations that a change touches are voided. */
export const restand = (
  partners: readonly SubmittedPartner[],
  changed: readonly string[],
): SubmittedPartner[] =>
  partners.map((partner) => {
    const touched = changed.filter((name) => partner.confirmation?.parts[name] !== undefined)
    if (touched.length === 0) return partner
    return { ...partner, state: 'voided', changed: [...new Set([...partner.changed, ...touched])] }
  })
