import { payeeOf } from '../domain/account.ts'
import type { Application, MeasureKind } from '../domain/application.ts'
import type { LineKind } from '../domain/instalment.ts'
import { countyByCode } from '../register/register.ts'
import type { Column } from './column.ts'
import type { DecidedLine } from './payment-row.ts'

export const kindName: Record<MeasureKind, string> = {
  'leaving-violence': 'stöd för att lämna våld',
  'resource-centre': 'resurscentrum',
  other: 'övrigt',
}
const areaName: Record<Application['areas'][number], string> = {
  'mens-violence-against-women': 'mäns våld mot kvinnor',
  'close-relations': 'våld i nära relationer',
  honour: 'hedersrelaterat våld och förtryck',
  exploitation: 'sexuell exploatering',
}

const lineKindName: Record<LineKind, string> = {
  payment: 'utbetalning',
  reversal: 'återtagande',
  claim: 'krav',
}

/** `0580` of a kommun, `05` of a region; a kommunalförbund has no such code. */
const organisationCode = ({ orgId }: DecidedLine): string | null =>
  orgId.startsWith('F') ? null : orgId.slice(1)

/**
 * `id` is the field in JSON and in a profile, `name` the heading in the files, `empty` where there may be nothing to
 * say. The meaning stands in text/.
 */
export type PaymentColumn = Column<DecidedLine> & { id: string; empty?: true }

/** The columns finance pulls, in their order: the files, the schema and the data dictionary are made from this table. */
export const decisionColumns = [
  { id: 'batch', name: 'Bunt', type: 'code', value: (row) => row.batch },
  { id: 'line', name: 'Rad', type: 'integer', value: (row) => row.line },
  { id: 'case', name: 'Ärende', type: 'code', value: (row) => row.case },
  { id: 'diaryNumber', name: 'Diarienummer', type: 'code', empty: true, value: (row) => row.diaryNumber },
  { id: 'decision', name: 'Beslut', type: 'code', value: (row) => `${row.case}-${row.decision}` },
  { id: 'decisionVersion', name: 'Beslutsversion', type: 'integer', value: (row) => row.decision },
  { id: 'decidedOn', name: 'Beslutsdatum', type: 'date', value: (row) => row.decidedOn },
  { id: 'decider', name: 'Beslutsfattare', type: 'text', value: (row) => row.decider },
  { id: 'attestedBy', name: 'Attesterad av', type: 'text', value: (row) => row.attestedBy },
  { id: 'letterFile', name: 'Beslutsbrev', type: 'text', value: (row) => row.letterFile },
  { id: 'letterSha256', name: 'Beslutsbrevets sha256', type: 'code', value: (row) => row.letterSha256 },
  { id: 'receiver', name: 'Mottagare', type: 'text', value: (row) => row.receiver },
  {
    id: 'organisationNumber',
    name: 'Organisationsnummer',
    type: 'code',
    empty: true,
    value: (row) => row.organisationNumber,
  },
  {
    id: 'supplierNumber',
    name: 'Leverantörsnummer',
    type: 'code',
    empty: true,
    value: (row) => row.supplierNumber,
  },
  {
    id: 'organisationCode',
    name: 'Kommun- eller regionkod',
    type: 'code',
    empty: true,
    value: organisationCode,
  },
  { id: 'countyCode', name: 'Länskod', type: 'code', value: (row) => row.county },
  {
    id: 'county',
    name: 'Län',
    type: 'text',
    empty: true,
    value: (row) => countyByCode(row.county)?.name ?? null,
  },
  {
    id: 'kinds',
    name: 'Slag enligt 6 §',
    type: 'list',
    value: (row) => row.kinds.map((kind) => kindName[kind]),
  },
  { id: 'areas', name: 'Områden', type: 'list', value: (row) => row.areas.map((area) => areaName[area]) },
  { id: 'budgetYear', name: 'Budgetår', type: 'integer', value: (row) => row.budgetYear },
  { id: 'instalment', name: 'Delbetalning', type: 'integer', value: (row) => row.instalment },
  { id: 'amount', name: 'Belopp', type: 'amount', value: (row) => row.amount },
  {
    id: 'appropriation',
    name: 'Anslagspost',
    type: 'code',
    empty: true,
    value: (row) => row.coding.appropriation,
  },
  { id: 'account', name: 'Konto', type: 'code', empty: true, value: (row) => row.coding.account },
  {
    id: 'costCentre',
    name: 'Kostnadsställe',
    type: 'code',
    empty: true,
    value: (row) => row.coding.costCentre,
  },
  { id: 'activity', name: 'Verksamhet', type: 'code', empty: true, value: (row) => row.coding.activity },
  { id: 'counterpart', name: 'Motpart', type: 'code', empty: true, value: (row) => row.coding.counterpart },
  {
    id: 'paymentChannel',
    name: 'Betalningssätt',
    type: 'code',
    empty: true,
    value: ({ account }) => payeeOf(account)?.channel ?? null,
  },
  {
    id: 'paymentNumber',
    name: 'Gironummer',
    type: 'code',
    empty: true,
    value: ({ account }) => payeeOf(account)?.number ?? '',
  },
  {
    id: 'reference',
    name: 'Betalningsreferens',
    type: 'text',
    value: (row) => row.account.reference || row.diaryNumber || row.case,
  },
  { id: 'conditions', name: 'Villkor', type: 'flag', empty: true, value: (row) => row.conditions },
  {
    id: 'reportLastDay',
    name: 'Sista dag för redovisning',
    type: 'date',
    empty: true,
    value: (row) => row.reportLastDay,
  },
  { id: 'payOn', name: 'Betalas ut', type: 'date', value: (row) => row.payOn },
  { id: 'lineKind', name: 'Radtyp', type: 'text', value: ({ kind }) => lineKindName[kind] },
  { id: 'corrects', name: 'Rättar', type: 'code', empty: true, value: (row) => row.corrects },
] as const satisfies readonly PaymentColumn[]

export type ColumnId = (typeof decisionColumns)[number]['id']
