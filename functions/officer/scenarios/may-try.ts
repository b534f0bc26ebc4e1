import { readDeclared } from '../../../shared/aws/declarations.ts'
import { readStaff } from '../../../shared/aws/people.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { isDeclared } from '../../../shared/domain/conflict.ts'
import { notYourRole, suspendedOnCase } from '../../../shared/domain/errors.ts'
import { isOpen } from '../../../shared/domain/scenario-basis.ts'
import { isKeptFrom } from '../../../shared/domain/suspension.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { type Response, redirect } from '../../../shared/web/response.ts'
import { goingOn } from '../conflict/first-declare.ts'
import type { OfficerDeps } from '../deps.ts'

type Asked = {
  store: Pick<CountyStore, 'county' | 'table'>
  round: string
  headers: readonly CaseHeader[]
  /** The cases the try is about; none when it is about the list as a whole. */
  about?: readonly string[]
}

/**
 * Null when this person may try something with the round's list: it can influence every case in it, so they have declared
 * for all of its applicants (FL 16–18 §§); otherwise the way to the declaration. Throws SuspendedOnCase when it is about a
 * case they are kept away from, NotYourRole.
 */
export const mayTry = async (
  deps: OfficerDeps,
  visit: SignedVisit,
  { store: { table, county }, round, headers, about = [] }: Asked,
): Promise<Response | null> => {
  const { subject, roles } = visit.session
  const kept = headers.some(
    ({ id, ...header }) => about.includes(id) && isKeptFrom(header, subject, 'propose'),
  )
  if (kept) throw suspendedOnCase('propose')
  const { declared } = await readDeclared(table, county, round, subject)
  if (headers.filter(isOpen).every((header) => isDeclared(declared, header))) return null
  const staff = await readStaff(table, county, subject)
  if (!staff?.roles.some((role) => roles.includes(role))) throw notYourRole('scenario')
  return redirect(`/lan/jav/${round}?${new URLSearchParams([await goingOn(deps, visit)])}`)
}
