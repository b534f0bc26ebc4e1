import * as z from 'zod'
import type { CaseHeader } from './case.ts'
import { day } from './ids.ts'
import type { Instalment } from './instalment.ts'
import { ore } from './money.ts'
import { tookPart } from './part-taken.ts'

const of = { batch: z.string(), line: z.int().min(1), amount: ore.optional() }

/** What the ERP or the bank says of one line of a batch: paid that day under a reference, or refused and why. Amount in öre. */
export const paymentWord = z.discriminatedUnion('status', [
  z.strictObject({ ...of, status: z.literal('paid'), on: day, reference: z.string().min(1) }),
  z.strictObject({ ...of, status: z.literal('refused'), on: day.optional(), reason: z.string().min(1) }),
])
export type PaymentWord = z.infer<typeof paymentWord>

/** Why a row changes nothing, and somebody has to look at it. */
export const unmatched = z.enum([
  'no-batch',
  'batch-open',
  'no-line',
  'reversal',
  'claim',
  'amount',
  'reversed',
  'refused-then-paid',
  'answered-otherwise',
  'day',
  'took-part',
])
export type Unmatched = z.infer<typeof unmatched>

/** `same`: the line has this very answer already. */
export type Verdict = 'apply' | 'same' | Unmatched

/** The line a row speaks of, as far as there is one; days in Stockholm. */
export type Answered = {
  batch: { lockedOn: string | null } | null
  instalment: Instalment | null
  header: CaseHeader | null
}

type Hearing = { word: PaymentWord; found: Answered; who: string; today: string }

const isSame = ({ word, found: { instalment } }: Hearing): boolean => {
  if (instalment?.status !== word.status) return false
  return word.status === 'paid'
    ? instalment.answer?.on === word.on && instalment.answer.reference === word.reference
    : instalment.answer?.reason === word.reason
}

const hasStatus = ({ found: { instalment } }: Hearing, status: Instalment['status']): boolean =>
  instalment?.status === status

/** Paid before the line was handed over, or on a day that has not come. */
const isOddDay = ({ word: { on }, found: { batch }, today }: Hearing): boolean =>
  on !== undefined && (on > today || on < (batch?.lockedOn ?? on))

/** In the order they are asked: the first that holds is the answer. */
const questions: readonly [Verdict, (hearing: Hearing) => boolean][] = [
  ['no-batch', ({ found }) => found.batch === null],
  ['batch-open', ({ found }) => found.batch?.lockedOn === null],
  ['no-line', ({ found }) => found.instalment === null || found.header === null],
  ['reversal', ({ found }) => found.instalment?.kind === 'reversal'],
  ['claim', ({ found }) => found.instalment?.kind === 'claim'],
  ['amount', ({ word, found }) => word.amount !== undefined && word.amount !== found.instalment?.amount],
  ['same', isSame],
  ['reversed', (hearing) => hasStatus(hearing, 'reversed')],
  ['refused-then-paid', (hearing) => hasStatus(hearing, 'refused') && hearing.word.status === 'paid'],
  ['answered-otherwise', (hearing) => !hasStatus(hearing, 'exported')],
  ['day', isOddDay],
  ['took-part', ({ found: { header }, who }) => header !== null && tookPart(header, who)],
]

/**
 * What a row does to its line when a person confirms it on a day in Stockholm: it applies, it has been said before, or it
 * changes nothing for a named reason. A row of whoever proposed or decided the case waits for a colleague (DESIGN 2).
 */
export const verdictOn = (hearing: Hearing): Verdict =>
  questions.find(([, holds]) => holds(hearing))?.[0] ?? 'apply'
