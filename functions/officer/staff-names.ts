import { readAllStaff, type Staff } from '../../shared/aws/people.ts'
import type { Table } from '../../shared/aws/table.ts'

/** What the county's people are called. */
export type Names = { staff: readonly Staff[]; of: (subject: string) => string }

export const readNames = async (table: Pick<Table, 'query'>, county: string): Promise<Names> => {
  const staff = await readAllStaff(table, county)
  const names = new Map(staff.map(({ subject, name }) => [subject, name]))
  return { staff, of: (subject) => names.get(subject) ?? subject }
}
