import * as z from 'zod'
import { day } from '../../domain/ids.ts'
import { type Ore, toOre } from '../../domain/money.ts'
import type { PaymentWord } from '../../domain/payment-answer.ts'
import { batchId } from '../batch.ts'
import type { AnswerRow } from './acknowledgement.ts'
import { type Cells, longest, statusWords } from './columns.ts'
import type { RowFault } from './row-fault.ts'

/** On one line, without what cannot be seen. */
const plain = (text = ''): string => text.replaceAll(/\s+/gu, ' ').trim()
const hasUnseen = (text: string): boolean => /\p{C}/u.test(text)

const statusOf = (text: string): PaymentWord['status'] | null => {
  const word = text.toLowerCase()
  if (statusWords.paid.some((known) => known === word)) return 'paid'
  return statusWords.refused.some((known) => known === word) ? 'refused' : null
}

/** `2027-03-01` or `20270301`; null for what is no day. */
const dayIn = (text: string): string | null => {
  const written = text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  return day.safeParse(written).success ? written : null
}

/** Kronor with Swedish or English decimals to öre, never through a fraction. Null for what is no amount. */
const oreIn = (text: string): Ore | null => {
  const [, sign = '', kronor = '', decimals = ''] =
    /^([-\u2212]?)(\d{1,12})(?:[.,](\d{1,2}))?$/u.exec(text.replaceAll(' ', '')) ?? []
  if (kronor === '') return null
  const ore = Number(kronor) * 100 + Number(decimals.padEnd(2, '0'))
  return toOre(sign === '' || ore === 0 ? ore : -ore)
}

const lineNumber = z.string().regex(/^[1-9]\d{0,5}$/)

type Text = Record<keyof Cells, string>
const textOf = (cells: Cells): Text => ({
  batch: plain(cells.batch),
  line: plain(cells.line),
  status: plain(cells.status),
  date: plain(cells.date),
  reference: plain(cells.reference),
  reason: plain(cells.reason),
  amount: plain(cells.amount),
})

const isTooLong = (text: Text, field: 'reference' | 'reason'): boolean => text[field].length > longest[field]

/** Every way a row can be wrong, in the order they are told. */
const faults: readonly [RowFault, (text: Text) => boolean][] = [
  ['text', (text) => Object.values(text).some(hasUnseen)],
  ['batch', ({ batch }) => !batchId.safeParse(batch).success],
  ['line', ({ line }) => !lineNumber.safeParse(line).success],
  ['status', ({ status }) => statusOf(status) === null],
  ['date', ({ status, date }) => (date === '' ? statusOf(status) === 'paid' : dayIn(date) === null)],
  [
    'reference',
    (text) => (statusOf(text.status) === 'paid' && text.reference === '') || isTooLong(text, 'reference'),
  ],
  [
    'reason',
    (text) => (statusOf(text.status) === 'refused' && text.reason === '') || isTooLong(text, 'reason'),
  ],
  ['amount', ({ amount }) => amount !== '' && oreIn(amount) === null],
]

const wordOf = (text: Text): PaymentWord => {
  const amount = oreIn(text.amount)
  const on = dayIn(text.date)
  const of = { batch: text.batch, line: Number(text.line), ...(amount === null ? {} : { amount }) }
  return statusOf(text.status) === 'paid'
    ? { ...of, status: 'paid', on: on ?? '', reference: text.reference }
    : { ...of, status: 'refused', reason: text.reason, ...(on === null ? {} : { on }) }
}

/** A row as what it says of a line, or as what is wrong with it. */
export const readRow = (row: number, cells: Cells): AnswerRow => {
  const text = textOf(cells)
  const fault = faults.find(([, isWrong]) => isWrong(text))?.[0] ?? null
  return fault === null ? { row, word: wordOf(text), fault } : { row, word: null, fault }
}

/** A row that does not even have the fields of one. */
export const shapeless = (row: number): AnswerRow => ({ row, word: null, fault: 'shape' })
