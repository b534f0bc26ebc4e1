import type { CriteriaVersion } from '../domain/criteria.ts'
import { notFound } from '../domain/errors.ts'
import { settingKinds } from '../domain/setting.ts'
import { nationalOn, nationalVersion } from '../policy/criteria.ts'
import { readSetting } from './settings.ts'
import type { Table } from './table.ts'

/** The criteria in force on a day: the county's own, else the national default. */
export const readCriteriaOn = async (
  table: Pick<Table, 'query'>,
  county: string,
  on: string,
): Promise<CriteriaVersion> => {
  const own = await readSetting(table, county, settingKinds.criteria, on)
  return own === null ? nationalOn(on) : { id: own.validFrom, ...own.content }
}

/** The very version a case was assessed under: a setting is never changed afterwards. Throws NotFound. */
export const readCriteriaVersion = async (
  table: Pick<Table, 'query'>,
  county: string,
  id: string,
): Promise<CriteriaVersion> => {
  const national = nationalVersion(id)
  if (national !== undefined) return national
  const own = await readSetting(table, county, settingKinds.criteria, id)
  if (own?.validFrom !== id) throw notFound('criteria')
  return { id, ...own.content }
}
