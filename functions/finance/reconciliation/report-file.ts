import {
  type Report,
  type ReportFormat,
  type ReportKind,
  readReport,
  reportFormats,
} from '../../../shared/aws/reports.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { reportMonths } from '../../../shared/domain/reconciliation/month.ts'
import { dayOf } from '../../../shared/domain/time.ts'
import type { Request } from '../../../shared/web/request.ts'
import { redirect } from '../../../shared/web/response.ts'
import { type Page, storeOf } from '../deps.ts'
import { addressOf } from './read.ts'

export const base = `${addressOf}/rapporter`

/** The months there can be a report of, as it is now. */
export const monthsOf = (year: number, { receivedAt }: Pick<Request, 'receivedAt'>): string[] =>
  reportMonths(year, dayOf(receivedAt))

const isFormat = (written: string | undefined): written is ReportFormat =>
  reportFormats.some((format) => format === written)

/** A file of a report as it was kept, by its version. */
export const downloadReport =
  (kind: ReportKind, name: (report: Report) => string): Page =>
  async (deps, { request, session }) => {
    const { county, table, records } = storeOf(deps, session)
    const { report: id = '', format } = request.params
    if (!/^[\w-]{6,60}$/.test(id) || !isFormat(format)) throw notFound('report')
    const report = await readReport(table, county, kind, id)
    const file = report.files[format]
    if (file === undefined) throw notFound('report')
    return redirect(await records.link(file.key, `${name(report)}.${format}`, file.versionId))
  }

export const downloadMonth: Page = (deps, visit) =>
  downloadReport('MONTH', ({ id, preliminary }) =>
    ['avstamning', storeOf(deps, visit.session).county, id, ...(preliminary ? ['preliminar'] : [])].join('-'),
  )(deps, visit)
