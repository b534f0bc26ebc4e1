import { commitStep, readCase } from '../../shared/aws/cases.ts'
import { retryChanged } from '../../shared/aws/table.ts'
import type { Base, WithTable } from '../../shared/deps.ts'
import { prioritised } from '../../shared/domain/acts/queue.ts'
import { liveBase, liveTable } from '../../shared/live.ts'
import { policyOf } from '../../shared/policy/policies.ts'
import { step } from '../../shared/step.ts'
import { type Place, place, systemActor } from '../../shared/step-input.ts'

/** The preliminary class of 6 § and its reasons, once for a case whatever execution asks (DESIGN 3.3). */
export const prioritise = (
  { table, now }: Pick<Base, 'now'> & WithTable,
  { caseId, county, since }: Place,
): Promise<Place> =>
  retryChanged(async () => {
    const header = await readCase(table, county, caseId)
    if (header.status === 'submitted') {
      const act = prioritised(header, policyOf(header.policy), systemActor(now))
      await commitStep(table, header, act, { state: 'Prioritise', since: 0 })
    }
    return { caseId, county, since }
  })

export const run = step(place, place, prioritise)
export const handler = run(() => ({ ...liveBase(), table: liveTable() }))
