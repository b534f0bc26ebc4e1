import * as z from 'zod'
import { commitStep, readCase } from '../../shared/aws/cases.ts'
import { retryChanged } from '../../shared/aws/table.ts'
import type { Base, WithTable } from '../../shared/deps.ts'
import { park } from '../../shared/domain/acts/aftermath.ts'
import { liveBase, liveTable } from '../../shared/live.ts'
import { step } from '../../shared/step.ts'
import { type Place, place, systemActor } from '../../shared/step-input.ts'

const failed = place.extend({ at: z.string(), error: z.string() })

/** A case the workflow could not carry on becomes visible to people, with the point to go on from. */
export const parkCase = (
  { table, now, log }: Pick<Base, 'now' | 'log'> & WithTable,
  { caseId, county, since, at, error }: z.output<typeof failed>,
): Promise<Place> =>
  retryChanged(async () => {
    const header = await readCase(table, county, caseId)
    if (header.status !== 'closed') {
      await commitStep(table, header, park(header, { at, since, error }, systemActor(now)), {
        state: `Park ${at} ${header.execution}`,
        since,
      })
    }
    log.error('case-parked', { caseId, at, error })
    return { caseId, county, since }
  })

export const run = step(failed, place, parkCase)
export const handler = run(() => ({ ...liveBase(), table: liveTable() }))
