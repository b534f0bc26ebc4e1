import { notFound } from '../../../shared/domain/errors.ts'
import { makeMonth } from '../../../shared/exports/month/make-month.ts'
import { one } from '../../../shared/web/request.ts'
import { redirect } from '../../../shared/web/response.ts'
import { type Page, storeOf } from '../deps.ts'
import { base, monthsOf } from './report-file.ts'

/** Makes the report of a month; made again of the same events it is the same report. Throws NotFound for a month that has not begun. */
export const postReport: Page = async (deps, { request, session }) => {
  const store = storeOf(deps, session)
  const [year, month] = [Number(one(request.form, 'ar')), one(request.form, 'manad')]
  if (!(year > 2000 && monthsOf(year, request).includes(month))) throw notFound('report')
  await makeMonth(
    { ...store, letters: deps.letters },
    { year, month },
    { actor: { subject: session.subject, role: 'finance', at: request.receivedAt }, name: session.name },
  )
  return redirect(`${base}?ar=${year}&klart=gjord`)
}
