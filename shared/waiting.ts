import * as z from 'zod'
import { keys } from './aws/keys.ts'
import type { Table } from './aws/table.ts'
import type { Workflow } from './aws/workflow.ts'
import type { CaseHeader } from './domain/case.ts'
import { type Event, eventKind } from './domain/event.ts'

/** The waiting place of a case: whose token, for which events, after which version (DESIGN 3.3). */
export const wait = z.object({ token: z.string(), awaits: z.array(eventKind), since: z.int() })
export type Wait = z.infer<typeof wait>

/** Events of system steps never answer the workflow, except the ones a person's act cannot replace: there are none. */
export const isAwaited = (
  { awaits, since }: Wait,
  event: Pick<Event, 'kind' | 'version' | 'role'>,
): boolean => event.role !== 'system' && event.version > since && awaits.includes(event.kind)

/** What a waiting state is answered with: which event, and the outcome when there is one. */
export const answerOf = (
  { id, county }: Pick<CaseHeader, 'id' | 'county'>,
  { kind, version, data }: Event,
) => ({
  caseId: id,
  county,
  since: version,
  event: kind,
  ...(typeof data.outcome === 'string' ? { outcome: data.outcome } : {}),
})

/** Answers the waiting state if it waits for this event. The event was written before WAIT is read: no order loses a signal. */
export const signal = async (
  { table, workflow }: { table: Pick<Table, 'get'>; workflow: Pick<Workflow, 'answer'> },
  header: Pick<CaseHeader, 'id' | 'county'>,
  event: Event,
): Promise<void> => {
  const item = await table.get(keys.wait(header.county, header.id))
  if (item === null) return
  const place = wait.parse(item)
  if (isAwaited(place, event)) await workflow.answer(place.token, answerOf(header, event))
}
