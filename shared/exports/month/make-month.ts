import { readLedger } from '../../aws/ledger.ts'
import type { Report } from '../../aws/reports.ts'
import type { CountyStore } from '../../deps.ts'
import type { Actor } from '../../domain/advance.ts'
import { monthReport } from '../../domain/reconciliation/month.ts'
import type { LetterDeps } from '../../letters/document.ts'
import { keepReport } from '../keep-report.ts'
import { monthPdf } from './month-pdf.ts'
import { monthXlsx } from './month-xlsx.ts'

type Deps = Pick<CountyStore, 'county' | 'table' | 'records'> & { letters: () => Promise<LetterDeps> }

/** Makes the report of a month of a budget year as XLSX and PDF and keeps both. Throws NotYourRole. */
export const makeMonth = async (
  deps: Deps,
  { year, month }: { year: number; month: string },
  by: { actor: Actor; name: string },
): Promise<Report> => {
  const { county, table } = deps
  const report = monthReport(await readLedger(table, county, year), month, by.actor.at)
  const [xlsx, pdf] = [await monthXlsx(report), await monthPdf(await deps.letters(), report)]
  const rows = report.differences.reduce((count, { differences }) => count + differences.length, 0)
  return keepReport(
    deps,
    {
      kind: 'MONTH',
      of: `${year}-${month}`,
      preliminary: report.preliminary,
      contents: { xlsx, pdf },
      facts: { year, month, differences: rows },
    },
    by,
  )
}
