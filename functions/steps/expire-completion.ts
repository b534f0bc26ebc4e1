import { commitStep, readCase } from '../../shared/aws/cases.ts'
import { retryChanged } from '../../shared/aws/table.ts'
import type { Base, WithTable } from '../../shared/deps.ts'
import { expireCompletion } from '../../shared/domain/acts/completion.ts'
import { DomainError } from '../../shared/domain/errors.ts'
import { endOfDay, toMilliseconds } from '../../shared/domain/time.ts'
import { liveBase, liveTable } from '../../shared/live.ts'
import { step } from '../../shared/step.ts'
import { type Place, place, systemActor } from '../../shared/step-input.ts'

/** A later last day was set just as the earlier one ended: the workflow goes on waiting. */
const refuseEarly = (lastDay: string | null, now: number): void => {
  if (lastDay !== null && now < toMilliseconds(endOfDay(lastDay)))
    throw new DomainError('NotYetExpired', { lastDay })
}

/** The last day has passed: the case goes back to review with a flag, unless an answer was first. Nothing is dismissed by the clock. */
export const expire = (
  { table, now }: Pick<Base, 'now'> & WithTable,
  { caseId, county, since }: Place,
): Promise<Place> =>
  retryChanged(async () => {
    const header = await readCase(table, county, caseId)
    if (header.status === 'completion-asked') {
      refuseEarly(header.completionLastDay, now())
      await commitStep(table, header, expireCompletion(header, systemActor(now)), {
        state: 'Let the completion expire',
        since,
      })
    }
    return { caseId, county, since }
  })

export const run = step(place, place, expire)
export const handler = run(() => ({ ...liveBase(), table: liveTable() }))
