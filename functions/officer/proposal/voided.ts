import * as z from 'zod'
import { keys } from '../../../shared/aws/keys.ts'
import type { Table } from '../../../shared/aws/table.ts'
import { update, type Write } from '../../../shared/aws/write.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'

/** Why a proposal fell, beside the proposal: working material like it. The event keeps the hash. */
export const voided = ({ county, id, proposal }: CaseHeader, reason: string): Write =>
  update(keys.proposal(county, id, proposal), { set: { voided: reason } }, { pk: { exists: true } })

export const readVoided = async (
  table: Pick<Table, 'get'>,
  { county, id, proposal }: CaseHeader,
): Promise<string | null> => {
  const item = proposal === 0 ? null : await table.get(keys.proposal(county, id, proposal))
  return item === null ? null : (z.object({ voided: z.string().optional() }).parse(item).voided ?? null)
}
