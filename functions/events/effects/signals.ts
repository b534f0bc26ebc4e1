import { signal } from '../../../shared/waiting.ts'
import type { CaseSubject, Effect } from './effect.ts'

/**
 * Starts the execution a submission, "try again" or a decision that changes another asks for: the first from the
 * beginning, the others from where their event says. The name makes a second start the same start.
 */
export const startWorkflow: Effect<CaseSubject> = {
  name: 'WORKFLOW',
  run: async ({ workflow }, { header: { id, county }, event: { version, data } }) => {
    const { execution, at, since } = data
    await workflow.start(`${id}-${typeof execution === 'number' ? execution : 1}`, {
      caseId: id,
      county,
      at: typeof at === 'string' ? at : 'Prioritise',
      since: typeof since === 'number' ? since : version,
    })
    return []
  },
}

/** Answers the waiting state, if it waits for this. */
export const answerWorkflow: Effect<CaseSubject> = {
  name: 'SIGNAL',
  run: async (deps, { header, event }) => {
    await signal(deps, header, event)
    return []
  },
}
