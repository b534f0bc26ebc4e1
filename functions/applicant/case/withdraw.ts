import { commitAct } from '../../../shared/aws/cases.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { retryChanged } from '../../../shared/aws/table.ts'
import { putNew } from '../../../shared/aws/write.ts'
import { askWithdrawal } from '../../../shared/domain/acts/records.ts'
import { hashOf } from '../../../shared/domain/chain.ts'
import { normalise, textProblem } from '../../../shared/form/read-text.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { one } from '../../../shared/web/request.ts'
import { html, redirect } from '../../../shared/web/response.ts'
import { actorOf, type Page, stillMember } from '../acting.ts'
import type { ApplicantDeps } from '../deps.ts'
import { loadHeader } from './load-case.ts'
import { doOnce, oncePerInstance } from './once-per-instance.ts'
import { cannotWithdraw, noWithdrawalPage, reasonField, withdrawPage } from './withdraw-page.tsx'

export const askToWithdraw: Page = async (deps, { request, session }) => {
  const header = await loadHeader(deps, session, request)
  const why = cannotWithdraw(header)
  if (why !== null) return html(noWithdrawalPage(session, header.id, why))
  return html(withdrawPage(session, { id: header.id, reason: '', instance: deps.newId() }))
}

const withdraw = async (
  deps: ApplicantDeps,
  { request, session }: SignedVisit,
  reason: string,
): Promise<void> => {
  const { table, newId } = deps
  const at = request.receivedAt
  const instance = one(request.form, 'instance')
  const header = await loadHeader(deps, session, request)
  const { county, id, orgId } = header
  const textHash = reason === '' ? null : hashOf(reason)
  const act = askWithdrawal(header, textHash, actorOf(session, at))
  await commitAct(table, header, act, [
    stillMember(orgId, session.subject, 'signatory'),
    oncePerInstance(newId, { orgId, instance, case: id, at }),
    putNew({ ...keys.task(county, id, 'WITHDRAWAL', act.header.version), text: reason }),
  ])
}

/** The reason lies beside the chain, its hash in it. */
export const withdrawApplication: Page = async (deps, visit) => {
  const { request, session } = visit
  const header = await loadHeader(deps, session, request)
  const { id } = header
  const reason = normalise(one(request.form, 'reason'))
  const problem = textProblem(reasonField, reason)
  if (problem !== undefined) {
    const problems = [{ field: 'reason', text: problem }]
    const instance = one(request.form, 'instance')
    return html(withdrawPage(session, { id, reason, instance, problems }), 422)
  }
  if (cannotWithdraw(header) === null) await doOnce(() => retryChanged(() => withdraw(deps, visit, reason)))
  return redirect(`/ansok/arende/${id}`)
}
