import type { Instalment } from '../../../shared/domain/instalment.ts'
import { formatKronor } from '../../../shared/domain/money.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import { Notice } from '../../../shared/web/components/notice.tsx'
import { sv } from '../text/sv.ts'

const text = sv.payments.asked

const wordsOf = ({ number, amount, hold }: Instalment): string[] =>
  hold === undefined
    ? []
    : [text.text(number, formatKronor(amount), hold.reason, hold.byName, formatInstant(hold.at))]

/** What finance asks the officer about the lines it holds of a case, until somebody has dealt with it. */
export const PaymentsAsked = ({ id, held }: { id: string; held: readonly Instalment[] }) => {
  const lines = held.filter(({ status }) => status === 'payable').flatMap(wordsOf)
  return (
    <Notice kind="warning" title={text.title}>
      {lines.length === 0 ? (
        <p class="govuk-body">{text.gone}</p>
      ) : (
        <ul class="govuk-list">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p class="govuk-body">
        {text.what}{' '}
        <a class="govuk-link" href={`/lan/arende/${id}/betalningar`}>
          {text.see}
        </a>
      </p>
    </Notice>
  )
}
