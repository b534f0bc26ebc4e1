import { readEvents } from '../../../shared/aws/cases.ts'
import { readConflicts } from '../../../shared/aws/conflicts.ts'
import { declaredWrite, readDeclared } from '../../../shared/aws/declarations.ts'
import { readStaff, type Staff } from '../../../shared/aws/people.ts'
import type { Table } from '../../../shared/aws/table.ts'
import type { Write } from '../../../shared/aws/write.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { conflictGround, declaredAfter } from '../../../shared/domain/conflict.ts'
import { subject } from '../../../shared/domain/ids.ts'
import { suspensionOf } from '../../../shared/domain/suspension.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import { type Form, one } from '../../../shared/web/request.ts'
import type { Response } from '../../../shared/web/response.ts'
import { actOnCase } from '../act-on-case.ts'
import { casePage } from '../case/case-page.tsx'
import { readCaseView } from '../case/read-view.ts'
import type { OfficerDeps, Page } from '../deps.ts'
import { reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { newReport } from './new-report.ts'
import { ReportForm } from './report-form.tsx'
import { Reports } from './reports.tsx'

const text = sv.conflict.report

const show = async (
  deps: OfficerDeps,
  visit: SignedVisit,
  form: Form = {},
  problems: readonly Problem[] = [],
): Promise<Response> => {
  const view = await readCaseView(deps, visit)
  const { store, header } = view
  const [conflicts, events] = await Promise.all([
    readConflicts(store.table, store.county, header.id),
    readEvents(store.table, store.county, header.id),
  ])
  return casePage(
    view,
    '/jav',
    <>
      <Reports view={view} conflicts={conflicts} events={events} />
      <ReportForm view={view} form={form} problems={problems} />
    </>,
    problems,
  )
}

export const showConflicts: Page = (deps, visit) => show(deps, visit)

/** Somebody of the county, or undefined for an answer that names nobody. */
const namedStaff = async (table: Table, county: string, written: string): Promise<Staff | undefined> => {
  const who = subject.safeParse(written)
  return who.success ? ((await readStaff(table, county, who.data)) ?? undefined) : undefined
}

/** Whoever reports themselves is asked again before they act on the applicant's other cases. */
const asksAgain = async (table: Table, header: CaseHeader, who: string): Promise<Write> => {
  const { county, round } = header
  const before = await readDeclared(table, county, round, who)
  return declaredWrite({ county, round, subject: who }, before, declaredAfter(before.declared, [], [header]))
}

/** A report on the case, by the person or about a colleague: they are kept away at once (FL 17–18 §§). */
export const reportOnCase: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'report-conflict',
    to: '/jav',
    done: 'conflict-reported',
    plan: async ({ county, table, header, actor }) => {
      const { form } = visit.request
      const read = reader(form)
      const about = await namedStaff(table, county, one(form, 'vem'))
      if (about === undefined) read.fail('vem', text.whoMissing)
      else if (suspensionOf(header, about.subject) !== undefined) read.fail('vem', text.already)
      const ground = read.choice('ground', conflictGround.options, text.groundMissing)
      const written = read.text('text', { words: 300, required: text.textMissing })
      if (about === undefined || ground === undefined || read.problems.length > 0)
        return show(deps, visit, form, read.problems)
      const by = { subject: actor.subject, name: visit.session.name }
      const named = { subject: about.subject, name: about.name }
      const { act, also } = newReport(header, { about: named, by, ground, text: written }, actor)
      const own = about.subject === actor.subject
      return { act, also: [...also, ...(own ? [await asksAgain(table, header, actor.subject)] : [])] }
    },
  })
