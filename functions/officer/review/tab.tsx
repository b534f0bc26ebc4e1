import { readBody } from '../../../shared/aws/cases.ts'
import { readOthersMedians } from '../../../shared/aws/medians.ts'
import { readReviews } from '../../../shared/aws/reviews.ts'
import { AssessmentPart } from '../assessment/assessment-part.tsx'
import { readAssessed, stateOf } from '../assessment/read-assessed.ts'
import { casePage } from '../case/case-page.tsx'
import { readCaseView } from '../case/read-view.ts'
import type { Page } from '../deps.ts'
import { ReviewPart } from './review-part.tsx'

/** What the formal review found, and the assessments as far as this person may see them. */
export const showReviewTab: Page = async (deps, visit) => {
  const view = await readCaseView(deps, visit)
  const { store, header, round } = view
  const { table, county } = store
  const [{ application }, [latest], assessed, others] = await Promise.all([
    readBody(table, county, header.id, header.body),
    readReviews(table, county, header.id),
    readAssessed(store, header),
    readOthersMedians(table, county, round.budgetYear),
  ])
  return casePage(
    view,
    '/granskning',
    <>
      <ReviewPart header={header} application={application} latest={latest} />
      <AssessmentPart
        header={header}
        application={application}
        assessed={assessed}
        state={stateOf(header, assessed)}
        viewer={visit.session.subject}
        others={others}
      />
    </>,
  )
}
