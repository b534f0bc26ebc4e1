import type { Application } from '../../../shared/domain/application.ts'
import {
  type AssessmentState,
  isAssessable,
  type StoredAssessment,
  visibleTo,
} from '../../../shared/domain/assessment.ts'
import type { CaseHeader, CaseMeasure } from '../../../shared/domain/case.ts'
import { criteriaFor } from '../../../shared/domain/criteria.ts'
import type { OthersMedians } from '../../../shared/domain/medians.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { SummaryList, Written } from '../../../shared/web/components/summary-list.tsx'
import { measureTitle } from '../review/fields.tsx'
import { sv } from '../text/sv.ts'
import { criteriaText } from './fields.tsx'
import type { Assessed } from './read-assessed.ts'

const text = sv.assessment

const markOf = (assessments: StoredAssessment['measures'] | undefined, measure: string, criterion: string) =>
  assessments?.find(({ id }) => id === measure)?.marks[criterion]

const MarkCell = ({ given, id, criterion }: { given: StoredAssessment; id: string; criterion: string }) => {
  const mark = markOf(given.measures, id, criterion)
  const first = markOf(given.independent?.measures, id, criterion)
  return (
    <>
      {mark ?? ''} {first !== undefined && first !== mark && text.first(first)}
    </>
  )
}

/** From the lowest mark to the highest; nothing where there is one alone. */
const spreadOf = (seen: readonly StoredAssessment[], id: string, criterion: string): string => {
  const marks = seen
    .map(({ measures }) => markOf(measures, id, criterion))
    .filter((mark) => mark !== undefined)
  return marks.length < 2 ? '' : String(Math.max(...marks) - Math.min(...marks))
}

const othersText = (others: OthersMedians | null, criterion: string): string => {
  const found = others?.figures.find((each) => each.criterion === criterion)
  if (found === undefined) return ''
  const median = (found.median / 100).toFixed(1).replace('.', ',')
  return text.othersFigure(median, found.cases, found.counties)
}

type Seen = { assessed: Assessed; seen: readonly StoredAssessment[]; others: OthersMedians | null }
type TableProps = Seen & { measure: CaseMeasure; title: string; complete: boolean }

const MeasureTable = ({ measure, title, complete, assessed, seen, others }: TableProps) => {
  const kind = measure.confirmedKind ?? measure.claimedKind
  const compared = others !== null && complete
  return (
    <DataTable
      caption={text.table(title)}
      captionSize="s"
      columns={[
        { text: text.criterion },
        { text: text.weightColumn, numeric: true },
        ...seen.map(({ by }) => ({ text: by.name, numeric: true })),
        ...(seen.length > 1 ? [{ text: text.spread, numeric: true }] : []),
        ...(compared ? [{ text: text.others }] : []),
      ]}
      rows={criteriaFor(assessed.criteria, kind).map(({ id, label, weight }) => [
        label,
        weight,
        ...seen.map((given) => <MarkCell given={given} id={measure.id} criterion={id} />),
        ...(seen.length > 1 ? [spreadOf(seen, measure.id, id)] : []),
        ...(compared ? [othersText(others, id)] : []),
      ])}
      dense
    />
  )
}

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
