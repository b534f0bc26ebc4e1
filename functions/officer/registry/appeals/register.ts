import { appealWrite } from '../../../../shared/aws/appeals.ts'
import { readCase } from '../../../../shared/aws/cases.ts'
import { appealReceived } from '../../../../shared/domain/acts/appeal.ts'
import type { CaseHeader } from '../../../../shared/domain/case.ts'
import type { Decision } from '../../../../shared/domain/decision.ts'
import { notAllowed } from '../../../../shared/domain/errors.ts'
import type { Instant } from '../../../../shared/domain/ids.ts'
import { dayOf, formatInstant } from '../../../../shared/domain/time.ts'
import type { SignedVisit } from '../../../../shared/web/http/route.ts'
import type { Problem } from '../../../../shared/web/problem.ts'
import type { Form } from '../../../../shared/web/request.ts'
import type { Response } from '../../../../shared/web/response.ts'
import { actOnCase } from '../../act-on-case.ts'
import { caseIdOf, mustAllow, type OfficerDeps, type Page, storeOf } from '../../deps.ts'
import { reader } from '../../read-form.ts'
import { sv } from '../../text/sv.ts'
import { readArrival } from '../arrivals/read.ts'
import { deskPart, filesToRegister, returnFromUpload } from '../desk-files.ts'
import { paperHash, paperWrites } from '../papers/writes.ts'
import { readDecisions } from './decisions.ts'
import { appealFormPage } from './form.tsx'

const text = sv.appeals

const addressOf = (id: string): string => `/lan/arende/${id}/nytt-overklagande`

type Shown = { header: CaseHeader; form: Form; problems?: readonly Problem[]; told?: string | null }

const pageOf = async (
  deps: OfficerDeps,
  { session }: SignedVisit,
  { header, form, problems = [], told = null }: Shown,
): Promise<Response> => {
  const store = storeOf(deps, session)
  const [desk, decisions] = await Promise.all([
    deskPart(deps, store, { caseId: header.id, page: addressOf(header.id) }),
    readDecisions(store.table, header),
  ])
  return appealFormPage({
    session,
    header,
    instance: deps.newId(),
    decisions,
    ...desk,
    told,
    form,
    problems,
  })
}

/** Throws NotAllowedInStatus before there is a decision to appeal, and for a case that was closed without one. */
const mustHaveDecision = (header: CaseHeader): void => {
  mustAllow(header, 'register-appeal')
  if (header.decision === 0) throw notAllowed('register-appeal', header.status)
}

export const showAppealForm: Page = async (deps, visit) => {
  const { county, table } = storeOf(deps, visit.session)
  const header = await readCase(table, county, caseIdOf(visit.request))
  mustHaveDecision(header)
  return pageOf(deps, visit, { header, form: {}, told: visit.request.query.get('hant') })
}

export const receiveAppeal: Page = async (deps, visit) => {
  const { county, table } = storeOf(deps, visit.session)
  const { id } = await readCase(table, county, caseIdOf(visit.request))
  return returnFromUpload(deps, visit, { caseId: id, page: addressOf(id) })
}

const readAppealForm = (form: Form, decisions: readonly Decision[], now: Instant) => {
  const read = reader(form)
  const arrival = readArrival(read, now, text.cameIn)
  const from = read.text('party', { characters: 120, required: text.partyMissing })
  const numbers = decisions.map(({ number }) => String(number))
  const decision = Number(read.choice('decision', numbers, text.whichMissing))
  const decided = decisions.find(({ number }) => number === decision)?.decidedAt
  if (decided !== undefined && dayOf(arrival.at) < dayOf(decided))
    read.fail('day', text.beforeDecision(formatInstant(decided)))
  const asks = read.text('asks', { characters: 150, required: text.asksMissing })
  const leftOut = read.choices('more', ['left-out']).length > 0
  return { appeal: { arrival, from, decision, asks }, leftOut, problems: read.problems }
}

/** An appeal that has come in by post or e-mail: a paper as any other, with its line in the diary, and a task until it is settled. */
export const registerAppeal: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'register-appeal',
    to: '/overklagande',
    done: 'appeal-received',
    plan: async ({ county, table, header, actor }) => {
      mustHaveDecision(header)
      const { form } = visit.request
      const files = await filesToRegister({ table, county }, header.id)
      const { appeal, leftOut, problems } = readAppealForm(form, await readDecisions(table, header), actor.at)
      if (files.length === 0) problems.push({ field: 'file', text: text.originalMissing })
      if (problems.length > 0) return pageOf(deps, visit, { header, form, problems })
      const { arrival, from, decision, asks } = appeal
      const about = text.about(decision)
      const paper = { direction: 'in' as const, day: dayOf(arrival.at), leftOut }
      const textHash = paperHash({ party: from, about, asks })
      const act = appealReceived(header, { ...paper, textHash, files, decision, arrival }, actor)
      const { version } = act.event
      const by = { subject: actor.subject, name: visit.session.name }
      const documents = files.map(({ id }) => id)
      return {
        act,
        also: [
          ...paperWrites(header, {
            paper: { ...paper, party: from, about, version, at: actor.at, by },
            files,
          }),
          appealWrite(county, header.id, { ...appeal, number: version, documents }),
        ],
      }
    },
  })
