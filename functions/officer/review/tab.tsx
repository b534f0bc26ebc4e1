import { readBody } from '../../../shared/aws/cases.ts'
import type { Application } from '../../../shared/domain/application.ts'
import { formatKronor } from '../../../shared/domain/money.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { SummaryList, Written } from '../../../shared/web/components/summary-list.tsx'
import { casePage } from '../case/case-page.tsx'
import { type CaseView, readCaseView } from '../case/read-view.ts'
import type { Page } from '../deps.ts'
import { sentences } from '../sentences.ts'
import { sv } from '../text/sv.ts'
import { type AssessedMeasure, criteria, readAssessments, type StoredAssessment } from './assessment.ts'
import { MissingParts } from './missing-parts.tsx'

const text = sv.review

const Measures = ({ header }: Pick<CaseView, 'header'>) => (
  <DataTable
    caption={text.caption}
    columns={[
      { text: sv.ranking.measure },
      { text: text.kind },
      { text: sv.case.requested, numeric: true },
      { text: sv.case.eligible, numeric: true },
      { text: text.score, numeric: true },
    ]}
    rows={header.measures.map(({ id, confirmedKind, claimedKind, requested, eligible, score }) => [
      sv.case.measure(id),
      sv.kinds[confirmedKind ?? claimedKind],
      formatKronor(requested),
      eligible === null ? sv.notSet : formatKronor(eligible),
      eligible === null ? sv.notSet : text.mean(score),
    ])}
  />
)

const barredText = ({ id, barred }: AssessedMeasure, { measures }: Application): string => {
  const costs = measures.find((measure) => measure.id === id)?.costs ?? []
  return (
    barred
      .map(({ line, bar }) => `${costs.find((cost) => cost.id === line)?.what ?? line}: ${text.bars[bar]}`)
      .join('. ') || text.noneBarred
  )
}

type OneProps = { assessment: StoredAssessment; application: Application }

const marksText = ({ marks }: AssessedMeasure): string =>
  sentences(criteria.map(({ id }) => `${text.criteria[id]}: ${marks[id]}`))

const OneAssessment = ({ assessment: { by, at, measures, reason }, application }: OneProps) => (
  <>
    <h2 class="govuk-heading-m">{text.by(by.name, formatInstant(at))}</h2>
    <SummaryList
      rows={[
        { key: text.reason, value: <Written text={reason} /> },
        ...measures.map((measure) => ({
          key: sv.case.measure(measure.id),
          value: (
            <>
              <p class="govuk-body">
                {sv.kinds[measure.kind]}
                {measure.kindReason !== '' && `. ${measure.kindReason}`}
              </p>
              <p class="govuk-body">{marksText(measure)}</p>
              <p class="govuk-body">
                {text.barred}: {barredText(measure, application)}
              </p>
            </>
          ),
        })),
      ]}
    />
  </>
)

/** What the review found: the formal parts, each measure, and every officer's assessment with its reason. */
export const showReviewTab: Page = async (deps, visit) => {
  const view = await readCaseView(deps, visit)
  const { store, header } = view
  const [{ application }, assessments] = await Promise.all([
    readBody(store.table, store.county, header.id, header.body),
    readAssessments(store.table, store.county, header.id),
  ])
  return casePage(
    view,
    '/granskning',
    <>
      <h2 class="govuk-heading-m">{text.parts}</h2>
      <MissingParts application={application} />
      {assessments.length === 0 && <p class="govuk-body">{text.none}</p>}
      <Measures header={header} />
      {assessments.map((assessment) => (
        <OneAssessment key={assessment.by.subject} assessment={assessment} application={application} />
      ))}
    </>,
  )
}
