import { keys } from '../aws/keys.ts'
import { commitLog } from '../aws/log.ts'
import { recordKeys } from '../aws/records.ts'
import { findReport, type Report, type ReportFormat, type ReportKind, reportItem } from '../aws/reports.ts'
import { retryChanged } from '../aws/table.ts'
import { check, putNew } from '../aws/write.ts'
import type { CountyStore } from '../deps.ts'
import type { Actor } from '../domain/advance.ts'
import { canonical, hashOf } from '../domain/chain.ts'
import { changedMeanwhile, notYourRole } from '../domain/errors.ts'
import type { Event } from '../domain/event.ts'

type Contents = Partial<Record<ReportFormat, Uint8Array>>
type Made = {
  kind: ReportKind
  /** What the report is of; its name goes on with what it says. */
  of: string
  preliminary: boolean
  contents: Contents
  /** Ids and codes for the event. */
  facts: Event['data']
}
type By = { actor: Actor; name: string }

const mediaTypes: Record<ReportFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
}

const isFormat = (name: string): name is ReportFormat => name in mediaTypes

const entriesOf = (contents: Contents): [ReportFormat, Uint8Array][] =>
  Object.entries(contents).flatMap(([name, content]) =>
    isFormat(name) && content !== undefined ? [[name, content]] : [],
  )

/** A report is called by what its files say, whenever and by whomever it is made. */
const idOf = ({ of, contents }: Made): string =>
  `${of}-${hashOf(canonical(entriesOf(contents).map(([name, content]) => [name, hashOf(content)]))).slice(0, 12)}`

/**
 * Keeps a report under lock and tells the county's log: once, and the same for whoever makes the same again.
 * Throws NotYourRole.
 */
export const keepReport = (
  { table, records, county }: Pick<CountyStore, 'table' | 'records' | 'county'>,
  made: Made,
  { actor, name }: By,
): Promise<Report> =>
  retryChanged(async () => {
    const id = idOf(made)
    const found = await findReport(table, county, made.kind, id)
    if (found !== null) return found
    const files: Report['files'] = {}
    for (const [format, content] of entriesOf(made.contents)) {
      const key = recordKeys.report(county, id, format)
      files[format] = { key, ...(await records.keep(key, content, mediaTypes[format])) }
    }
    const { preliminary, facts } = made
    const report: Report = { id, preliminary, madeAt: actor.at, madeByName: name, files }
    const data = { ...facts, report: id, preliminary, files }
    await commitLog(table, `C#${county}`, { kind: 'ReportMade', actor, data }, [
      check(keys.staff(county, actor.subject), { roles: { contains: 'finance' } }, () =>
        notYourRole('make-report'),
      ),
      putNew(reportItem(county, made.kind, report), () => changedMeanwhile('report')),
    ])
    return report
  })
