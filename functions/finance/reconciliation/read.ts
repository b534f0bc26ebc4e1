import { readOpenOrder } from '../../../shared/aws/batches.ts'
import { readLedger } from '../../../shared/aws/ledger.ts'
import type { Table } from '../../../shared/aws/table.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { type Figure, figures } from '../../../shared/domain/reconciliation/figure.ts'
import { type Entry, type Ledger, reconcile } from '../../../shared/domain/reconciliation/reconcile.ts'
import { dayOf } from '../../../shared/domain/time.ts'
import type { Request } from '../../../shared/web/request.ts'
import { sv } from '../text/sv-reconciliation.ts'

export const addressOf = '/ekonomi/avstamning'

type Asked = Pick<Request, 'query' | 'receivedAt'>

export const thisYear = ({ receivedAt }: Pick<Request, 'receivedAt'>): number =>
  Number(dayOf(receivedAt).slice(0, 4))

/** The budget year of the address, or this year. */
export const yearAsked = (request: Asked): number => {
  const written = request.query.get('ar') ?? ''
  return /^20\d{2}$/.test(written) ? Number(written) : thisYear(request)
}

export const figureAddress = (figure: Figure, year: number): string =>
  `${addressOf}/${sv.addresses[figure]}?ar=${year}`

/** Throws NotFound for what no figure is called. */
export const figureNamed = (written: string | undefined): Figure => {
  const figure = figures.find((each) => sv.addresses[each] === written)
  if (figure === undefined) throw notFound('figure')
  return figure
}

export type CaseHeaders = ReadonlyMap<string, Ledger['cases'][number]['header']>
export type Reconciled = { ledger: Ledger; entries: Entry[]; headers: CaseHeaders; locking: string | null }

/** A budget year with every figure and its recount: both are counted each time it is shown. */
export const readReconciled = async (table: Table, county: string, year: number): Promise<Reconciled> => {
  const [ledger, order] = await Promise.all([readLedger(table, county, year), readOpenOrder(table, county)])
  return {
    ledger,
    entries: reconcile(ledger),
    headers: new Map(ledger.cases.map(({ header }) => [header.id, header])),
    locking: order?.of ?? null,
  }
}
