import * as z from 'zod'
import { day, instant, sha256, ulid } from '../domain/ids.ts'
import { caseDocument, completionRequest, submissionBody } from '../domain/submission.ts'

/** Which version of an application it is: as first sent or written off from paper, changed before the last day, or with a completion. */
export const applicationVersion = z.enum(['sent', 'registered', 'changed', 'completed'])
export type ApplicationVersion = z.infer<typeof applicationVersion>

/** An application as it came in, for the diary of whoever sent it. */
export const applicationInput = z.strictObject({
  authority: z.string().min(1),
  roundTitle: z.string(),
  case: ulid,
  diaryNumber: z.string().nullable(),
  version: applicationVersion,
  /** When the application first came in. */
  receivedAt: instant,
  /** When this version came in. */
  at: instant,
  lastDay: day,
  body: submissionBody,
  contentHash: sha256,
  /** What its documents are; without a checksum while one is still being checked. */
  documents: z.array(caseDocument.pick({ name: true, size: true, sha256: true, description: true })),
  example: z.boolean(),
})
export type ApplicationInput = z.infer<typeof applicationInput>

/** A completion request (begäran om komplettering, FL 23 §) as it was made. */
export const requestInput = z.strictObject({
  authority: z.string().min(1),
  roundTitle: z.string(),
  case: ulid,
  diaryNumber: z.string().nullable(),
  applicant: z.strictObject({ name: z.string(), organisationNumber: z.string().nullable() }),
  at: instant,
  receivedAt: instant,
  request: completionRequest,
  example: z.boolean(),
})
export type RequestInput = z.infer<typeof requestInput>
