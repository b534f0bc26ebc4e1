import { readCase } from '../../../../shared/aws/cases.ts'
import { readRound, readRoundIds } from '../../../../shared/aws/rounds.ts'
import { retryChanged } from '../../../../shared/aws/table.ts'
import type { CountyStore } from '../../../../shared/deps.ts'
import type { Applicant } from '../../../../shared/domain/application.ts'
import { DomainError } from '../../../../shared/domain/errors.ts'
import type { Round } from '../../../../shared/domain/round.ts'
import type { SignedVisit } from '../../../../shared/web/http/route.ts'
import type { Problem } from '../../../../shared/web/problem.ts'
import { type Form, many, one } from '../../../../shared/web/request.ts'
import { type Response, redirect } from '../../../../shared/web/response.ts'
import { checkStaff } from '../../act-on-case.ts'
import { caseIdOf, type OfficerDeps, type Page, storeOf } from '../../deps.ts'
import { doOnce } from '../../once.ts'
import { reader } from '../../read-form.ts'
import { sv } from '../../text/sv.ts'
import { filesToRegister, returnFromUpload } from '../desk-files.ts'
import { type Chosen, chosenApplicant, readAssociation, registerAddress } from './applicant.ts'
import { arrivalPage } from './form.tsx'
import { readApplication, readArrival } from './read.ts'
import { registrationWrites } from './writes.ts'

const text = sv.arrivals

const isNew = async ({ table, county }: CountyStore, id: string): Promise<boolean> => {
  try {
    await readCase(table, county, id)
    return false
  } catch (error) {
    if (error instanceof DomainError && error.name === 'NotFound') return true
    throw error
  }
}

const addressOf = ({ org, id }: Record<string, string>): string => `${registerAddress}/${org}/${id}`

const roundsOf = async ({ table, county }: CountyStore): Promise<Round[]> =>
  Promise.all((await readRoundIds(table, county)).map((id) => readRound(table, county, id)))

type Shown = { form: Form; problems?: readonly Problem[]; told?: string | null }

const pageOf = async (
  deps: OfficerDeps,
  { request, session }: SignedVisit,
  chosen: Chosen,
  { form, problems = [], told = null }: Shown,
): Promise<Response> => {
  const store = storeOf(deps, session)
  const id = caseIdOf(request)
  const [rounds, files, upload] = await Promise.all([
    roundsOf(store),
    filesToRegister(store, id),
    deps
      .deskFor(store.county)
      .form(id, deps.newId(), `${deps.origin}${addressOf({ ...request.params, id })}/fil`),
  ])
  const { county } = store
  const instance = deps.newId()
  return arrivalPage({ session, county, instance, chosen, rounds, files, upload, told, form, problems })
}

/** The form of a registration; one that has been made leads to its case. */
export const showRegistration: Page = async (deps, visit) => {
  const { request, session } = visit
  const store = storeOf(deps, session)
  const chosen = await chosenApplicant(store, request.params.org ?? '')
  const id = caseIdOf(request)
  if (!(await isNew(store, id))) return redirect(`/lan/arende/${id}`)
  const form = chosen.kind === 'association' ? chosen.form : {}
  return pageOf(deps, visit, chosen, { form, told: request.query.get('hant') })
}

export const receiveOriginal: Page = async (deps, visit) => {
  const { params } = visit.request
  const id = caseIdOf(visit.request)
  return returnFromUpload(deps, visit, { caseId: id, page: addressOf({ ...params, id }) })
}

const applicantIn = (
  chosen: Chosen,
  form: Form,
  read: ReturnType<typeof reader>,
  newId: string,
): Applicant =>
  chosen.kind === 'registered' ? chosen.applicant : readAssociation(form, read, chosen.orgId ?? `F${newId}`)

/** An application that came by post or e-mail becomes a case: in the diary, in the workflow, flagged as any other. */
export const registerApplication: Page = (deps, visit) =>
  doOnce(deps, visit, (mark) =>
    retryChanged(async () => {
      const { request, session } = visit
      const { form } = request
      const store = storeOf(deps, session)
      const { county, table } = store
      const id = caseIdOf(request)
      const chosen = await chosenApplicant(store, request.params.org ?? '')
      if (!(await isNew(store, id))) return redirect(`/lan/arende/${id}`)
      if (one(form, 'action') === 'more') return pageOf(deps, visit, chosen, { form })
      const read = reader(form)
      const arrival = readArrival(read, request.receivedAt)
      const round = (await roundsOf(store)).find(({ id: each }) => each === one(form, 'round'))
      if (round === undefined) read.fail('round', text.roundMissing)
      const applicant = applicantIn(chosen, form, read, id)
      const application = readApplication(form, read, applicant, round)
      if (round === undefined || application === null)
        return pageOf(deps, visit, chosen, { form, problems: read.problems })
      const actor = { subject: session.subject, role: 'registrar' as const, at: request.receivedAt }
      const to = `/lan/arende/${id}?klart=registered`
      const seat = chosen.kind === 'registered' || many(form, 'seatConfirmed').includes('yes')
      const files = await filesToRegister(store, id)
      const given = { id, draft: deps.newId(), county, round, application, arrival, seat, files }
      await table.transact([checkStaff(county, actor), mark(to), ...(await registrationWrites(given, actor))])
      return redirect(to)
    }),
  )
