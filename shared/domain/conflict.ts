import * as z from 'zod'
import type { CaseHeader } from './case.ts'
import { instant, orgId, subject, ulid } from './ids.ts'

/** FL 16 § first paragraph 1–4. */
export const conflictGround = z.enum(['stake', 'representation', 'lower-instance', 'other'])
export type ConflictGround = z.infer<typeof conflictGround>

/** What the manager finds. `without-importance`: impartiality obviously does not matter (FL 16 § second paragraph). */
export const conflictOutcome = z.enum(['conflict', 'no-conflict', 'without-importance'])
export type ConflictOutcome = z.infer<typeof conflictOutcome>

export const conflictState = z.enum(['reported', ...conflictOutcome.options, 'lifted'])
export type ConflictState = z.infer<typeof conflictState>

/** Whether an earlier step of a person with a conflict stands, or is to be done again by somebody else. */
export const stepChoice = z.enum(['stands', 'redo'])
export type StepChoice = z.infer<typeof stepChoice>

const by = z.strictObject({ subject, name: z.string() })
const ruled = z.strictObject({ at: instant, by, reason: z.string() })

/** A report that somebody may have a conflict on a case, and what came of it. Its texts stand here; events hold hashes. */
export const conflictReport = z.strictObject({
  /** The version of the event that reported it: its name in the case. */
  report: z.int(),
  about: by,
  by,
  at: instant,
  ground: conflictGround,
  text: z.string(),
  state: conflictState,
  decided: ruled.nullable(),
  lifted: ruled.nullable(),
  exceptions: z.array(ruled.extend({ action: z.string() })),
  steps: z.array(z.strictObject({ version: z.int(), choice: stepChoice, at: instant, by })),
})
export type ConflictReport = z.infer<typeof conflictReport>

/** What a person has said of a round's applicants, in one act. Kept as it was said. */
export const conflictDeclaration = z.strictObject({
  at: instant,
  applicants: z.array(orgId),
  reported: z.array(z.strictObject({ case: ulid, ground: conflictGround })),
})
export type ConflictDeclaration = z.infer<typeof conflictDeclaration>

type About = Pick<CaseHeader, 'id' | 'orgId'>

/**
 * What a declaration leaves behind for the acts to ask for: the applicants without a conflict, and the cases where one
 * was reported. A later case of an applicant with a reported conflict is therefore asked for again.
 */
export const declaredAs = ({ id, orgId: applicant }: About): readonly string[] => [applicant, id]

export const isDeclared = (declared: readonly string[], about: About): boolean =>
  declaredAs(about).some((each) => declared.includes(each))

/** What is declared after one more declaration: applicants on one side, reported cases on the other, each once. */
export const declaredAfter = (
  before: readonly string[],
  applicants: readonly string[],
  reported: readonly About[],
): string[] => {
  const conflicting = new Set(reported.map(({ orgId: applicant }) => applicant))
  const clean = [...before, ...applicants].filter((each) => !conflicting.has(each))
  return [...new Set([...clean, ...reported.map(({ id }) => id)])].sort()
}
