import { type Act, type Actor, advance } from '../advance.ts'
import type { CaseHeader } from '../case.ts'
import type { SecrecyMark } from '../secrecy.ts'

/** A warning on something in the case (OSL 5 kap. 5 §). */
export const secrecyMarked = (
  header: CaseHeader,
  { target, provision, day }: Pick<SecrecyMark, 'target' | 'provision' | 'day'>,
  actor: Actor,
): Act =>
  advance(header, {
    action: 'mark-secrecy',
    kind: 'SecrecyMarked',
    actor,
    data: { target, provision, day },
  })

export const secrecyMarkLifted = (
  header: CaseHeader,
  { number, target }: Pick<SecrecyMark, 'number' | 'target'>,
  actor: Actor,
): Act =>
  advance(header, { action: 'lift-secrecy', kind: 'SecrecyMarkLifted', actor, data: { number, target } })
