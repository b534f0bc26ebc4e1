import { waitsForStatement } from './acts/communication.ts'
import { injunctionFailed } from './acts/completion.ts'
import { keyOf } from './allocation.ts'
import type { CaseHeader, Outcome } from './case.ts'
import { type Ore, sum } from './money.ts'
import { standsAs } from './scenario-basis.ts'
import type { Computed } from './scenario-difference.ts'
import type { ScenarioResult } from './scenario-result.ts'

/** Why a case gets no proposal from a scenario. The officer proposes for it on its own. */
export const blockers = [
  'decided',
  'already-proposed',
  'completion-asked',
  'not-placed',
  'withdrawn',
  'late',
  'injunction-failed',
  'not-reviewed',
  'changed',
  'amount-without-reason',
  'statement-awaited',
] as const
export type Blocker = (typeof blockers)[number]

const byStatus: Partial<Record<CaseHeader['status'], Blocker>> = {
  decided: 'decided',
  closed: 'decided',
  proposed: 'already-proposed',
  'completion-asked': 'completion-asked',
  submitted: 'not-placed',
}

/** What a case's measures together get in a scenario, and the decision that would be. Öre. */
export const outcomeIn = ({ rows }: ScenarioResult, id: string): { outcome: Outcome; amount: Ore } => {
  const own = rows.filter(({ caseId }) => caseId === id)
  const amount = sum(own.map((row) => row.amount))
  const whole = own.every((row) => row.amount === row.eligible)
  return { outcome: amount === 0 ? 'rejection' : whole ? 'grant' : 'partial', amount }
}

/** Only a case whose review is done, and which stands as the scenario has it, gets a proposal from it. */
export const blockerOf = (header: CaseHeader, { basis, input, result }: Computed): Blocker | null => {
  const status = byStatus[header.status]
  if (status !== undefined) return status
  if (header.flags.includes('withdrawal-asked')) return 'withdrawn'
  if (header.flags.includes('late')) return 'late'
  if (injunctionFailed(header)) return 'injunction-failed'
  if (header.measures.some(({ eligible }) => eligible === null)) return 'not-reviewed'
  const before = basis.cases.find(({ id }) => id === header.id)
  if (!standsAs(before, header)) return 'changed'
  const rows = result.rows.filter(({ caseId }) => caseId === header.id)
  const unexplained = new Set(input.amounts.filter(({ reason }) => reason === '').map(keyOf))
  if (rows.some((row) => unexplained.has(keyOf(row)))) return 'amount-without-reason'
  return waitsForStatement(header, outcomeIn(result, header.id).outcome) ? 'statement-awaited' : null
}

/**
 * Why a scenario cannot be chosen: the cases have moved on, its order is not the one in force, its frame is not there, or
 * equals wait for a choice, before which nothing further down is settled (6 §).
 */
type NotChoosable = 'policy' | 'frame' | 'changed' | 'choice'

export const notChoosable = (
  { basis, input, result }: Computed,
  { policy, changed }: { policy: string; changed: boolean },
): NotChoosable | null => {
  if (changed) return 'changed'
  if (input.policy.id !== policy) return 'policy'
  if (input.frame !== null && input.frame > basis.limit) return 'frame'
  return result.rows.some((row) => row.result === 'choice-needed') ? 'choice' : null
}
