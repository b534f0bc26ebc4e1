import * as z from 'zod'
import { readBody, readCase } from '../../../shared/aws/cases.ts'
import { readDraftMeta } from '../../../shared/aws/drafts.ts'
import { keys } from '../../../shared/aws/keys.ts'
import type { Invitation } from '../../../shared/aws/partner-invitations.ts'
import type { WithTable } from '../../../shared/deps.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { type Letter, letter } from '../../../shared/domain/decision.ts'
import type { SubmissionBody } from '../../../shared/domain/submission.ts'

/** What a partner sees of a case: what was sent, in its latest version, how it stands and the decision. Nothing that is said meanwhile. */
export type SentCase = { header: CaseHeader; body: SubmissionBody; letter: Letter | null }

type Sent = { county: string; case: string }

/** Where the application went: by the pointer, or by the draft while the pointer lags behind. Null while it is a draft. */
export const sentAs = async ({ table }: WithTable, invitation: Invitation): Promise<Sent | null> => {
  if (invitation.sent !== undefined) return invitation.sent
  return (await readDraftMeta(table, invitation.owner, invitation.draft))?.submittedAs ?? null
}

/** Reads only the items a partner may see. Throws NotFound. */
export const readSentCase = async ({ table }: WithTable, { county, case: id }: Sent): Promise<SentCase> => {
  const header = await readCase(table, county, id)
  const [body, item] = await Promise.all([
    readBody(table, county, id, header.body),
    table.get(keys.letter(county, id, header.decision)),
  ])
  return { header, body, letter: item === null ? null : z.object({ letter }).parse(item).letter }
}
