import * as z from 'zod'
import { DomainError } from '../domain/errors.ts'
import type { SettingKind } from '../domain/setting.ts'
import { keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'
import { putNew, type Write } from './write.ts'

const contentOf = <Setting>({ schema }: SettingKind<Setting>, item: Item): Setting =>
  schema.parse(z.object({ setting: z.unknown() }).parse(item).setting)

/** The setting in force on a day: the latest that is valid from it or before. Null when the county has set none. */
export const readSetting = async <Setting>(
  table: Pick<Table, 'query'>,
  county: string,
  kind: SettingKind<Setting>,
  on: string,
): Promise<Setting | null> => {
  const { pk } = keys.setting(county, kind.kind, '')
  const { items } = await table.query({ pk, to: on, descending: true, limit: 1 })
  return items[0] === undefined ? null : contentOf(kind, items[0])
}

/** Everything a county has set of a kind, the newest first: what was in force when stays readable. */
export const readSettings = async <Setting>(
  table: Pick<Table, 'query'>,
  county: string,
  kind: SettingKind<Setting>,
): Promise<Setting[]> => {
  const { pk } = keys.setting(county, kind.kind, '')
  return (await queryAll(table, { pk, descending: true })).map((item) => contentOf(kind, item))
}

/** A setting is written once: a change is a new one with a later day. */
export const settingWrite = <Setting extends { validFrom: string }>(
  county: string,
  { kind }: SettingKind<Setting>,
  setting: Setting,
): Write =>
  putNew(
    { ...keys.setting(county, kind, setting.validFrom), setting },
    () => new DomainError('AlreadySet', { kind, validFrom: setting.validFrom }),
  )
