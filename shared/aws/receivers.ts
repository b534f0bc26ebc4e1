import * as z from 'zod'
import type { Payee } from '../domain/account.ts'
import { DomainError } from '../domain/errors.ts'
import { type Confirmation, confirmation } from '../domain/receiver.ts'
import { keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'
import { put, type Write } from './write.ts'

const receiver = z.object({ confirmations: z.array(confirmation).min(1) })

/** Every confirmation of one number of one receiver, oldest first. */
const confirmationsIn = (item: Item): Confirmation[] => receiver.parse(item).confirmations

/** Adds a confirmation after those that were seen. Throws ActAlreadyDone when there is one more by now. */
export const confirmationWrite = (
  county: string,
  before: readonly Confirmation[],
  made: Confirmation,
): Write =>
  put(
    {
      ...keys.receiver(county, made.orgId, made.channel, made.number),
      times: before.length + 1,
      confirmations: [...before, made],
    },
    before.length === 0 ? { pk: { exists: false } } : { times: { equals: before.length } },
    () => new DomainError('ActAlreadyDone'),
  )

/** Everything a county has confirmed of its receivers, or of one of them: in one query. */
export const readConfirmations = async (
  table: Pick<Table, 'query'>,
  county: string,
  orgId = '',
): Promise<Confirmation[]> => {
  const { pk } = keys.receiver(county, orgId, 'bankgiro', '')
  const items = await queryAll(table, { pk, ...(orgId === '' ? {} : { prefix: `${orgId}#` }) })
  return items.flatMap(confirmationsIn)
}

/** The latest confirmation of a number, wherever it is found. */
export type LatestConfirmation = (orgId: string, payee: Payee) => Promise<Confirmation | null>

/** Strongly consistent, one get for each number asked for. */
export const latestStored =
  (table: Pick<Table, 'get'>, county: string): LatestConfirmation =>
  async (orgId, { channel, number }) => {
    const item = await table.get(keys.receiver(county, orgId, channel, number))
    return item === null ? null : (confirmationsIn(item).at(-1) ?? null)
  }

/** Among those that have been read: for a list of many lines. */
export const latestAmong = (all: readonly Confirmation[]): LatestConfirmation => {
  const nameOf = (orgId: string, { channel, number }: Payee) => `${orgId}#${channel}#${number}`
  const latest = new Map(all.map((each) => [nameOf(each.orgId, each), each]))
  return async (orgId, payee) => latest.get(nameOf(orgId, payee)) ?? null
}
