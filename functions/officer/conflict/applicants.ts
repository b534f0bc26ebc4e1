import { readHeader } from '../../../shared/aws/case-items.ts'
import { readCase } from '../../../shared/aws/cases.ts'
import { indexKeys } from '../../../shared/aws/keys.ts'
import { queryAll } from '../../../shared/aws/table.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { isDeclared } from '../../../shared/domain/conflict.ts'
import { ulid } from '../../../shared/domain/ids.ts'
import { compareNames } from '../../../shared/register/compare-names.ts'

export type Applicant = { orgId: string; name: string; cases: CaseHeader[] }
type Store = Pick<CountyStore, 'county' | 'table'>

/** The case an address names, when it is of this round: the county's list may be a moment behind it. */
const namedCase = async ({ table, county }: Store, round: string, named: string): Promise<CaseHeader[]> => {
  const id = ulid.safeParse(named)
  if (!id.success) return []
  const header = await readCase(table, county, id.data)
  return header.round === round ? [header] : []
}

/** A round's applicants with their cases, by name. */
export const readApplicants = async (store: Store, round: string, named = ''): Promise<Applicant[]> => {
  const { roundPk: pk } = indexKeys.round(store.county, round, '')
  const [listed, extra] = await Promise.all([
    queryAll(store.table, { index: 'round', pk }),
    namedCase(store, round, named),
  ])
  const headers = listed.map(readHeader)
  const all = [...headers, ...extra.filter(({ id }) => !headers.some((each) => each.id === id))]
  return [...Map.groupBy(all, ({ orgId }) => orgId)]
    .map(([orgId, cases]) => ({ orgId, name: cases[0]?.orgName ?? orgId, cases }))
    .sort((one, other) => compareNames(one.name, other.name))
}

/** Those a person has not declared for, or who have a case since that a declared conflict may concern. */
export const undeclared = (applicants: readonly Applicant[], declared: readonly string[]): Applicant[] =>
  applicants.filter(({ cases }) => cases.some((header) => !isDeclared(declared, header)))
