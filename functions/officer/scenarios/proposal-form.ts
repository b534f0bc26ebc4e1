import { keyOf, type RowId } from '../../../shared/domain/allocation.ts'
import type { Application } from '../../../shared/domain/application.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import type { FormalReview } from '../../../shared/domain/formal-review.ts'
import { formatKronor, minus } from '../../../shared/domain/money.ts'
import type { Round } from '../../../shared/domain/round.ts'
import type { ChosenText, ScenarioInput } from '../../../shared/domain/scenario.ts'
import type { Computed } from '../../../shared/domain/scenario-difference.ts'
import type { ScenarioRow } from '../../../shared/domain/scenario-result.ts'
import type { Form } from '../../../shared/web/request.ts'
import { proposalForm } from '../proposal/defaults.ts'
import { named } from '../read-form.ts'
import { sentences } from '../sentences.ts'
import { sv } from '../text/sv.ts'
import { withTexts } from './chosen-texts.ts'

const text = sv.prefill

const own = <Row extends RowId>(rows: readonly Row[], id: RowId): Row | undefined =>
  rows.find((row) => keyOf(row) === keyOf(id))

/** Why the measure does not get all it asked for: what 4 § bars, what was decided in the scenario, what the frame leaves (FL 32 §). */
const reasonsFor = (row: ScenarioRow, input: ScenarioInput, reviewed: FormalReview | undefined): string => {
  const { requested, eligible, asked, amount, result } = row
  const choice = input.choices.find(({ order }) => own(order, row) !== undefined)
  const short = asked !== null && amount < asked
  return sentences(
    [
      eligible !== null && eligible < requested
        ? text.barred(formatKronor(minus(requested, eligible)))
        : undefined,
      reviewed?.measures.find(({ id }) => id === row.measureId)?.barReason,
      own(input.leftOut, row)?.reason,
      own(input.amounts, row)?.reason,
      short ? text.frame : undefined,
      short ? choice?.reason : undefined,
      result === 'does-not-fit' ? own(input.passing, row)?.reason : undefined,
    ]
      .filter((reason) => reason !== undefined)
      .filter((reason) => reason !== ''),
  )
}

type Given = {
  header: CaseHeader
  round: Round
  application: Application
  tried: Computed
  payOn: string
  texts: readonly ChosenText[]
  reviewed: FormalReview | undefined
}

/** A case's proposal as the scenario has it, with the texts that were chosen, in the same form and with the same defaults as one that is written by hand. */
export const scenarioForm = ({ header, round, application, tried, payOn, texts, reviewed }: Given): Form => {
  const { input, result } = tried
  const rows = result.rows.filter(({ caseId }) => caseId === header.id)
  const excepted: CaseHeader = {
    ...header,
    measures: header.measures.map((measure) =>
      own(input.exceptions, { caseId: header.id, measureId: measure.id }) === undefined
        ? measure
        : { ...measure, exception: 'taken' },
    ),
  }
  const suggestion = {
    rows: rows.map(({ caseId, measureId, amount, result: what }) => ({
      caseId,
      measureId,
      settled: { amount, result: what === 'left-out' ? ('does-not-fit' as const) : what },
    })),
  }
  const form = proposalForm({ header: excepted, round, application, suggestion, reviewed })
  const changes = rows.map(
    (row): Form => ({
      [named(row.measureId, 'reason')]: reasonsFor(row, input, reviewed),
      [named(row.measureId, 'exception')]: own(input.exceptions, row)?.reason ?? '',
    }),
  )
  const written = Object.assign(form, ...changes, { 'payments.0.payOn': payOn })
  const facts = { header: excepted, application, frame: tried.basis, form: written }
  return withTexts(facts, rows, texts)
}
