import { commitLog } from '../../../shared/aws/log.ts'
import { stillInvited } from '../../../shared/aws/partner-invitations.ts'
import { changePartner } from '../../../shared/aws/partners.ts'
import { retryChanged } from '../../../shared/aws/table.ts'
import { type Confirmation, hashWhole, type PartnerStatement } from '../../../shared/domain/confirmation.ts'
import { notYourRole } from '../../../shared/domain/errors.ts'
import type { Instant } from '../../../shared/domain/ids.ts'
import { type Form, one } from '../../../shared/web/request.ts'
import { html, redirect } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import { actorOf, maySign, type Page, stillMember } from '../acting.ts'
import type { ApplicantDeps } from '../deps.ts'
import { invitedAddress } from './address.ts'
import { confirmPage } from './confirm-page.tsx'
import { type Invited, loadInvited, ownedIn } from './load-invited.ts'
import { confirmableIn } from './part-names.ts'
import { readConfirmation, type WrittenConfirmation } from './read-confirmation.ts'
import { partsNow, statementPart } from './standing.ts'

/** What the partner has answered before; every part is chosen until somebody chooses fewer. */
const writtenBefore = ({ draft, partner }: Invited): WrittenConfirmation => {
  const { statement, confirmation } = partner
  const all = confirmableIn(draft)
  const confirmed = all.filter((part) => confirmation?.parts[part] !== undefined)
  return {
    costs: statement?.costs ?? '',
    text: statement?.text ?? '',
    parts: confirmed.length > 0 ? confirmed : all,
  }
}

export const askToConfirm: Page = async (deps, { request: { params }, session }) => {
  const invited = await loadInvited(deps, session, params.id)
  if (invited.draft.meta.submittedAs !== null) return redirect(invitedAddress(invited.draft.meta.id))
  return html(confirmPage(session, { invited, written: writtenBefore(invited) }))
}

/** The chosen parts that are not as the signatory saw them. */
const movedSince = ({ draft }: Invited, parts: readonly string[], form: Form): string[] => {
  const now = partsNow(draft, null)
  return parts.filter((part) => one(form, `shown.${part}`) !== now[part])
}

const saveStatement = async (
  { table }: ApplicantDeps,
  session: Session,
  invited: Invited,
  statement: PartnerStatement,
): Promise<void> => {
  const { partner } = invited
  const owned = ownedIn(invited)
  await table.transact([
    stillMember(partner.orgId, session.subject, 'applicant'),
    ...stillInvited(owned, partner.orgId),
    ...changePartner(owned, { ...partner, statement }),
  ])
}

type Confirming = { statement: PartnerStatement; parts: readonly string[]; at: Instant }

/**
 * By the partner's signatory, bound to the hash of each part and of the answer on other funding; an act of its own log.
 * The same person confirming the same again changes nothing.
 */
const confirm = async (
  { table }: ApplicantDeps,
  session: Session,
  invited: Invited,
  { statement, parts, at }: Confirming,
): Promise<void> => {
  const { draft, partner } = invited
  const owned = ownedIn(invited)
  const now = partsNow(draft, statement)
  const covered = [...parts, statementPart]
  const hashes = Object.fromEntries(Object.entries(now).filter(([name]) => covered.includes(name)))
  const { subject, name } = session
  const whole = hashWhole(hashes)
  if (partner.confirmation?.whole === whole && partner.confirmation.subject === subject) return
  const confirmation: Confirmation = { subject, name, at, parts: hashes, whole }
  await commitLog(
    table,
    `O#${partner.orgId}`,
    {
      kind: 'PartnerConfirmed',
      actor: actorOf(session, at),
      data: { draft: owned.draft, owner: owned.orgId, whole, parts: hashes },
    },
    [
      stillMember(partner.orgId, subject, 'signatory'),
      ...stillInvited(owned, partner.orgId),
      ...changePartner(owned, { ...partner, statement, confirmation }),
    ],
  )
}

/** Saves the answer, or confirms; nothing is confirmed but what the signatory saw. */
export const answerInvitation: Page = (deps, { request: { params, form, receivedAt }, session }) =>
  retryChanged(async () => {
    const invited = await loadInvited(deps, session, params.id)
    const address = invitedAddress(invited.draft.meta.id)
    if (invited.draft.meta.submittedAs !== null) return redirect(address)
    const { written, statement, confirms, problems } = readConfirmation(form)
    if (confirms && !maySign(session)) throw notYourRole('signatory')
    if (statement === null) return html(confirmPage(session, { invited, written, problems }), 422)
    if (!confirms) {
      await saveStatement(deps, session, invited, statement)
      return redirect(`${address}?hant=stated`)
    }
    const moved = movedSince(invited, written.parts, form)
    if (moved.length > 0) return html(confirmPage(session, { invited, written, moved }), 409)
    await confirm(deps, session, invited, { statement, parts: written.parts, at: receivedAt })
    return redirect(`${address}?hant=confirmed`)
  }, 2)
