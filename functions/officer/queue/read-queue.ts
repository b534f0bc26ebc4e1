import { readHeader } from '../../../shared/aws/case-items.ts'
import { indexKeys } from '../../../shared/aws/keys.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import { type Status, status } from '../../../shared/domain/case.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { pageSize, readCursor, storeKey, writeCursor } from '../cursor.ts'
import { type Placed, placesOf } from './place.ts'

export const whose = ['', 'mina', 'ingen'] as const
export type Filter = { round: string; whose: (typeof whose)[number]; status: Status }

export const readFilter = (query: URLSearchParams, round: string): Filter => ({
  round,
  whose: whose.find((each) => each === query.get('vem')) ?? '',
  status: status.safeParse(query.get('status')).data ?? 'in-review',
})

/** The round's whole list in priority order, or one status of the desk: mine, or nobody's. */
const listOf = (county: string, filter: Filter, subject: string) =>
  filter.whose === ''
    ? ({ index: 'round', pk: indexKeys.round(county, filter.round, '').roundPk } as const)
    : ({
        index: 'desk',
        pk: indexKeys.desk(county, filter.round, filter.status, filter.whose === 'mina' ? subject : null, '')
          .deskPk,
      } as const)

export type QueuePage = { cases: Placed[]; next: string | undefined }

/** One query for one page, whatever the number of cases (DESIGN 5). */
export const readQueue = async (
  { county, table }: Pick<CountyStore, 'county' | 'table'>,
  { request, session }: SignedVisit,
  filter: Filter,
): Promise<QueuePage> => {
  const list = listOf(county, filter, session.subject)
  const before = readCursor(session, list.pk, request.query.get('sida'))
  const { items, next } = await table.query({ ...list, limit: pageSize, after: before?.after })
  const { placed, last } = placesOf(items.map(readHeader), before)
  const cursor =
    next === undefined ? undefined : writeCursor(session, list.pk, { after: storeKey(next), ...last })
  return { cases: placed, next: cursor }
}
