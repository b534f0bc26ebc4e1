import { readWaiting, settle } from '../../../shared/aws/attention.ts'
import type { Table } from '../../../shared/aws/table.ts'
import type { Write } from '../../../shared/aws/write.ts'
import { alsoAnswering } from '../../../shared/domain/acts/correspondence.ts'
import type { Act } from '../../../shared/domain/advance.ts'

/** A later last day answers a wish for one, when the wish is the last thing the applicant wrote. */
export const answeringWish = async (
  table: Pick<Table, 'query'>,
  county: string,
  act: Act,
): Promise<{ act: Act; also: Write[] }> => {
  const waiting = await readWaiting(table, county, act.header.id)
  const wish = waiting.filter(({ attention }) => attention.about === 'more-time')
  return wish.length === 0 ? { act, also: [] } : { act: alsoAnswering(act), also: settle(county, wish) }
}
