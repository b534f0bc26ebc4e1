import { findInstalment } from '../../../shared/aws/payables.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import type { Instalment } from '../../../shared/domain/instalment.ts'
import { formatDay } from '../../../shared/domain/time.ts'
import type { Batch } from '../../../shared/exports/batch.ts'
import type { PaymentRow } from '../../../shared/exports/payment-row.ts'
import { svAnswers } from '../text/sv-answers.ts'

/** How far each line of a page has come, in its order. */
export const readInstalmentsOf = ({ table, county }: CountyStore, lines: readonly PaymentRow[]) =>
  Promise.all(lines.map((line) => findInstalment(table, county, line.case, line.instalment)))

const inWords = ({ status, answer }: Instalment): string =>
  status === 'paid' && answer !== undefined
    ? svAnswers.paidOn(formatDay(answer.on))
    : svAnswers.states[status]

type StateProps = { batch: Batch; line: PaymentRow; instalment: Instalment | null }

/** What a line has come to, and the way to take back one that waits for its answer. */
export const LineState = ({ batch, line, instalment }: StateProps) => {
  if (instalment === null) return null
  const waits = batch.status === 'locked' && instalment.status === 'exported' && instalment.kind === undefined
  return (
    <span>
      {inWords(instalment)}
      {waits && (
        <>
          <br />
          <a class="govuk-link" href={`/ekonomi/underlag/${batch.id}/rad/${line.line}/aterta`}>
            {svAnswers.reverse.link}
            <span class="govuk-visually-hidden"> {svAnswers.reverse.linkOf(line.line)}</span>
          </a>
        </>
      )}
    </span>
  )
}
