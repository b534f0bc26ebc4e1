import { readCase } from '../../../shared/aws/cases.ts'
import { changedConflict, readConflict } from '../../../shared/aws/conflicts.ts'
import type { Table } from '../../../shared/aws/table.ts'
import { exceptConflict, liftConflict } from '../../../shared/domain/acts/conflict.ts'
import { decideConflict } from '../../../shared/domain/acts/decide-conflict.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { hashOf } from '../../../shared/domain/chain.ts'
import { type ConflictReport, conflictOutcome } from '../../../shared/domain/conflict.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { policyOf } from '../../../shared/policy/policies.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Response } from '../../../shared/web/response.ts'
import { actOnCase } from '../act-on-case.ts'
import { caseIdOf, type OfficerDeps, type Page, storeOf } from '../deps.ts'
import { reader } from '../read-form.ts'
import { readNames } from '../staff-names.ts'
import { sv } from '../text/sv.ts'
import { exceptableActions } from './exceptable.ts'
import { fallenWork } from './fallen-work.ts'
import { rulingPage } from './ruling-page.tsx'

const text = sv.conflict.ruling

/** The report an address names. Throws NotFound. */
export const namedConflict = (
  table: Pick<Table, 'get'>,
  { county, id }: CaseHeader,
  { request }: SignedVisit,
): Promise<ConflictReport> => {
  const report = request.params.anmalan ?? ''
  if (!/^\d{1,8}$/.test(report)) throw notFound('conflict')
  return readConflict(table, county, id, Number(report))
}

const show = async (
  deps: OfficerDeps,
  visit: SignedVisit,
  problems: readonly Problem[] = [],
): Promise<Response> => {
  const { session, request } = visit
  const { county, table } = storeOf(deps, session)
  const header = await readCase(table, county, caseIdOf(request))
  const [conflict, names] = await Promise.all([namedConflict(table, header, visit), readNames(table, county)])
  return rulingPage({ session, header, conflict, names, newId: deps.newId, form: request.form, problems })
}

export const showRuling: Page = (deps, visit) => show(deps, visit)

/** Conflict, no conflict, or plainly without importance; with a decided conflict the person's open work falls. */
export const ruleOnConflict: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'decide-conflict',
    to: '/jav',
    done: 'conflict-decided',
    plan: async ({ county, table, header, actor }) => {
      const read = reader(visit.request.form)
      const outcome = read.choice('outcome', conflictOutcome.options, text.outcomeMissing)
      const reason = read.text('reason', { words: 300, required: text.reasonMissing })
      if (outcome === undefined || read.problems.length > 0) return show(deps, visit, read.problems)
      const conflict = await namedConflict(table, header, visit)
      const { report } = conflict
      const { fallen, also } = await fallenWork({ county, table }, header, {
        about: conflict.about.subject,
        report,
      })
      const hashes = { reasonHash: hashOf(reason), fellHash: hashOf(text.proposalFell) }
      const ruling = { report, outcome, fallen, ...hashes }
      const [act, ...further] = decideConflict(header, ruling, policyOf(header.policy), actor)
      const by = { subject: actor.subject, name: visit.session.name }
      const ruled = { ...conflict, state: outcome, decided: { at: actor.at, by, reason } }
      return {
        act,
        further,
        also: [changedConflict(header, conflict, ruled), ...(outcome === 'conflict' ? also : [])],
      }
    },
  })

/** A mistaken report, or one whose circumstance is gone. */
export const lift: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'lift-conflict',
    to: '/jav',
    done: 'conflict-lifted',
    plan: async ({ table, header, actor }) => {
      const read = reader(visit.request.form)
      const reason = read.text('liftReason', { words: 300, required: text.reasonMissing })
      if (read.problems.length > 0) return show(deps, visit, read.problems)
      const conflict = await namedConflict(table, header, visit)
      const by = { subject: actor.subject, name: visit.session.name }
      const lifted = { ...conflict, state: 'lifted' as const, lifted: { at: actor.at, by, reason } }
      return {
        act: liftConflict(header, { report: conflict.report, reasonHash: hashOf(reason) }, actor),
        also: [changedConflict(header, conflict, lifted)],
      }
    },
  })

/** FL 17 §: one act by a named person, because nobody else can do it without considerable delay. */
export const except: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'except-conflict',
    to: '/jav',
    done: 'conflict-excepted',
    plan: async ({ table, header, actor }) => {
      const read = reader(visit.request.form)
      const action = read.choice('action', exceptableActions, text.actionMissing)
      const reason = read.text('exceptReason', { words: 300, required: text.reasonMissing })
      if (action === undefined || read.problems.length > 0) return show(deps, visit, read.problems)
      const conflict = await namedConflict(table, header, visit)
      const by = { subject: actor.subject, name: visit.session.name }
      const exception = { action, at: actor.at, by, reason }
      const excepted = { ...conflict, exceptions: [...conflict.exceptions, exception] }
      const { report } = conflict
      return {
        act: exceptConflict(header, { report, action, reasonHash: hashOf(reason) }, actor),
        also: [changedConflict(header, conflict, excepted)],
      }
    },
  })
