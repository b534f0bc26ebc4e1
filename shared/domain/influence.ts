import type { CaseHeader } from './case.ts'
import { suspendedOnCase } from './errors.ts'
import type { CaseRole } from './event.ts'
import { type Action, lifecycle } from './lifecycle.ts'
import { isKeptFrom } from './suspension.ts'

/** Those who handle a case for the county. */
const staffRoles: readonly CaseRole[] = ['officer', 'decider', 'manager', 'registrar', 'finance']

/** The actions by which somebody of the county can influence a decision. */
type InfluencingAction = {
  [Name in Action]: (typeof lifecycle)[Name]['influences'] extends true ? Name : never
}[Action]

/** Whether an action, done in this role, is one that a conflict of interest keeps a person away from (FL 16–17 §§). */
export const influences = (action: Action, role: CaseRole): boolean =>
  lifecycle[action].influences && staffRoles.includes(role)

/** Throws SuspendedOnCase when a reported or decided conflict keeps a person away from an action (FL 17 §). */
export const mayInfluence = (
  header: Pick<CaseHeader, 'suspended'>,
  action: Action,
  { subject, role }: { subject: string; role: CaseRole },
): void => {
  if (influences(action, role) && isKeptFrom(header, subject, action)) throw suspendedOnCase(action)
}

/**
 * What an exception under FL 17 § may be for: a task of the case itself, never a question of conflict, of who handles it,
 * or of working material.
 */
export type ExceptableAction = Exclude<
  InfluencingAction,
  | 'assign'
  | 'write-working-note'
  | 'keep-working-note'
  | 'decide-conflict'
  | 'lift-conflict'
  | 'except-conflict'
  | 'settle-step'
  | 'void-by-conflict'
  | 'void-change-by-conflict'
>
