import type { CaseHeader } from './case.ts'
import { DomainError } from './errors.ts'
import type { Instalment } from './instalment.ts'
import { isAllowed } from './lifecycle.ts'
import { minus, zero } from './money.ts'
import { tookPart } from './part-taken.ts'

type Answer = NonNullable<Instalment['answer']>
type Hold = NonNullable<Instalment['hold']>

/** Why a line cannot be taken back. Money that is paid can only be claimed back by a decision under 14 §. */
export type NotReversible =
  | 'paid'
  | 'not-a-payment'
  | 'not-handed-over'
  | 'batch-open'
  | 'took-part'
  | 'status'

/** `<batch>/<line>` of an instalment finance has. Throws NotHandedOver. */
export const placeOf = ({ batch, line, case: id, number }: Instalment): string => {
  if (batch === null || line === undefined) throw new DomainError('NotHandedOver', { case: id, number })
  return `${batch}/${line}`
}

/** Paid, on the day and under the reference of the answer. Throws NotHandedOver unless it waits for one. */
export const asPaid = (before: Instalment, answer: Answer): Instalment => {
  mustAwaitAnswer(before)
  return { ...before, status: 'paid', answer }
}

const mustAwaitAnswer = ({ status, kind, case: id, number }: Instalment): void => {
  if (status !== 'exported' || kind !== undefined)
    throw new DomainError('NotHandedOver', { case: id, number })
}

/** The same money in a line of its own, under the same decision and from the same budget year; held until finance lets it go. */
const instead = (before: Instalment, number: number, hold: Hold): Instalment => {
  const { answer: _, line: __, ...rest } = before
  return { ...rest, number, corrects: placeOf(before), hold, status: 'payable', batch: null }
}

/**
 * A line that was refused, and the one that takes its place, numbered after the case's last: together they are written or not
 * at all, so that what stands is the decision to the öre. Throws NotHandedOver.
 */
export const asRefused = (
  before: Instalment,
  { answer, number, hold }: { answer: Answer; number: number; hold: Hold },
): { refused: Instalment; instead: Instalment } => {
  mustAwaitAnswer(before)
  return { refused: { ...before, status: 'refused', answer }, instead: instead(before, number, hold) }
}

/** Why a person cannot take back a line of a batch; null when they can. Öre, days and law as on the line. */
export const notReversible = (
  instalment: Instalment,
  { header, locked, who }: { header: CaseHeader; locked: boolean; who: string },
): NotReversible | null => {
  if (instalment.kind !== undefined) return 'not-a-payment'
  if (instalment.status === 'paid') return 'paid'
  if (instalment.status !== 'exported') return 'not-handed-over'
  if (!locked) return 'batch-open'
  if (tookPart(header, who)) return 'took-part'
  return isAllowed(header.status, 'reverse-payment', 'finance') ? null : 'status'
}

/**
 * A line taken back before it was paid: itself, the line that takes its amount back from the same budget year, and the one
 * that takes its place. Numbers go on after the case's last. Throws NotHandedOver.
 */
export const asReversed = (
  before: Instalment,
  { number, hold }: { number: number; hold: Hold },
): { reversed: Instalment; reversal: Instalment; instead: Instalment } => {
  mustAwaitAnswer(before)
  const { line: _, condition: __, fulfilled: ___, hold: ____, ...rest } = before
  const reversal: Instalment = {
    ...rest,
    number,
    kind: 'reversal',
    amount: minus(zero, before.amount),
    corrects: placeOf(before),
    status: 'payable',
    batch: null,
  }
  return {
    reversed: { ...before, status: 'reversed' },
    reversal,
    instead: instead(before, number + 1, hold),
  }
}
