import { signal } from '../../../shared/waiting.ts'
import type { CaseSubject, Effect } from './effect.ts'

/** Starts the execution a submission or "try again" asks for. The name makes a second start the same start. */
export const startWorkflow: Effect<CaseSubject> = {
  name: 'WORKFLOW',
  run: async ({ workflow }, { header: { id, county }, event: { kind, version, data } }) => {
    const resumed = kind === 'Resumed'
    const number = resumed && typeof data.execution === 'number' ? data.execution : 1
    const at = resumed && typeof data.at === 'string' ? data.at : 'Prioritise'
    const since = resumed && typeof data.since === 'number' ? data.since : version
    await workflow.start(`${id}-${number}`, { caseId: id, county, at, since })
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
