import * as z from 'zod'
import { applicant } from '../domain/application.ts'
import type { Outcome } from '../domain/case.ts'
import { decision } from '../domain/decision.ts'
import { day, instant, sha256, ulid } from '../domain/ids.ts'
import { amount } from '../domain/money.ts'
import { round } from '../domain/round.ts'
import { receiptDocument } from '../proof/receipt-document.ts'

const receiver = applicant.pick({ name: true, organisationNumber: true })

/** Whether money follows: these letters carry terms, payments and duties. */
export const isGranted = (outcome: Outcome): boolean => outcome === 'grant' || outcome === 'partial'

/** Everything the decision letter says (7 §, FL 31–33 §§). */
export const letterInput = z
  .strictObject({
    /** As written at the top: `Länsstyrelsen i Uppsala län`. */
    authority: z.string().min(1),
    contact: round.shape.contact,
    roundTitle: z.string(),
    decision,
    diaryNumber: z.string().nullable(),
    applicant: receiver,
    receivedAt: instant,
    /** Made with demonstration texts, and says so. */
    example: z.boolean(),
  })
  .refine(({ decision: { content } }) => !isGranted(content.outcome) || content.reportLastDay !== null, {
    error: 'a grant without a last day for the report (7 §)',
  })
export type LetterInput = z.infer<typeof letterInput>

/** What is known in the moment an application has come in. */
export const receiptInput = z.strictObject({
  authority: z.string().min(1),
  roundTitle: z.string(),
  case: ulid,
  applicant: receiver,
  receivedAt: instant,
  lastDay: day,
  contentHash: sha256,
  /** The event that holds the submission, and its place in the case's chain. */
  event: z.strictObject({ version: z.int().min(1), hash: sha256 }),
  measures: z.array(z.strictObject({ title: z.string(), requested: amount })),
  /** Without a checksum while the file is still being checked. */
  documents: z.array(z.strictObject({ name: z.string(), size: z.int().min(0), sha256: sha256.nullable() })),
  /** The same facts as data: lies in the file, so that it can be checked. */
  data: receiptDocument,
  /** The address of the page where anyone can check it. */
  checkedAt: z.string(),
  example: z.boolean(),
})
export type ReceiptInput = z.infer<typeof receiptInput>
