import { readCase } from '../../../shared/aws/cases.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { retryChanged } from '../../../shared/aws/table.ts'
import { readWorkingNote } from '../../../shared/aws/working-notes.ts'
import { check, type Write } from '../../../shared/aws/write.ts'
import { changedMeanwhile, notFound } from '../../../shared/domain/errors.ts'
import { ulid } from '../../../shared/domain/ids.ts'
import type { WorkingNote } from '../../../shared/domain/working-note.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import type { Request } from '../../../shared/web/request.ts'
import { type Response, redirect } from '../../../shared/web/response.ts'
import { type Acting, checkStaff } from '../act-on-case.ts'
import { firstDeclare } from '../conflict/first-declare.ts'
import { caseIdOf, mustAllow, type OfficerDeps, storeOf } from '../deps.ts'
import { doOnce } from '../once.ts'
import { roleFor } from '../role-for.ts'
import type { sv } from '../text/sv.ts'

const action = 'write-working-note'

/** The note an address names. Throws NotFound. */
export const noteOf = async (
  { table, county }: Pick<Acting, 'table' | 'county'>,
  caseId: string,
  { params }: Pick<Request, 'params'>,
): Promise<WorkingNote> => {
  const id = ulid.safeParse(params.note)
  if (!id.success) throw notFound('working note')
  return readWorkingNote(table, county, caseId, id.data)
}

type NoteAct = {
  done: keyof typeof sv.done
  plan: (acting: Acting) => Promise<{ write: Write } | Response>
}

/**
 * Something done with working material: no event tells of it and nothing of it is in the diary (DESIGN 3.5). The case is
 * as it was read when it is written, so that no note comes into a closed case or past a report of conflict (FL 17 §).
 */
export const onWorkingNote = (
  deps: OfficerDeps,
  visit: SignedVisit,
  { done, plan }: NoteAct,
): Promise<Response> =>
  doOnce(deps, visit, (mark) =>
    retryChanged(async () => {
      const { request, session } = visit
      const { county, table } = storeOf(deps, session)
      const header = await readCase(table, county, caseIdOf(request))
      const actor = { subject: session.subject, role: roleFor(session, action), at: request.receivedAt }
      const declare = await firstDeclare(deps, visit, { table, header, action, actor })
      if (declare !== null) return declare
      mustAllow(header, action)
      const planned = await plan({ county, table, header, actor })
      if ('kind' in planned) return planned
      const to = `/lan/arende/${header.id}/anteckning?klart=${done}`
      const unchanged = check(keys.case(county, header.id), { version: { equals: header.version } }, () =>
        changedMeanwhile('case'),
      )
      await table.transact([checkStaff(county, actor), unchanged, mark(to), planned.write])
      return redirect(to)
    }),
  )
