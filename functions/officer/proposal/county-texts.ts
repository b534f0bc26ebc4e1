import { readSetting } from '../../../shared/aws/settings.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import type { ReasonText } from '../../../shared/domain/reason-texts.ts'
import { settingKinds } from '../../../shared/domain/setting.ts'
import { dayOf } from '../../../shared/domain/time.ts'
import type { Request } from '../../../shared/web/request.ts'

/** The county's texts for reasons in force when an officer writes. */
export const readTexts = async (
  { county, table }: Pick<CountyStore, 'county' | 'table'>,
  { receivedAt }: Pick<Request, 'receivedAt'>,
): Promise<readonly ReasonText[]> =>
  (await readSetting(table, county, settingKinds.reasons, dayOf(receivedAt)))?.content.texts ?? []
