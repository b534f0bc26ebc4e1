import { readCase } from '../../../shared/aws/cases.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import { DomainError } from '../../../shared/domain/errors.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import { pickFieldOf } from '../pick-box.tsx'
import { readNames } from '../staff-names.ts'
import { sv } from '../text/sv.ts'
import type { Picked } from './picked.ts'

const text = sv.giving

type Refusal = (name: string, now: string) => string

const refusals: Record<string, Refusal> = {
  NotAllowedInStatus: text.notAllowed,
  NotYours: text.notYours,
  AssignedMeanwhile: text.meanwhile,
  ChangedMeanwhile: text.changed,
  SuspendedOnCase: sv.conflict.notGiven,
}

/** What stood in the way of one case; another kind of trouble is everybody's. */
export const refusalOf = (error: unknown): Refusal => {
  const refusal = error instanceof DomainError ? refusals[error.name] : undefined
  if (refusal === undefined) throw error
  return refusal
}

export type Outcome = { picked: Picked; refusal: Refusal | null }

/** Each case that was left as it was, by its applicant's name and whose it now is. */
export const explain = async (
  { table, county }: Pick<CountyStore, 'table' | 'county'>,
  outcomes: readonly Outcome[],
): Promise<Problem[]> => {
  const refused = outcomes.flatMap(({ picked: { id }, refusal }) =>
    refusal === null ? [] : [{ id, refusal }],
  )
  if (refused.length === 0) return []
  const names = await readNames(table, county)
  const problems: Problem[] = []
  for (const { id, refusal } of refused) {
    const { orgName, assignee } = await readCase(table, county, id)
    const now = assignee === null ? text.nobodyNow : names.of(assignee)
    problems.push({ field: pickFieldOf(id), text: refusal(orgName, now) })
  }
  return problems
}
