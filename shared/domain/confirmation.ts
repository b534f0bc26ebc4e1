import * as z from 'zod'
import { canonical, hashOf } from './chain.ts'
import { countyCode, instant, orgId, sha256, subject } from './ids.ts'

/** Whether a partner has the same costs funded, or seeks funding for them, elsewhere (4 § second paragraph). */
export const partnerStatement = z.strictObject({ costs: z.enum(['nowhere', 'elsewhere']), text: z.string() })
export type PartnerStatement = z.infer<typeof partnerStatement>

/** What a partner's signatory confirmed: the hash of each part by its name, and of everything as it then stood. */
export const confirmation = z.strictObject({
  subject,
  name: z.string(),
  at: instant,
  parts: z.record(z.string(), sha256),
  whole: sha256,
})
export type Confirmation = z.infer<typeof confirmation>

export type Standing = { state: 'missing' | 'valid' | 'voided'; changed: string[] }

/** A partner as it stood when the application was sent. */
export const submittedPartner = z.strictObject({
  orgId,
  name: z.string(),
  county: countyCode,
  statement: partnerStatement.nullable(),
  confirmation: confirmation.nullable(),
  state: z.enum(['missing', 'valid', 'voided']),
  /** The parts that were confirmed and have changed since. */
  changed: z.array(z.string()),
})
export type SubmittedPartner = z.infer<typeof submittedPartner>

type Hashes = Readonly<Record<string, string>>

/** The hash of each part's canonical JSON. */
export const hashParts = (parts: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, hashOf(canonical(part))]))

export const hashWhole = (hashes: Hashes): string => hashOf(canonical(hashes))

/** A confirmation holds as long as every part it covers is what it was; a change elsewhere does not touch it. */
export const standingOf = (given: Confirmation | null, now: Hashes): Standing => {
  if (given === null) return { state: 'missing', changed: [] }
  const changed = Object.entries(given.parts).flatMap(([name, hash]) => (now[name] === hash ? [] : [name]))
  return { state: changed.length === 0 ? 'valid' : 'voided', changed }
}
