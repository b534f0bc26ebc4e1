import { dayOf, toInstant } from '../domain/time.ts'
import { commitLog } from './log.ts'
import { staffItem } from './people.ts'
import type { Table } from './table.ts'
import { put } from './write.ts'

/**
 * Names a county's first manager: the operator's one act there, written to the county's own log (DESIGN 8).
 * Everything else in the county is the manager's to set. Throws ChangedMeanwhile when the person is staff already.
 */
export const nameManager = (
  table: Pick<Table, 'get' | 'transact'>,
  county: string,
  person: { subject: string; name: string },
  now: number,
): Promise<unknown> =>
  commitLog(
    table,
    `C#${county}`,
    {
      kind: 'RoleAssigned',
      actor: { subject: 'OPERATOR', role: 'operator', at: toInstant(now) },
      data: { subject: person.subject, roles: ['manager'], on: dayOf(toInstant(now)) },
    },
    [put(staffItem(county, { ...person, roles: ['manager'] }), { pk: { exists: false } })],
  )
