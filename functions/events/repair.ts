import { readOutbox } from '../../shared/aws/outbox.ts'
import { counties } from '../../shared/register/register.ts'
import type { EffectDeps } from './effects/effect.ts'
import { finishOpenAnswers } from './finish-answers.ts'
import { finishBatches } from './finish-batches.ts'
import { liveEffects } from './live-effects.ts'
import { executionEnded, restartCase } from './restart-case.ts'
import { runEffects } from './run-effects.ts'

/** Younger than this the stream is still at it (DESIGN 3.2). */
const patience = 120_000

const repairTenant = async (deps: EffectDeps, tenant: string): Promise<number> => {
  const waiting = await readOutbox(deps.table, tenant, deps.now() - patience)
  for (const { event } of waiting) {
    const item = await deps.table.get(event)
    if (item !== null && !(await runEffects(deps, item)))
      deps.log.warn('repair-left', { pk: event.pk, sk: event.sk })
  }
  return waiting.length
}

/** Each minute: runs what dispatch missed, county by county, and finishes export batches and acknowledgements a crash left open. */
export const repair = async (deps: EffectDeps): Promise<{ repaired: number }> => {
  let repaired = await repairTenant(deps, 'O')
  for (const { code } of counties()) {
    repaired += await repairTenant(deps, `C#${code}`)
    await finishBatches(deps, code)
    await finishOpenAnswers(deps, code)
  }
  return { repaired }
}

/** Woken by the schedule, or by an execution that ended in trouble. */
export const handler = async (event: unknown): Promise<{ repaired: number }> => {
  const deps = liveEffects()
  const ended = executionEnded(event)
  if (ended === null) return repair(deps)
  await restartCase(deps, ended)
  return { repaired: 1 }
}
