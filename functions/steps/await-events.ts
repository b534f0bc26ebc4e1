import * as z from 'zod'
import { readEvents } from '../../shared/aws/cases.ts'
import { keys } from '../../shared/aws/keys.ts'
import type { Table } from '../../shared/aws/table.ts'
import type { Workflow } from '../../shared/aws/workflow.ts'
import { put } from '../../shared/aws/write.ts'
import { DomainError } from '../../shared/domain/errors.ts'
import { liveTable } from '../../shared/live.ts'
import { liveWorkflow } from '../../shared/live-signals.ts'
import { step } from '../../shared/step.ts'
import { place } from '../../shared/step-input.ts'
import { answerOf, isAwaited, wait } from '../../shared/waiting.ts'

const input = place.extend(wait.shape)

/**
 * Writes WAIT, then reads the events that came before it: with dispatch doing the same the other way round, an
 * act that arrives before, while or after the token is written is never lost (DESIGN 3.3). Lowest version first.
 * A late repeat of an earlier wait leaves the later one alone: its token is spent.
 */
export const awaitEvents = async (
  { table, workflow }: { table: Pick<Table, 'write' | 'query'>; workflow: Pick<Workflow, 'answer'> },
  { caseId, county, ...waiting }: z.output<typeof input>,
): Promise<Record<string, never>> => {
  try {
    await table.write(put({ ...keys.wait(county, caseId), ...waiting }, { since: { atMost: waiting.since } }))
  } catch (error) {
    if (error instanceof DomainError && error.name === 'ChangedMeanwhile') return {}
    throw error
  }
  const events = await readEvents(table, county, caseId, waiting.since)
  const awaited = events.find((event) => isAwaited(waiting, event))
  if (awaited !== undefined) await workflow.answer(waiting.token, answerOf({ id: caseId, county }, awaited))
  return {}
}

export const run = step(input, z.strictObject({}), awaitEvents)
export const handler = run(() => ({ table: liveTable(), workflow: liveWorkflow() }))
