import type { StoredAssessment } from '../../../shared/domain/assessment.ts'
import type { CaseMeasure } from '../../../shared/domain/case.ts'
import { criteriaFor } from '../../../shared/domain/criteria.ts'
import type { OthersMedians } from '../../../shared/domain/medians.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { sv } from '../text/sv.ts'
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

export type Seen = { assessed: Assessed; seen: readonly StoredAssessment[]; others: OthersMedians | null }
type TableProps = Seen & { measure: CaseMeasure; title: string; complete: boolean }

/** The marks of one measure, criterion by criterion, with the spread and what other counties gave. */
export const MeasureTable = ({ measure, title, complete, assessed, seen, others }: TableProps) => {
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
