import * as z from 'zod'
import { type AppealCourt, appealCourt } from '../domain/release.ts'
import { basis } from '../domain/round.ts'
import { keys } from './keys.ts'
import type { Table } from './table.ts'
import { put, type Write } from './write.ts'

const kind = 'APPEAL-COURT'
const setting = z.object({ court: appealCourt, basis })
export type CourtSetting = z.infer<typeof setting>

/** The court that decisions of a day go to, by the setting in force then; null when the county has chosen none. */
export const readCourt = async (
  table: Pick<Table, 'query'>,
  county: string,
  day: string,
): Promise<CourtSetting | null> => {
  const { pk } = keys.setting(county, kind, '')
  const { items } = await table.query({ pk, to: day, descending: true, limit: 1 })
  const [item] = items
  return item === undefined ? null : setting.parse(item)
}

export const courtWrite = (
  county: string,
  validFrom: string,
  content: { court: AppealCourt; basis: CourtSetting['basis'] },
): Write => put({ ...keys.setting(county, kind, validFrom), ...content })
