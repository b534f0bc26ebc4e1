import * as z from 'zod'
import { appealCourt } from './court.ts'
import { instant, sha256, subject, ulid } from './ids.ts'
import { itemTarget, provision } from './secrecy.ts'

/** Whether an item leaves whole, in part or not at all. */
export const releaseHow = z.enum(['whole', 'parts', 'refused'])

const part = {
  target: itemTarget,
  label: z.string(),
  how: releaseHow,
  /** Why something of it does not leave (OSL); null when all of it does. */
  provision: provision.nullable(),
}

/** One item of a release as it leaves: what is secret is not in it. */
export const releasePart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), ...part, text: z.string() }),
  z.strictObject({ kind: z.literal('file'), ...part, document: ulid, pages: z.array(z.int().min(1)) }),
])
export type ReleasePart = z.infer<typeof releasePart>

const person = z.strictObject({ subject, name: z.string() })

/**
 * A copy that was given out (TF 2 kap. 15–16 §§): what, when, by whom and on which provisions. `askedBy` is empty unless
 * whoever asked wanted to be noted: nobody has to say who they are (TF 2 kap. 18 §). `number` is the version of its event.
 */
export const release = z.strictObject({
  number: z.int().min(1),
  at: instant,
  by: person,
  askedBy: z.string(),
  parts: z.array(releasePart).min(1),
})
export type Release = z.infer<typeof release>

/** A file of a release, or why it could not be made. Size in bytes. */
export const releaseFile = z.strictObject({
  target: z.string(),
  name: z.string(),
  kept: z
    .strictObject({ key: z.string(), versionId: z.string().nullable(), sha256, size: z.int().nullable() })
    .nullable(),
  problem: z.enum(['UnreadablePdf', 'NoSuchPage']).nullable(),
})
export type ReleaseFile = z.infer<typeof releaseFile>

/** A written decision not to give out (OSL 6 kap. 3 §), with what it refuses. `number` is the version of its event. */
export const refusal = z.strictObject({
  number: z.int().min(1),
  release: z.int().min(1),
  at: instant,
  by: z.strictObject({ subject, name: z.string(), role: z.enum(['decider', 'manager']) }),
  /** Empty when whoever asked has not said who they are. */
  receiver: z.string(),
  items: z
    .array(z.strictObject({ label: z.string(), how: releaseHow, provision: provision.nullable() }))
    .min(1),
  reasons: z.string(),
  court: appealCourt,
})
export type Refusal = z.infer<typeof refusal>

/** What of a release did not leave. */
export const refusedIn = ({ parts }: Pick<Release, 'parts'>): Refusal['items'] =>
  parts
    .filter(({ how }) => how !== 'whole')
    .map(({ label, how, provision: code }) => ({ label, how, provision: code }))
