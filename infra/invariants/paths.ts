import type { Status } from '../../shared/domain/case.ts'
import { findBreach } from '../../shared/domain/chain.ts'
import type { Event } from '../../shared/domain/event.ts'
import { isAllowed, nextStatus } from '../../shared/domain/lifecycle.ts'
import { auditChains } from '../store/audit-chains.ts'
import { actions } from './event-actions.ts'
import type { Contents } from './store-contents.ts'

const after = (status: Status | null, { kind, role }: Event): Status | null => {
  if (status === null) return null
  const action = actions[kind]?.find((each) => isAllowed(status, each, role))
  return action === undefined ? null : nextStatus(status, action, role)
}

/** 3. Every status path is allowed, and ends where the header says. */
export const pathsAllowed = ({ cases }: Contents): string[] =>
  cases.flatMap(({ header, events }) => {
    const end = events.slice(1).reduce<Status | null>(after, 'submitted')
    return end === header.status ? [] : [`${header.id}: ${end ?? 'a step that is not allowed'}`]
  })

/** 3. Versions rise by exactly one, to the header's. */
export const versionsRise = ({ cases }: Contents): string[] =>
  cases
    .filter(
      ({ header, events }) =>
        events.length !== header.version || events.some(({ version }, index) => version !== index + 1),
    )
    .map(({ header }) => `${header.id}: versions`)

/** 6. Every chain verifies, of cases and of logs, with as many events as versions. */
export const chainsHold = async ({ items, cases }: Contents): Promise<string[]> => {
  const { findings } = await auditChains(items)
  return [
    ...findings.map(({ chain, breach }) => `${chain}: event ${breach.version} ${breach.why}`),
    ...cases
      .filter(({ header, events }) => findBreach(events, header) !== null)
      .map(({ header }) => `${header.id}: chain`),
  ]
}
