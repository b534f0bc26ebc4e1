import type { AggregateRow } from '../domain/aggregate.ts'
import type { Outcome } from '../domain/case.ts'
import type { Column } from './column.ts'
import { kindName } from './decision-columns.ts'

const outcomeName: Record<Outcome, string> = {
  grant: 'bifall',
  partial: 'delvis bifall',
  rejection: 'avslag',
  dismissal: 'avvisning',
  'write-off': 'avskrivning',
  revocation: 'återkallelse',
}

/** A round's summary as CSV, a row for each measure. */
export const summaryColumns = (round: {
  id: string
  budgetYear: number
}): readonly Column<AggregateRow>[] => [
  { name: 'Utlysning', type: 'code', value: () => round.id },
  { name: 'Budgetår', type: 'integer', value: () => round.budgetYear },
  { name: 'Sökande', type: 'text', value: (row) => row.applicant },
  { name: 'Slag enligt 6 §', type: 'text', value: (row) => kindName[row.kind] },
  { name: 'Sökt', type: 'amount', value: (row) => row.requested },
  {
    name: 'Beviljat',

    type: 'amount',
    value: (row) => row.granted,
  },
  {
    name: 'Utgång',

    type: 'text',
    value: (row) => (row.outcome === null ? null : outcomeName[row.outcome]),
  },
]
