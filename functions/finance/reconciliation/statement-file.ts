import { notFound } from '../../../shared/domain/errors.ts'
import { orgId } from '../../../shared/domain/ids.ts'
import { keepReport } from '../../../shared/exports/keep-report.ts'
import { readStatement, statementCsv } from '../../../shared/exports/statement.ts'
import type { Request } from '../../../shared/web/request.ts'
import { redirect } from '../../../shared/web/response.ts'
import { type FinanceDeps, type Page, storeOf } from '../deps.ts'
import { budgetYears } from '../read-overview.ts'
import { addressOf, thisYear } from './read.ts'
import { downloadReport } from './report-file.ts'

export const base = `${addressOf}/mottagare`

const orgFrom = ({ params }: Pick<Request, 'params'>): string => {
  const org = orgId.safeParse(params.org)
  if (!org.success) throw notFound('organisation')
  return org.data
}

/** The statement of the receiver in the address. Throws NotFound for who has been granted nothing in the county. */
export const readReceiver = async (deps: FinanceDeps, { request, session }: Parameters<Page>[1]) => {
  const store = storeOf(deps, session)
  const statement = await readStatement(
    store.table,
    store.county,
    orgFrom(request),
    budgetYears(thisYear(request)),
  )
  return { store, statement }
}

/** Makes a file of the statement; made again of the same lines it is the same file. */
export const postStatement: Page = async (deps, visit) => {
  const { store, statement } = await readReceiver(deps, visit)
  const { request, session } = visit
  const { orgId: org } = statement
  await keepReport(
    store,
    {
      kind: 'STATEMENT',
      of: org,
      preliminary: false,
      contents: { csv: await statementCsv(statement) },
      facts: { org },
    },
    { actor: { subject: session.subject, role: 'finance', at: request.receivedAt }, name: session.name },
  )
  return redirect(`${base}/${org}?klart=gjord`)
}

/** A file of a statement as it was kept; its name begins with its receiver's id. */
export const downloadStatement: Page = (deps, visit) => {
  const { county } = storeOf(deps, visit.session)
  const org = orgFrom(visit.request)
  if (!visit.request.params.report?.startsWith(`${org}-`)) throw notFound('report')
  return downloadReport('STATEMENT', ({ id }) => `mottagarkonto-${county}-${id}`)(deps, visit)
}
