import { declaredWrite, readDeclared } from '../../shared/aws/declarations.ts'
import { retryChanged, type Table } from '../../shared/aws/table.ts'
import type { CaseHeader } from '../../shared/domain/case.ts'
import { declaredAfter, isDeclared } from '../../shared/domain/conflict.ts'

type About = Pick<CaseHeader, 'id' | 'county' | 'round' | 'orgId'>

/** People of the county have declared that they have no conflict with this case's applicant. */
export const declareFor = async (table: Table, about: About, ...people: string[]): Promise<void> => {
  const { county, round, orgId } = about
  for (const subject of people)
    await retryChanged(async () => {
      const before = await readDeclared(table, county, round, subject)
      if (isDeclared(before.declared, about)) return
      const declared = declaredAfter(before.declared, [orgId], [])
      await table.write(declaredWrite({ county, round, subject }, before, declared))
    }, 20)
}
