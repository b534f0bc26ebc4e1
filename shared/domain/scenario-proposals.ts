import { keyOf } from './allocation.ts'
import type { CaseHeader } from './case.ts'
import { standsAs } from './scenario-basis.ts'
import type { Computed } from './scenario-difference.ts'

/** Why a case gets no proposal from a scenario. The officer proposes for it on its own. */
export const blockers = [
  'decided',
  'already-proposed',
  'completion-asked',
  'not-placed',
  'withdrawn',
  'late',
  'not-reviewed',
  'changed',
  'choice-needed',
  'amount-without-reason',
] as const
export type Blocker = (typeof blockers)[number]

const byStatus: Partial<Record<CaseHeader['status'], Blocker>> = {
  decided: 'decided',
  closed: 'decided',
  proposed: 'already-proposed',
  'completion-asked': 'completion-asked',
  submitted: 'not-placed',
}

/** Only a case whose review is done, and which stands as the scenario has it, gets a proposal from it. */
export const blockerOf = (header: CaseHeader, { basis, input, result }: Computed): Blocker | null => {
  const status = byStatus[header.status]
  if (status !== undefined) return status
  if (header.flags.includes('withdrawal-asked')) return 'withdrawn'
  if (header.flags.includes('late')) return 'late'
  if (header.measures.some(({ eligible }) => eligible === null)) return 'not-reviewed'
  const before = basis.cases.find(({ id }) => id === header.id)
  if (!standsAs(before, header)) return 'changed'
  const rows = result.rows.filter(({ caseId }) => caseId === header.id)
  if (rows.some((row) => row.result === 'choice-needed')) return 'choice-needed'
  const unexplained = new Set(input.amounts.filter(({ reason }) => reason === '').map(keyOf))
  return rows.some((row) => unexplained.has(keyOf(row))) ? 'amount-without-reason' : null
}

/** Why a scenario cannot be chosen: its order is not the one in force, its frame is not there, or the cases have moved on. */
export type NotChoosable = 'policy' | 'frame' | 'changed'

export const notChoosable = (
  { basis, input }: Pick<Computed, 'basis' | 'input'>,
  { policy, changed }: { policy: string; changed: boolean },
): NotChoosable | null => {
  if (changed) return 'changed'
  if (input.policy.id !== policy) return 'policy'
  return input.frame !== null && input.frame > basis.limit ? 'frame' : null
}
