import type { Act } from '../domain/advance.ts'
import type { CaseHeader } from '../domain/case.ts'
import { changedMeanwhile } from '../domain/errors.ts'
import { priorStatuses } from '../domain/lifecycle.ts'
import { movedBy } from '../domain/lists.ts'
import { eventItem, headerItem, outboxItem } from './case-items.ts'
import { listWrites } from './lists.ts'
import { put, putNew, type Write } from './write.ts'

/** The header as acts leave it with its places in lists, on condition of its old version and of a status the first may start from. */
const headerWrites = (before: CaseHeader, { action }: Act, { header }: Act): Write[] => [
  put(
    headerItem(header),
    {
      version: { equals: before.version },
      status: { in: priorStatuses(action) },
      orgId: { equals: before.orgId },
    },
    () => changedMeanwhile('case'),
  ),
  ...listWrites(before, header),
]

const eventWrites = (before: CaseHeader, { header, event }: Act): Write[] => [
  putNew(eventItem(header, event, movedBy(before, header))),
  put(outboxItem(header, event)),
]

export type Acts = readonly [Act, ...Act[]]

/** The writes of acts on one case, each upon the one before: header, places in lists, event and outbox (DESIGN 3.2). */
export const actsWrites = (before: CaseHeader, [first, ...more]: Acts): Write[] => [
  ...headerWrites(before, first, more.at(-1) ?? first),
  ...eventWrites(before, first),
  ...more.flatMap((act, n) => eventWrites((more[n - 1] ?? first).header, act)),
]
