import { readCase } from '../../../../shared/aws/cases.ts'
import { paperRegistered } from '../../../../shared/domain/acts/papers.ts'
import type { CaseHeader } from '../../../../shared/domain/case.ts'
import type { CaseDocument } from '../../../../shared/domain/submission.ts'
import { dayOf } from '../../../../shared/domain/time.ts'
import type { SignedVisit } from '../../../../shared/web/http/route.ts'
import type { Problem } from '../../../../shared/web/problem.ts'
import type { Form } from '../../../../shared/web/request.ts'
import type { Response } from '../../../../shared/web/response.ts'
import { actOnCase } from '../../act-on-case.ts'
import { caseIdOf, type OfficerDeps, type Page, storeOf } from '../../deps.ts'
import { reader } from '../../read-form.ts'
import { sv } from '../../text/sv.ts'
import { deskPart, filesToRegister, returnFromUpload } from '../desk-files.ts'
import { paperPage } from './form.tsx'
import { paperHash, paperWrites } from './writes.ts'

const text = sv.papers

const addressOf = (id: string): string => `/lan/arende/${id}/handling`

type Shown = { header: CaseHeader; form: Form; problems?: readonly Problem[]; told?: string | null }

const pageOf = async (
  deps: OfficerDeps,
  { session }: SignedVisit,
  { header, form, problems = [], told = null }: Shown,
): Promise<Response> => {
  const desk = await deskPart(deps, storeOf(deps, session), { caseId: header.id, page: addressOf(header.id) })
  return paperPage({ session, header, instance: deps.newId(), ...desk, told, form, problems })
}

export const showPaper: Page = async (deps, visit) => {
  const { county, table } = storeOf(deps, visit.session)
  const header = await readCase(table, county, caseIdOf(visit.request))
  return pageOf(deps, visit, { header, form: {}, told: visit.request.query.get('hant') })
}

export const receivePaper: Page = async (deps, visit) => {
  const { county, table } = storeOf(deps, visit.session)
  const { id } = await readCase(table, county, caseIdOf(visit.request))
  return returnFromUpload(deps, visit, { caseId: id, page: addressOf(id) })
}

const readPaper = (form: Form, files: readonly CaseDocument[], today: string) => {
  const read = reader(form)
  const direction = read.choice('direction', ['in', 'out'], text.directionMissing) ?? 'in'
  const party = read.text('party', { characters: 120, required: text.partyMissing })
  const day = read.day('day', { required: text.dayMissing })
  if (day > today) read.fail('day', text.future)
  const about = read.text('about', { characters: 150, required: text.aboutMissing })
  const more = read.choices('more', ['left-out', 'authority'])
  const authority = more.includes('authority') ? (files[0]?.id ?? null) : null
  if (more.includes('authority') && (authority === null || direction === 'out'))
    read.fail('more', text.authorityMissing)
  const written = { direction, party, day, about, leftOut: more.includes('left-out') }
  return { written, authority, problems: read.problems }
}

/** Anything that came in or went out outside the service, with its line in the diary. */
export const registerPaper: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'register-paper',
    to: '/dokument',
    done: 'paper-registered',
    plan: async ({ county, table, header, actor }) => {
      const { form } = visit.request
      const files = await filesToRegister({ table, county }, header.id)
      const { written, authority, problems } = readPaper(form, files, dayOf(actor.at))
      if (problems.length > 0) return pageOf(deps, visit, { header, form, problems })
      const textHash = paperHash({ party: written.party, about: written.about })
      const act = paperRegistered(header, { ...written, textHash, files, authority }, actor)
      const { version } = act.event
      const by = { subject: actor.subject, name: visit.session.name }
      const paper = { ...written, version, at: actor.at, by }
      return { act, also: paperWrites(header, { paper, files, applicants: authority !== null }) }
    },
  })
