import { readHeader } from '../../../shared/aws/case-items.ts'
import { indexKeys } from '../../../shared/aws/keys.ts'
import { readFrame } from '../../../shared/aws/rounds.ts'
import { queryAll } from '../../../shared/aws/table.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import { type AllocatedRow, allocate } from '../../../shared/domain/allocation.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { type Ore, zero } from '../../../shared/domain/money.ts'
import { type RankedRow, rank, unfold } from '../../../shared/domain/ranking.ts'
import type { Frame, Round } from '../../../shared/domain/round.ts'
import { isOpen } from '../../../shared/domain/scenario-basis.ts'
import { policyOf } from '../../../shared/policy/policies.ts'

export type SuggestedRow = RankedRow & { header: CaseHeader; shared: boolean; settled: AllocatedRow }
export type Suggestion = { frame: Frame | null; rows: SuggestedRow[]; left: Ore }

/** Every open measure of a round in its place, against what is left of the frame: a suggestion, never a decision. */
export const suggest = async (
  { county, table }: Pick<CountyStore, 'county' | 'table'>,
  round: Round,
): Promise<Suggestion> => {
  const { roundPk } = indexKeys.round(county, round.id, '')
  const [items, frame] = await Promise.all([
    queryAll(table, { index: 'round', pk: roundPk }),
    readFrame(table, county, round.budgetYear),
  ])
  const open = items.map(readHeader).filter(isOpen)
  const headers = new Map(open.map((header) => [header.id, header]))
  const ranked = rank(unfold(open, policyOf(round.policy)))
  const { trace, left } = allocate({ frame: frame?.left ?? zero, rows: ranked })
  const settled = new Map(trace.map((row) => [`${row.caseId} ${row.measureId}`, row]))
  const sizes = Map.groupBy(ranked, ({ place }) => place)
  const rows = ranked.flatMap((row) => {
    const header = headers.get(row.caseId)
    const outcome = settled.get(`${row.caseId} ${row.measureId}`)
    if (header === undefined || outcome === undefined) return []
    return [{ ...row, header, settled: outcome, shared: (sizes.get(row.place)?.length ?? 1) > 1 }]
  })
  return { frame, rows, left }
}
