import { readPayable } from '../../../shared/aws/payables.ts'
import type { Table } from '../../../shared/aws/table.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { ulid } from '../../../shared/domain/ids.ts'
import type { Instalment } from '../../../shared/domain/instalment.ts'
import { formatKronor } from '../../../shared/domain/money.ts'
import { formatDay } from '../../../shared/domain/time.ts'
import type { Payable } from '../../../shared/exports/payment-line.ts'
import type { SummaryRow } from '../../../shared/web/components/summary-list.tsx'
import type { Request } from '../../../shared/web/request.ts'
import { svTasks } from '../text/sv-tasks.ts'

const text = svTasks.line
export const tasksAddress = '/ekonomi/uppgifter'

export const lineAddress = (
  { case: id, number }: Pick<Instalment, 'case' | 'number'>,
  act: 'hall' | 'slapp',
): string => `/ekonomi/betalning/${id}/${number}/${act}`

/** The line an address names, as it is now. Throws NotFound for what is none, and for one that is no longer to be paid. */
export const readLine = async (
  table: Pick<Table, 'get'>,
  county: string,
  { params }: Pick<Request, 'params'>,
): Promise<Payable> => {
  const id = ulid.safeParse(params.case)
  if (!id.success || !/^\d{1,3}$/.test(params.number ?? '')) throw notFound('instalment')
  const payable = await readPayable(table, county, { case: id.data, number: Number(params.number) })
  if (payable === null) throw notFound('instalment')
  return payable
}

/** Which line it is: receiver, case, part, budget year, day and amount. */
export const lineFacts = ({ instalment, header, applicant }: Payable): SummaryRow[] => [
  { key: text.receiver, value: applicant.name },
  { key: text.case, value: header.diaryNumber ?? header.id },
  { key: text.number, value: String(instalment.number) },
  { key: text.year, value: String(instalment.budgetYear) },
  { key: text.payOn, value: formatDay(instalment.payOn) },
  { key: text.amount, value: formatKronor(instalment.amount) },
]
