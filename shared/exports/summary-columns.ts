import type { AggregateRow } from '../domain/aggregate.ts'
import type { Outcome } from '../domain/case.ts'
import { type Column, kindName } from './decision-columns.ts'

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
  { name: 'Utlysning', meaning: 'Utlysningens beteckning', type: 'code', value: () => round.id },
  { name: 'Budgetår', meaning: 'Utlysningens budgetår', type: 'integer', value: () => round.budgetYear },
  { name: 'Sökande', meaning: 'Den som har sökt', type: 'text', value: (row) => row.applicant },
  { name: 'Slag enligt 6 §', meaning: 'Vad åtgärden rör', type: 'text', value: (row) => kindName[row.kind] },
  { name: 'Sökt', meaning: 'Kronor med två decimaler', type: 'amount', value: (row) => row.requested },
  {
    name: 'Beviljat',
    meaning: 'Kronor med två decimaler, tomt tills det är beslutat',
    type: 'amount',
    value: (row) => row.granted,
  },
  {
    name: 'Utgång',
    meaning: 'Beslutet i ärendet, tomt tills det är beslutat',
    type: 'text',
    value: (row) => (row.outcome === null ? null : outcomeName[row.outcome]),
  },
]
