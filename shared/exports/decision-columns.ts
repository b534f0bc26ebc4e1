import type { MeasureKind } from '../domain/application.ts'
import type { PaymentRow } from './payment-row.ts'

/** How a column is written: codes are text and keep their zeros, amounts come in öre and leave in kronor. */
export type ColumnType = 'text' | 'code' | 'date' | 'integer' | 'amount'
export type Column<Row> = {
  name: string
  meaning: string
  type: ColumnType
  value: (row: Row) => string | number | null
}

export const kindName: Record<MeasureKind, string> = {
  'leaving-violence': 'stöd för att lämna våld',
  'resource-centre': 'resurscentrum',
  other: 'övrigt',
}

/** The columns finance pulls, in their order. */
export const decisionColumns: readonly Column<PaymentRow>[] = [
  { name: 'Bunt', meaning: 'Buntens nummer: år och löpnummer', type: 'code', value: (row) => row.batch },
  { name: 'Rad', meaning: 'Radens nummer i bunten', type: 'integer', value: (row) => row.line },
  { name: 'Ärende', meaning: 'Ärendets beteckning i e-tjänsten', type: 'code', value: (row) => row.case },
  {
    name: 'Diarienummer',
    meaning: 'Länsstyrelsens diarienummer, tomt tills det är satt',
    type: 'text',
    value: (row) => row.diaryNumber,
  },
  { name: 'Beslut', meaning: 'Beslutets nummer i ärendet', type: 'integer', value: (row) => row.decision },
  { name: 'Beslutsdatum', meaning: 'Dagen för beslutet', type: 'date', value: (row) => row.decidedOn },
  { name: 'Beslutsfattare', meaning: 'Den som har beslutat', type: 'text', value: (row) => row.decider },
  { name: 'Mottagare', meaning: 'Den som ska få pengarna', type: 'text', value: (row) => row.receiver },
  {
    name: 'Organisationsnummer',
    meaning: 'Mottagarens organisationsnummer, tomt om det inte är registrerat',
    type: 'code',
    value: (row) => row.organisationNumber,
  },
  {
    name: 'Organisationskod',
    meaning: 'K och kommunkod, R och länskod eller F och kommunalförbundets beteckning',
    type: 'code',
    value: (row) => row.orgId,
  },
  {
    name: 'Länskod',
    meaning: 'Länet vars länsstyrelse har beslutat',
    type: 'code',
    value: (row) => row.county,
  },
  {
    name: 'Slag enligt 6 §',
    meaning: 'Vad de beviljade åtgärderna rör',
    type: 'text',
    value: (row) => row.kinds.map((kind) => kindName[kind]).join(', '),
  },
  {
    name: 'Budgetår',
    meaning: 'Året som utbetalningen belastar anslaget',
    type: 'integer',
    value: (row) => row.budgetYear,
  },
  {
    name: 'Delbetalning',
    meaning: 'Delbetalningens nummer i ärendet',
    type: 'integer',
    value: (row) => row.instalment,
  },
  {
    name: 'Belopp',
    meaning: 'Kronor med två decimaler, negativt på en rättelserad',
    type: 'amount',
    value: (row) => row.amount,
  },
  { name: 'Betalas ut', meaning: 'Dagen då beloppet ska betalas', type: 'date', value: (row) => row.payOn },
  {
    name: 'Sista dag för redovisning',
    meaning: 'Dagen som står i beslutet (7 §)',
    type: 'date',
    value: (row) => row.reportLastDay,
  },
  { name: 'Beslutsbrev', meaning: 'Beslutsbrevets filnamn', type: 'text', value: (row) => row.letterFile },
  {
    name: 'Beslutsbrevets sha256',
    meaning: 'Kontrollsumma för beslutsbrevet',
    type: 'code',
    value: (row) => row.letterSha256,
  },
  {
    name: 'Rättar',
    meaning: 'Bunt och rad som raden rättar, annars tomt',
    type: 'code',
    value: (row) => row.corrects,
  },
  {
    name: 'Bankgiro',
    meaning: 'Mottagarens bankgiro enligt ansökan',
    type: 'code',
    value: (row) => row.account.bankgiro,
  },
  {
    name: 'Plusgiro',
    meaning: 'Mottagarens plusgiro enligt ansökan',
    type: 'code',
    value: (row) => row.account.plusgiro,
  },
  {
    name: 'Mottagarens referens',
    meaning: 'Det mottagaren vill se på utbetalningen',
    type: 'text',
    value: (row) => row.account.reference,
  },
]
