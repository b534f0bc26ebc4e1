import { readDecision } from '../aws/decisions.ts'
import { readEach, readGrantedCases, readYearLines } from '../aws/ledger.ts'
import type { Table } from '../aws/table.ts'
import type { CaseHeader } from '../domain/case.ts'
import { notFound } from '../domain/errors.ts'
import type { Instalment } from '../domain/instalment.ts'
import type { Ore } from '../domain/money.ts'
import { placeOf } from '../domain/reconciliation/lines-behind.ts'
import { statementOf } from '../domain/reconciliation/statement.ts'
import { dayOf } from '../domain/time.ts'
import type { Column } from './column.ts'
import { toCsv } from './csv.ts'
import { statementSv as text } from './text/statement-sv.ts'

/** A line with the case and the decision it comes of. */
export type ReceiverLine = {
  line: Instalment
  designation: string
  decidedOn: string
  paidSoFar: Ore
}
export type ReceiverYear = { year: number; granted: Ore; paid: Ore; rows: ReceiverLine[] }
export type Statement = { orgId: string; name: string; years: ReceiverYear[] }

type Reader = Pick<Table, 'get' | 'query'>

const decidedDays = async (table: Reader, county: string, lines: readonly Instalment[]) => {
  const decisions = [...new Map(lines.map((line) => [`${line.case}/${line.decision}`, line])).entries()]
  const days = await readEach(decisions, async ([of, line]) => {
    const { decidedAt } = await readDecision(table, county, line.case, line.decision)
    return [of, dayOf(decidedAt)] as const
  })
  return new Map(days)
}

/** All that a county has granted an organisation and what has become of it, over the years given. Throws NotFound for one it has granted nothing. */
export const readStatement = async (
  table: Reader,
  county: string,
  orgId: string,
  years: readonly number[],
): Promise<Statement> => {
  const lines = (await readEach(years, (year) => readYearLines(table, county, year))).flat()
  const cases = await readGrantedCases(table, county, lines)
  const own = new Map<string, CaseHeader>(
    cases.filter((header) => header.orgId === orgId).map((header) => [header.id, header]),
  )
  const name = [...own.values()].at(-1)?.orgName
  if (name === undefined) throw notFound('organisation')
  const ownLines = lines.filter((line) => own.has(line.case))
  const days = await decidedDays(table, county, ownLines)
  return {
    orgId,
    name,
    years: statementOf(ownLines).map(({ rows, ...year }) => ({
      ...year,
      rows: rows.map((row) => ({
        ...row,
        designation: own.get(row.line.case)?.diaryNumber ?? row.line.case,
        decidedOn: days.get(`${row.line.case}/${row.line.decision}`) ?? '',
      })),
    })),
  }
}

const columns: readonly Column<ReceiverLine>[] = [
  { name: text.year, type: 'integer', value: ({ line }) => line.budgetYear },
  { name: text.case, type: 'text', value: ({ designation }) => designation },
  { name: text.decision, type: 'integer', value: ({ line }) => line.decision },
  { name: text.decidedOn, type: 'date', value: ({ decidedOn }) => decidedOn },
  { name: text.part, type: 'integer', value: ({ line }) => line.number },
  { name: text.kind, type: 'text', value: ({ line }) => text.kinds[line.kind ?? 'payment'] },
  { name: text.place, type: 'code', value: ({ line }) => placeOf(line) },
  { name: text.corrects, type: 'code', value: ({ line }) => line.corrects ?? null },
  { name: text.state, type: 'text', value: ({ line }) => text.states[line.status] },
  { name: text.payOn, type: 'date', value: ({ line }) => line.payOn },
  { name: text.answeredOn, type: 'date', value: ({ line }) => line.answer?.on ?? null },
  { name: text.reference, type: 'text', value: ({ line }) => line.answer?.reference ?? null },
  { name: text.amount, type: 'amount', value: ({ line }) => line.amount },
  { name: text.paidSoFar, type: 'amount', value: ({ paidSoFar }) => paidSoFar },
]

/** The statement as CSV for Swedish finance; the same lines are the same bytes. */
export const statementCsv = async ({ years }: Statement): Promise<Uint8Array> => {
  let written = ''
  for await (const part of toCsv(
    columns,
    years.flatMap(({ rows }) => rows),
  ))
    written += part
  return Buffer.from(written)
}
