import * as z from 'zod'
import type { Actor } from '../domain/advance.ts'
import { genesis, seal } from '../domain/chain.ts'
import { changedMeanwhile } from '../domain/errors.ts'
import { type Event, type EventKind, event as stored } from '../domain/event.ts'
import { keys } from './keys.ts'
import { queryAll, retryChanged, type Table } from './table.ts'
import { put, putNew, type Write } from './write.ts'

const head = z.object({ version: z.int(), headHash: z.string() })

/** `C#05` or `O#K0580`: acts outside a case are events of the tenant's own chained log (DESIGN 3.5). */
export type Tenant = `C#${string}` | `O#${string}`

/** The outbox of organisations' logs is one for all of them: nobody waits for it by organisation. */
const outboxTenant = (tenant: Tenant): string => (tenant.startsWith('O#') ? 'O' : tenant)

const logWrites = (
  tenant: Tenant,
  before: { version: number; headHash: string } | null,
  event: Event,
): Write[] => {
  const key = keys.logEvent(tenant, event.version)
  const id = tenant.replaceAll('#', '')
  return [
    put(
      { ...keys.log(tenant), version: event.version, headHash: event.hash },
      before === null ? { pk: { exists: false } } : { version: { equals: before.version } },
      () => changedMeanwhile('log'),
    ),
    putNew({ ...key, event, of: { tenant, id } }),
    put({ ...keys.outbox(outboxTenant(tenant), id, event.at, event.version), event: key }),
  ]
}

/** Writes an act of a tenant's log with whatever must hold with it, in one transaction; tries again when another act was first. */
export const commitLog = (
  table: Pick<Table, 'get' | 'transact'>,
  tenant: Tenant,
  { kind, actor, data }: { kind: EventKind; actor: Actor; data: Event['data'] },
  also: readonly Write[],
): Promise<Event> =>
  retryChanged(async () => {
    const item = await table.get(keys.log(tenant))
    const before = item === null ? null : head.parse(item)
    const event = seal({
      version: (before?.version ?? 0) + 1,
      kind,
      at: actor.at,
      role: actor.role,
      actor: actor.subject,
      data,
      prevHash: before?.headHash ?? genesis,
    })
    await table.transact([...logWrites(tenant, before, event), ...also])
    return event
  })

/** Every act of a tenant's log, oldest first, strongly consistent. */
export const readLog = async (table: Pick<Table, 'query'>, tenant: Tenant): Promise<Event[]> =>
  (await queryAll(table, { pk: keys.log(tenant).pk, prefix: 'EVENT#' })).map(
    (item) => z.object({ event: stored }).parse(item).event,
  )
