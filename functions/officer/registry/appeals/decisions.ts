import { readDecision } from '../../../../shared/aws/decisions.ts'
import type { Table } from '../../../../shared/aws/table.ts'
import type { CaseHeader } from '../../../../shared/domain/case.ts'
import type { Decision } from '../../../../shared/domain/decision.ts'

/** Every decision taken in a case, the first one first. */
export const readDecisions = (
  table: Pick<Table, 'get'>,
  { county, id, decision }: CaseHeader,
): Promise<Decision[]> =>
  Promise.all(Array.from({ length: decision }, (_, n) => readDecision(table, county, id, n + 1)))
