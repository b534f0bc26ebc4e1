import { accountItem } from '../../../shared/aws/accounts.ts'
import { commitAct } from '../../../shared/aws/cases.ts'
import { retryChanged } from '../../../shared/aws/table.ts'
import { put } from '../../../shared/aws/write.ts'
import { type Account, account, payeeOf } from '../../../shared/domain/account.ts'
import { accountChanged } from '../../../shared/domain/acts/account.ts'
import { canonical } from '../../../shared/domain/chain.ts'
import type { Section } from '../../../shared/form/definition.ts'
import { sectionOf } from '../../../shared/form/forms.ts'
import { parseSection } from '../../../shared/form/parse.ts'
import { writeSection } from '../../../shared/form/write.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { type Form, one } from '../../../shared/web/request.ts'
import { html, redirect } from '../../../shared/web/response.ts'
import { actorOf, type Page, stillMember } from '../acting.ts'
import type { ApplicantDeps } from '../deps.ts'
import { texts } from '../text/texts.ts'
import { accountPage, cannotChange } from './account-page.tsx'
import { accountIn, loadCase, type OwnCase } from './load-case.ts'
import { doOnce, hasBeenDone, oncePerInstance } from './once-per-instance.ts'

/** As the form of the application puts the questions, whether its round put them or not: a grant is always paid somewhere. */
const sectionFor = ({ body }: OwnCase): Section => sectionOf('account', body.application.formVersion)

export const showAccount: Page = async (deps, { request, session }) => {
  const own = await loadCase(deps, session, request)
  const section = sectionFor(own)
  const written = writeSection(section, accountIn(own))
  const saved = request.query.has('andrat')
  return html(accountPage(session, { own, section, written, instance: deps.newId(), saved }))
}

/** What was written, checked as the form of the application checks it, and what is wrong with it. */
const readAccount = (own: OwnCase, form: Form) => {
  const section = sectionFor(own)
  const names = section.fields.map(({ name }) => name)
  const answers = Object.fromEntries(Object.entries(form).filter(([name]) => names.includes(name)))
  const { written, values, problems } = parseSection(section, answers)
  const read = account.safeParse(values)
  if (!read.success) return { section, written, problems, given: null }
  const wrong = (wording: string) => [{ field: 'bankgiro', text: wording }]
  if (payeeOf(read.data) === null)
    return { section, written, problems: wrong(texts.account.noNumber), given: null }
  if (canonical(read.data) === canonical(accountIn(own)))
    return { section, written, problems: wrong(texts.account.same), given: null }
  return { section, written, problems, given: read.data }
}

/** The account beside the chain, its hash in it: together or not at all. */
const change = async (deps: ApplicantDeps, { request, session }: SignedVisit, given: Account) => {
  const own = await loadCase(deps, session, request)
  const { county, id, orgId } = own.header
  const at = request.receivedAt
  const { subject: by, name: byName } = session
  const act = accountChanged(own.header, given, actorOf(session, at))
  await commitAct(deps.table, own.header, act, [
    stillMember(orgId, by, 'signatory'),
    oncePerInstance(deps.newId, { orgId, instance: one(request.form, 'instance'), case: id, at }),
    put(accountItem(county, id, { account: given, before: accountIn(own), at, by, byName })),
  ])
}

/** The receiver's signatory says where the money goes from now on. What is in a batch already goes as it was. */
export const changeAccount: Page = async (deps, visit) => {
  const { request, session } = visit
  const own = await loadCase(deps, session, request)
  const { id, orgId } = own.header
  const instance = one(request.form, 'instance')
  const done = redirect(`/ansok/arende/${id}/konto?andrat`)
  if (await hasBeenDone(deps.table, orgId, instance)) return done
  const { given, ...read } = readAccount(own, request.form)
  if (cannotChange(session, own) !== null)
    return html(accountPage(session, { own, ...read, problems: [], instance }), 409)
  if (given === null) return html(accountPage(session, { own, ...read, instance }), 422)
  await doOnce(() => retryChanged(() => change(deps, visit, given)))
  return done
}
