import type { Status } from './case.ts'
import { notAllowed, notYourRole } from './errors.ts'
import type { CaseRole } from './event.ts'
import { applicant } from './lifecycle/applicant.ts'
import { conflict } from './lifecycle/conflict.ts'
import { deciding } from './lifecycle/deciding.ts'
import { handling } from './lifecycle/handling.ts'
import { keeping } from './lifecycle/keeping.ts'
import { paying } from './lifecycle/paying.ts'
import type { Row } from './lifecycle/row.ts'

/** Every way a case may move. What is not here cannot be written: `from` becomes the condition on the header (STYLE rule 5). */
export const lifecycle = {
  ...handling,
  ...deciding,
  ...paying,
  ...keeping,
  ...applicant,
  ...conflict,
}

export type Action = keyof typeof lifecycle

/** Reading is typed by the row, not by the literal: `includes` then takes any status or role. */
const rowOf = (action: Action): Row => lifecycle[action]

/** The statuses an action may start from: the condition of its write. */
export const priorStatuses = (action: Action): readonly Status[] => rowOf(action).from

export const isAllowed = (status: Status, action: Action, role: CaseRole): boolean =>
  rowOf(action).from.includes(status) && rowOf(action).roles.includes(role)

/**
 * The status after an action. Throws NotAllowedInStatus or NotYourRole; an unknown action cannot be asked for.
 * `place-in-queue` is the only way out of `submitted` besides a withdrawal.
 */
export const nextStatus = (status: Status, action: Action, role: CaseRole): Status => {
  const row = rowOf(action)
  if (!row.roles.includes(role)) throw notYourRole(action)
  if (!row.from.includes(status)) throw notAllowed(action, status)
  return row.to === 'same' ? status : row.to
}
