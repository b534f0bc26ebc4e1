import { commitAct, readCase } from '../../../shared/aws/cases.ts'
import { retryChanged } from '../../../shared/aws/table.ts'
import { letterFirstOpened } from '../../../shared/domain/acts/letter.ts'
import { DomainError } from '../../../shared/domain/errors.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { actorOf, stillMember } from '../acting.ts'
import type { ApplicantDeps } from '../deps.ts'
import type { OwnCase } from './load-case.ts'

/**
 * That a member has the decision in front of them, noted once for each decision (FL 33 §). What stands in the way of
 * noting it never keeps the decision from them: the next opening is noted instead.
 */
export const noteOpened = async (
  { table }: Pick<ApplicantDeps, 'table'>,
  { request, session }: SignedVisit,
  { header: { county, id, orgId, decision, letterOpened }, letter }: Pick<OwnCase, 'header' | 'letter'>,
): Promise<void> => {
  if (letter === null || letterOpened === decision) return
  try {
    await retryChanged(async () => {
      const header = await readCase(table, county, id)
      if (header.decision !== decision || header.letterOpened === decision) return
      const actor = actorOf(session, request.receivedAt)
      await commitAct(table, header, letterFirstOpened(header, actor), [
        stillMember(orgId, session.subject, actor.role === 'signatory' ? 'signatory' : 'applicant'),
      ])
    })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
  }
}
