import { notFound } from '../../../../shared/domain/errors.ts'
import { toCsv } from '../../../../shared/exports/csv.ts'
import { summaryColumns } from '../../../../shared/exports/summary-columns.ts'
import { type Page, storeOf } from '../../deps.ts'
import { chooseRound } from '../../queue/choose-round.ts'
import { readRows } from './read.ts'

/** The round's summary as a file for Swedish Excel. */
export const summaryFile: Page = async (deps, { request, session }) => {
  const store = storeOf(deps, session)
  const { round } = await chooseRound(store, request.query)
  if (round === null) throw notFound('round')
  let csv = ''
  for await (const piece of toCsv(summaryColumns(round), await readRows(store, round))) csv += piece
  return {
    kind: 'file',
    content: Buffer.from(csv),
    type: 'text/csv; charset=utf-8',
    name: `sammanstallning-${store.county}-${round.id}.csv`,
  }
}
