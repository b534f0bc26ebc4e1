import * as z from 'zod'
import { type Account, type ChangedAccount, changedAccount, payeeOf } from '../domain/account.ts'
import type { CaseHeader } from '../domain/case.ts'
import { type Confirmation, confirms } from '../domain/receiver.ts'
import { keys } from './keys.ts'
import type { LatestConfirmation } from './receivers.ts'
import type { Item, Table } from './table.ts'

export const accountItem = (county: string, id: string, changed: ChangedAccount): Item => ({
  ...keys.account(county, id),
  changed,
})

export const parseChangedAccount = (item: Item): ChangedAccount =>
  z.object({ changed: changedAccount }).parse(item).changed

/** The account that has been stated after the application; null when the application's holds. */
export const readChangedAccount = async (
  table: Pick<Table, 'get'>,
  county: string,
  id: string,
): Promise<ChangedAccount | null> => {
  const item = await table.get(keys.account(county, id))
  return item === null ? null : parseChangedAccount(item)
}

/** Where a case is paid as it now stands, by whom it was last changed, and the confirmation that lets money go there. */
export const readPaidTo = async (
  table: Pick<Table, 'get'>,
  { county, id, orgId }: Pick<CaseHeader, 'county' | 'id' | 'orgId'>,
  stated: Account,
  latest: LatestConfirmation,
): Promise<{ account: Account; changed: ChangedAccount | null; confirmed: Confirmation | null }> => {
  const changed = await readChangedAccount(table, county, id)
  const account = changed?.account ?? stated
  const payee = payeeOf(account)
  const found = payee === null ? null : await latest(orgId, payee)
  const held = payee === null || !confirms(found, { orgId, payee, changedAt: changed?.at ?? null })
  return { account, changed, confirmed: held ? null : found }
}
