import * as z from 'zod'
import { changedMeanwhile } from '../domain/errors.ts'
import { subject } from '../domain/ids.ts'
import { machineSubject } from '../domain/machine.ts'
import { dayOf, toInstant } from '../domain/time.ts'
import { keys } from './keys.ts'
import { commitLog } from './log.ts'
import { readPersonRoles } from './people.ts'
import type { Table } from './table.ts'
import { putNew, remove, type Write } from './write.ts'

const machine = z.object({ subject })

/** Whether a county has named a machine; strongly consistent. */
export const isMachineOf = async (
  table: Pick<Table, 'get'>,
  county: string,
  who: string,
): Promise<boolean> => {
  const item = await table.get(keys.machine(county, who))
  return item !== null && machine.parse(item).subject === who
}

/** The county a machine was named for; null for whoever is none, or was named for more than one. */
export const countyOfMachine = async (table: Pick<Table, 'query'>, who: string): Promise<string | null> => {
  const counties = (await readPersonRoles(table, who)).filter(
    ({ tenant, roles }) => tenant.kind === 'county' && roles.includes('machine'),
  )
  return counties.length === 1 ? (counties[0]?.tenant.id ?? null) : null
}

type Naming = { county: string; client: string; now: number }

const assign = (
  table: Pick<Table, 'get' | 'transact'>,
  { county, client, now }: Naming,
  roles: string[],
  also: Write,
): Promise<unknown> => {
  const at = toInstant(now)
  return commitLog(
    table,
    `C#${county}`,
    {
      kind: 'RoleAssigned',
      actor: { subject: 'OPERATOR', role: 'operator', at },
      data: { subject: machineSubject(client), roles, on: dayOf(at) },
    },
    [also],
  )
}

const known = () => changedMeanwhile('machine')

/** Lets a client of the identity service be a county's ERP: the operator's act, in the county's own log. Throws ChangedMeanwhile when it is already. */
export const nameMachine = (table: Pick<Table, 'get' | 'transact'>, naming: Naming): Promise<unknown> => {
  const who = machineSubject(naming.client)
  return assign(
    table,
    naming,
    ['machine'],
    putNew({ ...keys.machine(naming.county, who), subject: who }, known),
  )
}

/** Takes the right away at once, whatever tokens are out. Throws ChangedMeanwhile when it had none. */
export const removeMachine = (table: Pick<Table, 'get' | 'transact'>, naming: Naming): Promise<unknown> =>
  assign(
    table,
    naming,
    [],
    remove(keys.machine(naming.county, machineSubject(naming.client)), { pk: { exists: true } }, known),
  )
