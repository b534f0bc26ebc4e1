import { reconciliationItem } from '../../../shared/aws/assessments.ts'
import { readBody, readCase } from '../../../shared/aws/cases.ts'
import { put } from '../../../shared/aws/write.ts'
import { reconcile } from '../../../shared/domain/acts/assess.ts'
import type { Application } from '../../../shared/domain/application.ts'
import type { AssessmentState, Difference } from '../../../shared/domain/assessment.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { canonical, hashOf } from '../../../shared/domain/chain.ts'
import { notYourRole } from '../../../shared/domain/errors.ts'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Form } from '../../../shared/web/request.ts'
import { ActForm } from '../act-form.tsx'
import { actOnCase } from '../act-on-case.ts'
import { taskPage } from '../case/case-page.tsx'
import { caseIdOf, mustAllow, type OfficerDeps, type Page, storeOf } from '../deps.ts'
import { shown } from '../proposal/fields.tsx'
import { named, reader } from '../read-form.ts'
import { measureTitle } from '../review/fields.tsx'
import { sv } from '../text/sv.ts'
import { type Assessed, readAssessed, stateOf } from './read-assessed.ts'

const text = sv.reconcile
const fieldOf = ({ measure, criterion }: Difference): string => named(measure, criterion)

type View = {
  header: CaseHeader
  application: Application
  assessed: Assessed
  state: AssessmentState
  form: Form
  problems?: readonly Problem[]
}

const reconcilePage = (
  { newId }: Pick<OfficerDeps, 'newId'>,
  { session, request }: SignedVisit,
  { header, application, assessed, state, form, problems = [] }: View,
) => {
  const nameOf = (subject: string) =>
    assessed.assessments.find(({ by }) => by.subject === subject)?.by.name ?? subject
  const done = request.query.get('klart')
  return taskPage(
    { session, header, title: text.title, problems, done },
    state.differences.length === 0 ? (
      <p class="govuk-body">{text.none}</p>
    ) : (
      <>
        <p class="govuk-body">{text.intro}</p>
        <ActForm session={session} instance={newId()}>
          {state.differences.map((each) => (
            <section key={fieldOf(each)} class="sb-item">
              <h2 class="govuk-heading-m">
                {measureTitle(
                  each.measure,
                  application.measures.find(({ id }) => id === each.measure)?.title,
                )}
              </h2>
              <p class="govuk-body">
                {assessed.criteria.criteria.find(({ id }) => id === each.criterion)?.label}.{' '}
                {each.marks.map(({ subject, mark }) => text.given(nameOf(subject), mark)).join(', ')}.
              </p>
              <TextArea {...shown({ form, problems }, fieldOf(each))} label={text.label} rows={3} />
            </section>
          ))}
          <SubmitButton>{text.save}</SubmitButton>
        </ActForm>
      </>
    ),
  )
}

/** Only those who have assessed, and only when all are in. Throws NotYourRole. */
const readOwn = async (
  store: Parameters<typeof readAssessed>[0],
  header: CaseHeader,
  subject: string,
): Promise<Omit<View, 'form' | 'problems'>> => {
  const [{ application }, assessed] = await Promise.all([
    readBody(store.table, store.county, header.id, header.body),
    readAssessed(store, header),
  ])
  const state = stateOf(header, assessed)
  if (!state.shown || !assessed.assessments.some(({ by }) => by.subject === subject))
    throw notYourRole('reconcile')
  return { header, application, assessed, state }
}

export const showReconcile: Page = async (deps, visit) => {
  const store = storeOf(deps, visit.session)
  const header = await readCase(store.table, store.county, caseIdOf(visit.request))
  mustAllow(header, 'reconcile')
  const view = await readOwn(store, header, visit.session.subject)
  const form = Object.fromEntries(view.state.differences.map((each) => [fieldOf(each), each.reason ?? '']))
  return reconcilePage(deps, visit, { ...view, form })
}

/** Why two assessors are two or more apart, criterion by criterion; the marks stay as they were given. */
export const saveReconcile: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'reconcile',
    to: '/granskning',
    done: 'reconciled',
    plan: async ({ county, table, header, actor }) => {
      const { session, request } = visit
      const view = await readOwn({ county, table }, header, actor.subject)
      const read = reader(request.form)
      const reasons = view.state.differences.map(({ measure, criterion, marks }) => ({
        measure,
        criterion,
        marks,
        reason: read.text(named(measure, criterion), { words: 300, required: text.missing }),
      }))
      if (read.problems.length > 0 || reasons.length === 0)
        return reconcilePage(deps, visit, { ...view, form: request.form, problems: read.problems })
      const stored = { at: actor.at, by: { subject: actor.subject, name: session.name }, reasons }
      const state = stateOf(header, { ...view.assessed, reconciliation: stored })
      return {
        act: reconcile(header, { state, contentHash: hashOf(canonical(stored)) }, actor),
        also: [put(reconciliationItem(county, header.id, stored))],
      }
    },
  })
