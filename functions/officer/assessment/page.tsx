import { assessmentItem } from '../../../shared/aws/assessments.ts'
import { readBody, readCase } from '../../../shared/aws/cases.ts'
import { put } from '../../../shared/aws/write.ts'
import { assess } from '../../../shared/domain/acts/assess.ts'
import type { Application } from '../../../shared/domain/application.ts'
import { isAssessable, type StoredAssessment } from '../../../shared/domain/assessment.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { canonical, hashOf } from '../../../shared/domain/chain.ts'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { LinkButton, SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Form } from '../../../shared/web/request.ts'
import { ActForm } from '../act-form.tsx'
import { actOnCase } from '../act-on-case.ts'
import { taskPage } from '../case/case-page.tsx'
import { caseIdOf, mustAllow, type OfficerDeps, type Page, storeOf } from '../deps.ts'
import { shown } from '../proposal/fields.tsx'
import { FromApplication } from '../review/from-application.tsx'
import { sv } from '../text/sv.ts'
import { criteriaText, MarkRows } from './fields.tsx'
import { assessmentForm, readAssessment } from './read.ts'
import { type Assessed, readAssessed, stateOf } from './read-assessed.ts'

const text = sv.assessment
const sections = ['measures', 'need', 'cooperation', 'followup', 'centre'] as const

type View = {
  header: CaseHeader
  application: Application
  assessed: Assessed
  form: Form
  problems?: readonly Problem[]
}

const assessmentPage = (
  { newId }: Pick<OfficerDeps, 'newId'>,
  { session, request }: SignedVisit,
  { header, application, assessed, form, problems = [] }: View,
) => {
  const done = request.query.get('klart')
  const view = { session, header, title: text.title, problems, wide: true, done }
  const measures = header.measures.filter(isAssessable)
  if (measures.length === 0)
    return taskPage(
      view,
      <>
        <p class="govuk-body">{text.notYet}</p>
        <LinkButton href={`/lan/arende/${header.id}/granska`}>{text.toReview}</LinkButton>
      </>,
    )
  const fields = { form, problems }
  return taskPage(
    view,
    <>
      <Inset>
        <strong>{text.support}</strong> {assessed.wanted > 1 && text.unseen}
      </Inset>
      <p class="govuk-body">{criteriaText(assessed.criteria)}</p>
      <FromApplication application={application} summary={text.application} names={sections} />
      <ActForm session={session} instance={newId()}>
        {measures.map((measure) => (
          <MarkRows
            key={measure.id}
            measure={measure}
            application={application}
            criteria={assessed.criteria}
            {...fields}
          />
        ))}
        <TextArea
          {...shown(fields, 'reason')}
          label={text.reason}
          hint={text.reasonHint}
          individuals="remind"
        />
        <SubmitButton>{text.save}</SubmitButton>
      </ActForm>
    </>,
  )
}

export const showAssessing: Page = async (deps, visit) => {
  const store = storeOf(deps, visit.session)
  const { table, county } = store
  const header = await readCase(table, county, caseIdOf(visit.request))
  mustAllow(header, 'assess')
  const [{ application }, assessed] = await Promise.all([
    readBody(table, county, header.id, header.body),
    readAssessed(store, header),
  ])
  const own = assessed.assessments.find(({ by }) => by.subject === visit.session.subject)
  return assessmentPage(deps, visit, { header, application, assessed, form: assessmentForm(own) })
}

/** Marks that are changed when all had been shown keep those given unseen beside them. */
const independentOf = (own: StoredAssessment | undefined, seen: boolean): Partial<StoredAssessment> => {
  if (own?.independent !== undefined) return { independent: own.independent }
  return own !== undefined && seen ? { independent: { at: own.at, measures: own.measures } } : {}
}

/** One officer's own assessment, with its reason; a score follows when all that the county wants are in. */
export const saveAssessment: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'assess',
    done: 'assessed',
    plan: async ({ county, table, header, actor }) => {
      const { session, request } = visit
      const [{ application }, assessed] = await Promise.all([
        readBody(table, county, header.id, header.body),
        readAssessed({ county, table }, header),
      ])
      const { criteria } = assessed
      const view = { header, application, assessed, form: request.form }
      const { measures, reason, problems } = readAssessment(request.form, header, criteria)
      if (problems.length > 0 || measures.length === 0)
        return assessmentPage(deps, visit, { ...view, problems })
      const own = assessed.assessments.find(({ by }) => by.subject === actor.subject)
      const others = assessed.assessments.filter((each) => each !== own)
      const by = { subject: actor.subject, name: session.name }
      const kept = independentOf(own, assessed.wanted > 1 && stateOf(header, assessed).shown)
      const stored = { at: actor.at, by, criteria: criteria.id, measures, reason, ...kept }
      const state = stateOf(header, { ...assessed, assessments: [...others, stored] })
      return {
        act: assess(header, { criteria: criteria.id, state, contentHash: hashOf(canonical(stored)) }, actor),
        also: [put(assessmentItem(county, header.id, stored))],
        to: state.allIn && !state.complete ? '/avstamning' : '/granskning',
      }
    },
  })
