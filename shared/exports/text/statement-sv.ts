import type { Instalment, LineKind } from '../../domain/instalment.ts'

const states: Record<Instalment['status'], string> = {
  payable: 'Kvar att exportera',
  exported: 'Exporterad, väntar på svar',
  paid: 'Betald',
  refused: 'Avvisad',
  reversed: 'Återförd',
  voided: 'Upphävd',
}

const kinds: Record<LineKind, string> = {
  payment: 'Betalning',
  reversal: 'Återförande rad',
  claim: 'Återkrav',
}

export const statementSv = {
  year: 'Budgetår',
  case: 'Ärende',
  decision: 'Beslut',
  decidedOn: 'Beslutat',
  part: 'Delbetalning',
  kind: 'Slag',
  place: 'Underlag/rad',
  corrects: 'Rättar',
  state: 'Läge',
  payOn: 'Betalas ut',
  answeredOn: 'Svar',
  reference: 'Referens',
  amount: 'Belopp',
  paidSoFar: 'Betalt hittills',
  states,
  kinds,
}
