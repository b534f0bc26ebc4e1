import * as z from 'zod'
import { application } from './application.ts'
import { authority } from './authority.ts'
import { submittedPartner } from './confirmation.ts'
import { sha256, ulid } from './ids.ts'

/** Of a document: what came in, and what the check has said so far. Size in bytes. */
export const documentState = z.enum(['waiting', 'clean', 'refused'])
export const caseDocument = z.strictObject({
  id: ulid,
  name: z.string(),
  key: z.string(),
  /** Null until the upload is confirmed: listed as "not confirmed" (DESIGN 7). */
  versionId: z.string().nullable(),
  size: z.int().nullable(),
  state: documentState,
  sha256: sha256.nullable(),
  /** Which antivirus looked, or `none`: pages then say "inte viruskontrollerad". */
  scanner: z.string().nullable(),
  /** Why it was refused, as a code; null otherwise. */
  reason: z.string().nullable(),
  /** What its people say that it shows. */
  description: z.string().max(200).optional(),
  /** The event by which a later version of the application has it no longer; left out while it has. */
  takenOut: z.int().min(1).optional(),
  /** The paper of the county's that it belongs to; left out for what came with the application. */
  paper: z.int().min(1).optional(),
})
export type CaseDocument = z.infer<typeof caseDocument>

/** What was sent, whole: the content hash is the SHA-256 of its canonical JSON, and the body is kept by that hash. */
export const submissionBody = z.strictObject({
  application,
  documents: z
    .array(caseDocument.pick({ id: true, name: true, key: true, versionId: true, size: true }))
    .max(40),
  /** What the signatory attested, by the code of each declaration's text. */
  declarations: z.array(z.string()),
  /** On what ground the signatory acts; left out where nobody signed (records of before). */
  authority: authority.optional(),
  /** The partners of a joint application and what they had confirmed; left out when there are none. */
  partners: z.array(submittedPartner).max(20).optional(),
  /** What the applicant wrote when answering a completion request; not in the body that was first sent. */
  completionAnswer: z.string().optional(),
})
export type SubmissionBody = z.infer<typeof submissionBody>

/**
 * Two kinds, never mixed: begäran om komplettering (FL 23 §; unanswered, the case is decided on what there is) and
 * föreläggande (FL 20 § second paragraph; only when the defect hinders a decision on the merits).
 */
export const completionKind = z.enum(['request', 'injunction'])
export type CompletionKind = z.infer<typeof completionKind>

/** What is missing, until when, and what follows if nobody answers. */
export const completionRequest = z.strictObject({
  kind: completionKind.default('request'),
  text: z.string(),
  /** Why the defect hinders a decision on the merits: an injunction says so (FL 20 § second paragraph). */
  hinders: z.string().optional(),
  lastDay: z.iso.date(),
  round: z.int(),
  consequence: z.string(),
  askedBy: z.string(),
  /** Days before the last day the applicant is reminded, as the county had it when this was asked; 0 for never. */
  reminderDays: z.int().default(3),
})
export type CompletionRequest = z.infer<typeof completionRequest>
