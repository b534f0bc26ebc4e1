import { formatKronor, sum } from '../../../shared/domain/money.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { formatDay } from '../../../shared/web/written-time.ts'
import { texts } from '../text/texts.ts'
import type { OwnCase } from './load-case.ts'

const isGranted = (outcome: OwnCase['header']['outcome']): boolean =>
  outcome === 'grant' || outcome === 'partial'

const text = texts.afterwards.payments

/** The instalments of a grant and how far each has come; nothing before the letter is out or without a grant. */
export const PaymentsTable = ({
  header,
  letter,
  instalments,
}: Pick<OwnCase, 'header' | 'letter' | 'instalments'>) => {
  if (letter === null || (instalments.length === 0 && !isGranted(header.outcome))) return null
  const standing = instalments.filter(({ status }) => status !== 'voided')
  return (
    <DataTable
      caption={text.title}
      columns={[{ text: text.day }, { text: text.state }, { text: text.amount, numeric: true }]}
      empty={text.none}
      rows={instalments.map(({ payOn, status, amount }) => [
        formatDay(payOn),
        text.states[status],
        formatKronor(amount),
      ])}
      total={[text.total, '', formatKronor(sum(standing.map(({ amount }) => amount)))]}
    />
  )
}
