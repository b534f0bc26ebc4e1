import { readBody, readCase } from '../../../shared/aws/cases.ts'
import { put } from '../../../shared/aws/write.ts'
import { review } from '../../../shared/domain/acts/review.ts'
import type { Application } from '../../../shared/domain/application.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { canonical, hashOf } from '../../../shared/domain/chain.ts'
import { scoreOf } from '../../../shared/domain/score.ts'
import { policyOf } from '../../../shared/policy/policies.ts'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import { type Form, one } from '../../../shared/web/request.ts'
import type { Session } from '../../../shared/web/session.ts'
import { ActForm } from '../act-form.tsx'
import { actOnCase } from '../act-on-case.ts'
import { taskPage } from '../case/case-page.tsx'
import { caseIdOf, mustAllow, type OfficerDeps, type Page, storeOf } from '../deps.ts'
import { sv } from '../text/sv.ts'
import {
  type AssessedMeasure,
  assessmentItem,
  criteria,
  readAssessments,
  type StoredAssessment,
} from './assessment.ts'
import { MeasureFields } from './fields.tsx'
import { MissingParts } from './missing-parts.tsx'
import { readReview } from './read.ts'
import { reviewForm } from './write.ts'

const text = sv.review

type View = {
  session: Session
  header: CaseHeader
  application: Application
  form: Form
  problems?: readonly Problem[]
}

const reviewPage = (
  { newId }: Pick<OfficerDeps, 'newId'>,
  { session, header, application, form, problems = [] }: View,
) =>
  taskPage(
    { session, header, title: text.title, problems },
    <>
      <p class="govuk-body">{text.intro}</p>
      <h2 class="govuk-heading-m">{text.parts}</h2>
      <MissingParts application={application} />
      <ActForm session={session} instance={newId()}>
        {header.measures.map((measure) => (
          <MeasureFields
            key={measure.id}
            measure={measure}
            described={application.measures.find(({ id }) => id === measure.id)}
            form={form}
            problems={problems}
          />
        ))}
        <TextArea
          name="reason"
          label={text.reason}
          hint={text.reasonHint}
          individuals="remind"
          value={one(form, 'reason')}
          problem={problemText(problems, 'reason')}
        />
        <SubmitButton>{text.save}</SubmitButton>
      </ActForm>
    </>,
  )

export const showReview: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const header = await readCase(table, county, caseIdOf(request))
  mustAllow(header, 'review')
  const [{ application }, assessments] = await Promise.all([
    readBody(table, county, header.id, header.body),
    readAssessments(table, county, header.id),
  ])
  const own = assessments.find(({ by }) => by.subject === session.subject)
  return reviewPage(deps, { session, header, application, form: reviewForm(header, own) })
}

/** The officer's own marks together with those of the others who have assessed the measure. */
const scoreWith = (others: readonly StoredAssessment[], { id, marks }: AssessedMeasure): number =>
  scoreOf(criteria, [
    marks,
    ...others.flatMap(({ measures }) => measures.filter((each) => each.id === id).map((each) => each.marks)),
  ])

/** Class confirmed or corrected, eligible amount and assessment of each measure, with one reason for the whole. */
export const saveReview: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'review',
    to: '/granskning',
    done: 'reviewed',
    plan: async ({ county, table, header, actor }) => {
      const { session, request } = visit
      const { application } = await readBody(table, county, header.id, header.body)
      const { measures, reason, problems } = readReview(request.form, header, application.measures)
      if (problems.length > 0)
        return reviewPage(deps, { session, header, application, form: request.form, problems })
      const others = (await readAssessments(table, county, header.id)).filter(
        ({ by }) => by.subject !== actor.subject,
      )
      const by = { subject: actor.subject, name: session.name }
      const stored: StoredAssessment = { at: actor.at, by, measures, reason }
      const reviews = measures.map((measure) => ({ ...measure, score: scoreWith(others, measure) }))
      return {
        act: review(header, reviews, policyOf(header.policy), hashOf(canonical(stored)), actor),
        also: [put(assessmentItem(county, header.id, stored))],
      }
    },
  })
