import * as z from 'zod'
import { notFound } from '../domain/errors.ts'
import { instant } from '../domain/ids.ts'
import { kept } from '../exports/batch.ts'
import { keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'

export type ReportKind = 'MONTH' | 'STATEMENT'
export const reportFormats = ['xlsx', 'pdf', 'csv'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** A report that has been made, with the files that are kept of it. */
const report = z.strictObject({
  id: z.string(),
  /** The month is not over. */
  preliminary: z.boolean(),
  madeAt: instant,
  madeByName: z.string(),
  files: z.strictObject({ xlsx: kept.optional(), pdf: kept.optional(), csv: kept.optional() }),
})
export type Report = z.infer<typeof report>

const reportOf = (item: Item): Report => z.object({ report }).parse(item).report

export const reportItem = (county: string, kind: ReportKind, content: Report): Item => ({
  ...keys.report(county, kind, content.id),
  report: content,
})

export const findReport = async (
  table: Pick<Table, 'get'>,
  county: string,
  kind: ReportKind,
  id: string,
): Promise<Report | null> => {
  const item = await table.get(keys.report(county, kind, id))
  return item === null ? null : reportOf(item)
}

/** Throws NotFound: the same for another county's report as for none. */
export const readReport = async (
  table: Pick<Table, 'get'>,
  county: string,
  kind: ReportKind,
  id: string,
): Promise<Report> => {
  const found = await findReport(table, county, kind, id)
  if (found === null) throw notFound('report')
  return found
}

/** What has been made whose name begins in a way: of a budget year or of a receiver, latest made first. */
export const readReports = async (
  table: Pick<Table, 'query'>,
  county: string,
  kind: ReportKind,
  beginning: string,
): Promise<Report[]> => {
  const { pk, sk } = keys.report(county, kind, beginning)
  const found = (await queryAll(table, { pk, prefix: sk })).map(reportOf)
  return found.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
}
