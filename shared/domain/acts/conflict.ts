import { type Act, type Actor, advance } from '../advance.ts'
import type { CaseHeader } from '../case.ts'
import type { ConflictGround, StepChoice } from '../conflict.ts'
import { DomainError, ownConflict } from '../errors.ts'
import type { ExceptableAction } from '../influence.ts'
import { suspensionOf } from '../suspension.ts'

type Reported = { about: string; ground: ConflictGround; textHash: string }

/**
 * A conflict is reported, by the person or about somebody (FL 18 §): they are kept away from the case at once.
 * Throws AlreadySuspended for whoever is already.
 */
export const reportConflict = (header: CaseHeader, reported: Reported, actor: Actor): Act => {
  if (suspensionOf(header, reported.about) !== undefined) throw new DomainError('AlreadySuspended')
  const entry = { subject: reported.about, report: header.version + 1, decided: false, except: [] }
  return advance(header, {
    action: 'report-conflict',
    kind: 'ConflictReported',
    actor,
    change: { suspended: [...header.suspended, entry] },
    data: reported,
  })
}

/** The suspension a report led to. Throws NotSuspended when it leads to none (any more), OwnConflict for the person it is about. */
export const suspensionBy = (header: CaseHeader, report: number, actor: Actor) => {
  const found = header.suspended.find((each) => each.report === report)
  if (found === undefined) throw new DomainError('NotSuspended')
  if (found.subject === actor.subject) throw ownConflict()
  return found
}

/** Who is kept away from the case when a report no longer keeps anybody. */
export const withoutReport = ({ suspended }: CaseHeader, report: number) =>
  suspended.filter((each) => each.report !== report)

/** A mistaken report, or a conflict that is none any more, is lifted. What has fallen stays so. */
export const liftConflict = (
  header: CaseHeader,
  { report, reasonHash }: { report: number; reasonHash: string },
  actor: Actor,
): Act => {
  const { subject: about } = suspensionBy(header, report, actor)
  return advance(header, {
    action: 'lift-conflict',
    kind: 'ConflictLifted',
    actor,
    change: { suspended: withoutReport(header, report) },
    data: { report, about, reasonHash },
  })
}

/** FL 17 §: one act that nobody else can do without considerable delay, for a named person on this case. */
export const exceptConflict = (
  header: CaseHeader,
  excepted: { report: number; action: ExceptableAction; reasonHash: string },
  actor: Actor,
): Act => {
  const { report, action, reasonHash } = excepted
  const found = suspensionBy(header, report, actor)
  const except = [...new Set([...found.except, action])].sort()
  return advance(header, {
    action: 'except-conflict',
    kind: 'ConflictExcepted',
    actor,
    change: { suspended: header.suspended.map((each) => (each === found ? { ...each, except } : each)) },
    data: { report, about: found.subject, action, reasonHash },
  })
}

/** An earlier step of a person with a decided conflict is let stand, or is to be done again. Throws NotSuspended. */
export const settleStep = (
  header: CaseHeader,
  { report, step, choice }: { report: number; step: number; choice: StepChoice },
  actor: Actor,
): Act => {
  if (!suspensionBy(header, report, actor).decided) throw new DomainError('NotSuspended')
  return advance(header, {
    action: 'settle-step',
    kind: 'ConflictStepSettled',
    actor,
    data: { report, step, choice },
  })
}
