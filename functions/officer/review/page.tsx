import { readCase } from '../../../shared/aws/cases.ts'
import { readReviews, reviewItem } from '../../../shared/aws/reviews.ts'
import { putNew } from '../../../shared/aws/write.ts'
import { review } from '../../../shared/domain/acts/review.ts'
import { isAssessable } from '../../../shared/domain/assessment.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { canonical, hashOf } from '../../../shared/domain/chain.ts'
import { policyOf } from '../../../shared/policy/policies.ts'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Form } from '../../../shared/web/request.ts'
import type { Session } from '../../../shared/web/session.ts'
import { ActForm } from '../act-form.tsx'
import { actOnCase } from '../act-on-case.ts'
import { readAssessed } from '../assessment/read-assessed.ts'
import { taskPage } from '../case/case-page.tsx'
import { caseIdOf, mustAllow, type OfficerDeps, type Page, storeOf } from '../deps.ts'
import { sv } from '../text/sv.ts'
import { CheckRows } from './check-rows.tsx'
import { type Known, readKnown } from './facts.ts'
import { MeasureFields } from './fields.tsx'
import { FromApplication } from './from-application.tsx'
import { readReview } from './read.ts'
import { reviewForm } from './write.ts'

const text = sv.review

type View = { session: Session; known: Known; form: Form; problems?: readonly Problem[] }

const reviewPage = ({ newId }: Pick<OfficerDeps, 'newId'>, { session, known, form, problems = [] }: View) => {
  const { header, application } = known
  const fields = { form, problems }
  return taskPage(
    { session, header, title: text.title, problems, wide: true },
    <>
      <p class="govuk-body">{text.intro}</p>
      <ActForm session={session} instance={newId()}>
        <CheckRows known={known} {...fields} />
        <p class="govuk-body">{text.barHint}</p>
        <FromApplication application={application} summary={text.barsStated} names={['bars']} />
        {header.measures.map((measure) => (
          <MeasureFields
            key={measure.id}
            measure={measure}
            described={application.measures.find(({ id }) => id === measure.id)}
            {...fields}
          />
        ))}
        <SubmitButton>{text.save}</SubmitButton>
      </ActForm>
    </>,
  )
}

export const showReview: Page = async (deps, { request, session }) => {
  const store = storeOf(deps, session)
  const header = await readCase(store.table, store.county, caseIdOf(request))
  mustAllow(header, 'review')
  const [known, [latest]] = await Promise.all([
    readKnown(store, header),
    readReviews(store.table, store.county, header.id),
  ])
  return reviewPage(deps, { session, known, form: reviewForm(known, latest) })
}

/** Straight on to the assessment, when it is one's own to make and nothing formal stands against it. */
const nextOf = ({ measures, assessment, obstacles = [] }: CaseHeader, subject: string): string =>
  obstacles.length === 0 && measures.some(isAssessable) && !(assessment?.by ?? []).includes(subject)
    ? '/bedom'
    : '/granskning'

/** The checklist, the class confirmed or corrected and the eligible amount of each measure: kept with the case, hashed in the event. */
export const saveReview: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'review',
    done: 'reviewed',
    plan: async ({ county, table, header, actor }) => {
      const { session, request } = visit
      const store = { county, table }
      const [known, { round: _, ...assessed }] = await Promise.all([
        readKnown(store, header),
        readAssessed(store, header),
      ])
      const { checks, measures, problems } = readReview(request.form, known)
      if (problems.length > 0) return reviewPage(deps, { session, known, form: request.form, problems })
      const by = { subject: actor.subject, name: session.name }
      const stored = { version: header.version + 1, at: actor.at, by, checks, measures }
      const written = { checks, measures, contentHash: hashOf(canonical(stored)), assessed }
      const act = review(header, written, policyOf(header.policy), actor)
      return {
        act,
        also: [putNew(reviewItem(county, header.id, stored))],
        to: nextOf(act.header, actor.subject),
      }
    },
  })
