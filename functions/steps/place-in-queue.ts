import { commitStep, readCase } from '../../shared/aws/cases.ts'
import { dueItem } from '../../shared/aws/due.ts'
import { retryChanged } from '../../shared/aws/table.ts'
import { put } from '../../shared/aws/write.ts'
import type { Base, WithTable } from '../../shared/deps.ts'
import { placedInQueue } from '../../shared/domain/acts/queue.ts'
import { liveBase, liveTable } from '../../shared/live.ts'
import { step } from '../../shared/step.ts'
import { type Place, place, systemActor } from '../../shared/step-input.ts'

/** The case takes its place in the county's lists, and is looked after once a day from now on. */
export const placeInQueue = (
  { table, now }: Pick<Base, 'now'> & WithTable,
  { caseId, county, since }: Place,
): Promise<Place> =>
  retryChanged(async () => {
    const header = await readCase(table, county, caseId)
    if (header.status === 'submitted') {
      const actor = systemActor(now)
      await commitStep(
        table,
        header,
        placedInQueue(header, actor),
        { state: 'Place in county queue', since },
        [put(dueItem(county, 'EXECUTION', caseId, now() + 86_400_000))],
      )
    }
    return { caseId, county, since }
  })

export const run = step(place, place, placeInQueue)
export const handler = run(() => ({ ...liveBase(), table: liveTable() }))
