import { readSetting } from '../../../shared/aws/settings.ts'
import type { Table } from '../../../shared/aws/table.ts'
import { type Delegate, type Delegation, withoutRule } from '../../../shared/domain/delegation.ts'
import { settingKinds } from '../../../shared/domain/setting.ts'
import type { Session } from '../../../shared/web/session.ts'

type Mandate = { rule: Delegation; ruleFrom: string | null; as: Delegate | undefined }

/** The delegation rule of a day, from when it holds, and in which role this person may issue an injunction by it, if any. */
export const mandateOf = async (
  table: Pick<Table, 'query'>,
  county: string,
  { roles }: Pick<Session, 'roles'>,
  on: string,
): Promise<Mandate> => {
  const set = await readSetting(table, county, settingKinds.delegation, on)
  const rule = set?.content ?? withoutRule
  const as = rule.injunctions.find((role) => roles.includes(role))
  return { rule, ruleFrom: set?.validFrom ?? null, as }
}
