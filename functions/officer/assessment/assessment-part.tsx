import type { Application } from '../../../shared/domain/application.ts'
import { type AssessmentState, isAssessable, visibleTo } from '../../../shared/domain/assessment.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import type { OthersMedians } from '../../../shared/domain/medians.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { SummaryList, Written } from '../../../shared/web/components/summary-list.tsx'
import { measureTitle } from '../review/fields.tsx'
import { sv } from '../text/sv.ts'
import { criteriaText } from './fields.tsx'
import { MeasureTable, type Seen } from './measure-table.tsx'
import type { Assessed } from './read-assessed.ts'

const text = sv.assessment

const Differences = ({
  state,
  assessed,
  nameOf,
}: {
  state: AssessmentState
  assessed: Assessed
  nameOf: (id: string) => string
}) =>
  state.differences.length === 0 ? null : (
    <>
      <h3 class="govuk-heading-s">{text.differ}</h3>
      <SummaryList
        rows={state.differences.map(({ measure, criterion, reason }) => ({
          key: `${nameOf(measure)}: ${assessed.criteria.criteria.find(({ id }) => id === criterion)?.label ?? criterion}`,
          value: <Written text={reason ?? text.unexplained} />,
        }))}
      />
    </>
  )

const Reasons = ({ seen }: Pick<Seen, 'seen'>) => (
  <SummaryList
    rows={seen.map(({ by, at, reason, independent }) => ({
      key: text.by(by.name, formatInstant(at)),
      value: (
        <>
          <Written text={reason} />
          {independent && <p class="govuk-body">{text.changed(formatInstant(independent.at))}</p>}
        </>
      ),
    }))}
  />
)

type PartProps = {
  header: CaseHeader
  application: Application
  assessed: Assessed
  state: AssessmentState
  viewer: string
  others: OthersMedians | null
}

const scoreRow = (header: CaseHeader, nameOf: (id: string) => string) =>
  header.measures.filter(isAssessable).map(({ id, score }) => ({
    key: `${text.score}, ${nameOf(id)}`,
    value: text.mean(score),
  }))

/** The assessments this person may see, the spread between them, and other counties' medians once they cannot sway anybody. */
export const AssessmentPart = ({ header, application, assessed, state, viewer, others }: PartProps) => {
  const seen = visibleTo(viewer, state, assessed.assessments)
  const nameOf = (measure: string) =>
    measureTitle(measure, application.measures.find(({ id }) => id === measure)?.title)
  const count = assessed.assessments.length
  return (
    <>
      <h2 class="govuk-heading-m">{text.heading}</h2>
      <Inset>
        <strong>{text.support}</strong> {criteriaText(assessed.criteria)}
      </Inset>
      <p class="govuk-body">
        {count === 0 && text.none}
        {count > 0 && assessed.wanted > 1 && text.count(count, Math.max(count, assessed.wanted))}{' '}
        {count > seen.length && text.hidden}
      </p>
      {state.shown && !state.complete && assessed.assessments.some(({ by }) => by.subject === viewer) && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/lan/arende/${header.id}/avstamning`}>
            {sv.reconcile.link}
          </a>
        </p>
      )}
      {seen.length > 0 && <Reasons seen={seen} />}
      {seen.length > 0 &&
        header.measures
          .filter(isAssessable)
          .map((measure) => (
            <MeasureTable
              key={measure.id}
              measure={measure}
              title={nameOf(measure.id)}
              complete={state.shown}
              {...{ assessed, seen, others }}
            />
          ))}
      {state.shown && seen.length > 0 && <SummaryList rows={scoreRow(header, nameOf)} />}
      {state.shown && <Differences state={state} assessed={assessed} nameOf={nameOf} />}
      {state.shown && others !== null && <p class="govuk-hint">{text.othersNote(others.budgetYear)}</p>}
    </>
  )
}
