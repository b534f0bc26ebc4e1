import type { ProposalContent } from '../../../shared/domain/decision.ts'
import { formatKronor } from '../../../shared/domain/money.ts'
import { sv } from '../text/sv.ts'

/** The parts of a grant that are tied to a condition, each with its condition; nothing where none is. */
export const TiedPayments = ({ payments }: Pick<ProposalContent, 'payments'>) => {
  const tied = payments.flatMap(({ amount, condition }) =>
    condition === undefined ? [] : [sv.payments.tied(formatKronor(amount), condition)],
  )
  return tied.length === 0 ? null : (
    <ul class="govuk-list govuk-list--bullet">
      {tied.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  )
}
