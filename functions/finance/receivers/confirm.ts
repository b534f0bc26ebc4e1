import { keys } from '../../../shared/aws/keys.ts'
import { commitLog } from '../../../shared/aws/log.ts'
import { confirmationWrite } from '../../../shared/aws/receivers.ts'
import { check } from '../../../shared/aws/write.ts'
import { hashOf } from '../../../shared/domain/chain.ts'
import {
  changedMeanwhile,
  DomainError,
  notFound,
  notYourRole,
  samePerson,
} from '../../../shared/domain/errors.ts'
import { orgId } from '../../../shared/domain/ids.ts'
import type { Confirmation } from '../../../shared/domain/receiver.ts'
import { dayOf } from '../../../shared/domain/time.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { one } from '../../../shared/web/request.ts'
import { html, redirect } from '../../../shared/web/response.ts'
import { type FinanceDeps, type Page, storeOf } from '../deps.ts'
import { readConfirmation } from './confirm-form.tsx'
import { readReceivers } from './read-receivers.ts'
import { nameOf, type Receiver, type ReceiverAccount } from './receiver.ts'
import { mayNotConfirm, receiverPage } from './receiver-page.tsx'

/** Throws NotFound for an organisation that this county neither pays nor has confirmed anything of. */
const loadReceiver = async (deps: FinanceDeps, { request, session }: SignedVisit): Promise<Receiver> => {
  const wanted = orgId.safeParse(request.params.org)
  if (!wanted.success) throw notFound('receiver')
  const thisYear = Number(dayOf(request.receivedAt).slice(0, 4))
  const [receiver] = await readReceivers(storeOf(deps, session), thisYear, wanted.data)
  if (receiver === undefined) throw notFound('receiver')
  return receiver
}

const named = ({ accounts }: Receiver, name: string | null): ReceiverAccount | undefined =>
  accounts.find(({ payee }) => payee !== null && nameOf(payee) === name)

export const showReceiver: Page = async (deps, visit) => {
  const { request, session } = visit
  const receiver = await loadReceiver(deps, visit)
  const first = receiver.accounts.find(({ payee, wait }) => payee !== null && wait !== null)
  const asked = named(receiver, request.query.get('konto')) ?? first
  return html(receiverPage(session, { receiver, asked, done: request.query.has('bekraftat') }))
}

/** The confirmation and its event, together; done once, however often the form is sent. */
const confirm = async (
  { table, county }: ReturnType<typeof storeOf>,
  before: readonly Confirmation[],
  made: Confirmation,
): Promise<void> => {
  const { by, at, channel, number, how } = made
  const data = { org: made.orgId, channel, numberHash: hashOf(number), how }
  const act = {
    kind: 'ReceiverConfirmed' as const,
    actor: { subject: by, role: 'finance' as const, at },
    data,
  }
  try {
    await commitLog(table, `C#${county}`, act, [
      check(keys.staff(county, by), { roles: { contains: 'finance' } }, () =>
        notYourRole('confirm-receiver'),
      ),
      confirmationWrite(county, before, made),
    ])
  } catch (error) {
    if (!(error instanceof DomainError && error.name === 'ActAlreadyDone')) throw error
  }
}

/**
 * Confirms the number that the form showed, of accounts as they were when it was shown. Throws ChangedMeanwhile when
 * the receiver has changed them since, SamePersonOnCase for whoever prepared or decided what is to be paid.
 */
export const confirmAccount: Page = async (deps, visit) => {
  const { request, session } = visit
  const { form } = request
  const receiver = await loadReceiver(deps, visit)
  const done = redirect(`/ekonomi/mottagare/${receiver.orgId}?bekraftat`)
  if (mayNotConfirm(receiver, session)) throw samePerson('confirm-receiver')
  const asked = named(receiver, one(form, 'account'))
  if (asked?.payee === null || asked?.changedAt !== one(form, 'changedAt')) throw changedMeanwhile('account')
  const { how, posted, problems } = readConfirmation(form)
  if (how === null) return html(receiverPage(session, { receiver, asked, posted, problems }), 422)
  const before = asked.confirmations
  if (String(before.length) !== one(form, 'times')) return done
  const { subject: by, name: byName } = session
  await confirm(storeOf(deps, session), before, {
    orgId: receiver.orgId,
    receiver: receiver.name,
    ...asked.payee,
    supplierNumber: posted.supplier,
    how,
    note: posted.note,
    by,
    byName,
    at: request.receivedAt,
  })
  return done
}
