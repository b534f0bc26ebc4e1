import { awaitsCondition, type Instalment, isStanding } from '../../../shared/domain/instalment.ts'
import { formatKronor, sum } from '../../../shared/domain/money.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { Around } from '../../../shared/web/components/swedish.tsx'
import { formatDay } from '../../../shared/web/written-time.ts'
import { texts } from '../text/texts.ts'
import type { OwnCase } from './load-case.ts'

const isGranted = (outcome: OwnCase['header']['outcome']): boolean =>
  outcome === 'grant' || outcome === 'partial'

const text = texts.afterwards.payments

/** How far one has come; one that is tied to a condition says to which, and since when that is fulfilled. */
const State = ({ instalment }: { instalment: Instalment }) => {
  const { status, condition, fulfilled } = instalment
  const waits = status === 'payable' && awaitsCondition(instalment)
  return (
    <>
      {waits ? text.waits : text.states[status]}
      {condition !== undefined && (
        <div class="govuk-hint sb-described">
          <Around say={text.condition} name={condition} />
          {fulfilled !== undefined && ` ${text.fulfilled(formatDay(fulfilled.on))}`}
        </div>
      )}
    </>
  )
}

/** The instalments of a grant and how far each has come; nothing before the letter is out or without a grant. */
export const PaymentsTable = ({
  header,
  letter,
  instalments,
}: Pick<OwnCase, 'header' | 'letter' | 'instalments'>) => {
  if (letter === null || (instalments.length === 0 && !isGranted(header.outcome))) return null
  const standing = instalments.filter(isStanding)
  return (
    <DataTable
      caption={text.title}
      columns={[{ text: text.day }, { text: text.state }, { text: text.amount, numeric: true }]}
      empty={text.none}
      rows={instalments.map((instalment) => [
        formatDay(instalment.payOn),
        <State key={instalment.number} instalment={instalment} />,
        formatKronor(instalment.amount),
      ])}
      total={[text.total, '', formatKronor(sum(standing.map(({ amount }) => amount)))]}
    />
  )
}
