import * as z from 'zod'
import { commitAct, readCase } from '../../shared/aws/cases.ts'
import { retryChanged } from '../../shared/aws/table.ts'
import { resume } from '../../shared/domain/acts/aftermath.ts'
import { waitingPointOf } from '../../shared/domain/waiting-point.ts'
import { systemActor } from '../../shared/step-input.ts'
import type { EffectDeps } from './effects/effect.ts'

const ended = z.object({
  'detail-type': z.literal('Step Functions Execution Status Change'),
  detail: z.object({
    name: z.string(),
    status: z.enum(['TIMED_OUT', 'FAILED', 'ABORTED']),
    input: z.string(),
  }),
})
const input = z.object({ caseId: z.string(), county: z.string() })

export type Ended = { caseId: string; county: string; execution: number }

/** The case whose execution ended, or null when the event is something else. */
export const executionEnded = (event: unknown): Ended | null => {
  const parsed = ended.safeParse(event)
  if (!parsed.success) return null
  const { name, input: given } = parsed.data.detail
  return { ...input.parse(JSON.parse(given)), execution: Number(name.split('-').at(-1)) }
}

/**
 * Starts execution n+1 of an open case whose execution n is over, from the point its status says: the table is
 * the truth, executions can be thrown away (DESIGN 3.3). A parked case waits for a person instead.
 */
export const restartCase = (deps: EffectDeps, { caseId, county, execution }: Ended): Promise<boolean> =>
  retryChanged(async () => {
    const header = await readCase(deps.table, county, caseId)
    const at = waitingPointOf(header)
    if (at === null || header.parked !== null || header.execution !== execution) return false
    const act = resume({ ...header, parked: { at, since: header.version } }, systemActor(deps.now))
    await commitAct(deps.table, header, act)
    deps.log.warn('case-restarted', { caseId, execution: header.execution + 1, at })
    return true
  })
