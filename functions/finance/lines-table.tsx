import type { ComponentChildren } from 'preact'
import { formatKronor } from '../../shared/domain/money.ts'
import { formatDay } from '../../shared/domain/time.ts'
import type { Payable } from '../../shared/exports/payment-line.ts'
import type { PaymentRow } from '../../shared/exports/payment-row.ts'
import { totalOf } from '../../shared/exports/totals.ts'
import { DataTable } from '../../shared/web/components/data-table.tsx'
import { sv } from './text/sv.ts'
import { svAnswers } from './text/sv-answers.ts'
import { svTasks } from './text/sv-tasks.ts'

type Line = Pick<
  PaymentRow,
  'receiver' | 'organisationNumber' | 'case' | 'diaryNumber' | 'instalment' | 'kind' | 'payOn' | 'amount'
>
type Column = { text: string; numeric?: boolean; of: (line: Line, index: number) => ComponentChildren }

const Receiver = ({ receiver, organisationNumber }: Line) => (
  <span>
    {receiver}
    <br />
    {organisationNumber ?? sv.missingNumber}
  </span>
)

const columns: readonly Column[] = [
  { text: sv.columns.receiver, of: (line) => <Receiver {...line} /> },
  { text: sv.columns.case, of: (line) => line.diaryNumber ?? line.case },
  { text: sv.columns.instalment, numeric: true, of: ({ instalment }) => String(instalment) },
  { text: svAnswers.kind, of: ({ kind }) => svAnswers.kinds[kind] },
  { text: sv.columns.payOn, of: ({ payOn }) => formatDay(payOn) },
  { text: sv.columns.amount, numeric: true, of: ({ amount }) => formatKronor(amount) },
]

/** What is shown of an instalment that has no line in a batch yet. */
export const lineOf = ({ instalment, header, applicant }: Payable): Line => ({
  receiver: applicant.name,
  organisationNumber: applicant.organisationNumber,
  case: header.id,
  diaryNumber: header.diaryNumber,
  instalment: instalment.number,
  kind: instalment.kind ?? 'payment',
  payOn: instalment.payOn,
  amount: instalment.amount,
})

export const sumOf = (lines: readonly Pick<Line, 'kind' | 'amount'>[]) => totalOf(lines)

type LinesTableProps = {
  caption: string
  lines: readonly Line[]
  /** The lines' numbers in the batch, when they have any. */
  numbers?: readonly number[]
  /** How far each line has come, in its order. */
  states?: readonly ComponentChildren[]
  /** Why each line is held back, in its order. */
  why?: readonly ComponentChildren[]
  /** What can be done with each line, in its order. */
  acts?: readonly ComponentChildren[]
  total?: PaymentRow['amount'] | undefined
}

export const LinesTable = ({ caption, lines, numbers, states, why, acts, total }: LinesTableProps) => {
  const shown: Column[] = [
    ...(numbers === undefined
      ? []
      : [{ text: sv.columns.line, of: (_: Line, index: number) => String(numbers[index]) }]),
    ...columns,
    ...(states === undefined
      ? []
      : [{ text: sv.batch.status, of: (_: Line, index: number) => states[index] }]),
    ...(why === undefined ? [] : [{ text: sv.why, of: (_: Line, index: number) => why[index] }]),
    ...(acts === undefined ? [] : [{ text: svTasks.act, of: (_: Line, index: number) => acts[index] }]),
  ]
  const sums = shown.map(({ text }, index) =>
    index === 0 ? sv.total : text === sv.columns.amount && total !== undefined ? formatKronor(total) : '',
  )
  return (
    <DataTable
      caption={caption}
      captionSize="s"
      dense
      columns={shown.map(({ text, numeric }) => ({ text, numeric }))}
      rows={lines.map((line, index) => shown.map(({ of }) => of(line, index)))}
      total={total === undefined ? undefined : sums}
    />
  )
}
