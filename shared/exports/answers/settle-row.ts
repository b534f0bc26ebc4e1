import { readRowOutcome, rowOutcomeWrite } from '../../aws/answer-rows.ts'
import { commitAct } from '../../aws/cases.ts'
import { instalmentItem, moveInstalment, readInstalments } from '../../aws/payables.ts'
import { retryChanged } from '../../aws/table.ts'
import { putNew, type Write } from '../../aws/write.ts'
import { paymentMade, paymentRefused } from '../../domain/acts/payment-answers.ts'
import type { Act, Actor } from '../../domain/advance.ts'
import type { CaseHeader } from '../../domain/case.ts'
import type { Instalment } from '../../domain/instalment.ts'
import { asPaid, asRefused } from '../../domain/instead-of.ts'
import { type PaymentWord, verdictOn } from '../../domain/payment-answer.ts'
import { dayOf, toInstant } from '../../domain/time.ts'
import type { BatchDeps } from '../claim-line.ts'
import { type Acknowledgement, type AnswerRow, isFinal, type RowOutcome } from './acknowledgement.ts'
import type { FindLine } from './find-line.ts'

export type Run = {
  answers: Acknowledgement
  confirmed: NonNullable<Acknowledgement['confirmed']>
  find: FindLine
}

type Applying = { header: CaseHeader; instalment: Instalment; word: PaymentWord; run: Run; actor: Actor }
type Applied = { act: Act; also: Write[]; instead?: number }

const pay = (
  { header, instalment, run, actor }: Applying,
  word: PaymentWord & { status: 'paid' },
): Applied => {
  const { file, county } = run.answers
  const paid = asPaid(instalment, { on: word.on, reference: word.reference, file })
  return { act: paymentMade(header, paid, actor), also: [moveInstalment(county, instalment, paid)] }
}

/** The line that takes the refused one's place is made in the same transaction. */
const refuse = async (
  { table, county }: BatchDeps,
  { header, instalment, run, actor }: Applying,
  word: PaymentWord & { status: 'refused' },
): Promise<Applied> => {
  const made = await readInstalments(table, county, header.id)
  const { reason, on = dayOf(actor.at) } = word
  const { by, name } = run.confirmed
  const both = asRefused(instalment, {
    answer: { on, reason, file: run.answers.file },
    number: (made.at(-1)?.number ?? 0) + 1,
    hold: { cause: 'refused', reason, by, byName: name, at: actor.at },
  })
  return {
    act: paymentRefused(header, both, actor),
    also: [moveInstalment(county, instalment, both.refused), putNew(instalmentItem(county, both.instead))],
    instead: both.instead.number,
  }
}

const apply = (deps: BatchDeps, applying: Applying): Promise<Applied> | Applied => {
  const { word } = applying
  return word.status === 'paid' ? pay(applying, word) : refuse(deps, applying, word)
}

/**
 * One row of an open acknowledgement: the instalment's status and answer, the case's event and what came of the row, or none
 * of it. A row that has come to something final stays as it is, however often it is tried.
 */
export const settleRow = (deps: BatchDeps, run: Run, row: AnswerRow): Promise<void> =>
  retryChanged(async () => {
    const { table, county, now } = deps
    const { file } = run.answers
    const { at, by, name } = run.confirmed
    const before = await readRowOutcome(table, county, file, row.row)
    if (before !== null && isFinal(before.outcome)) return
    const outcomeOf = (rest: Pick<RowOutcome, 'outcome' | 'case' | 'instead'>): Write =>
      rowOutcomeWrite(county, file, { ...row, ...rest, at, by, byName: name })
    if (row.word === null) return table.write(outcomeOf({ outcome: 'malformed' }))
    const found = await run.find(row.word)
    const { header, instalment } = found
    const actor: Actor = { subject: by, role: 'finance', at: toInstant(now()) }
    const verdict = verdictOn({ word: row.word, found, who: by, today: dayOf(actor.at) })
    const of = header === null ? {} : { case: header.id }
    if (verdict !== 'apply') return table.write(outcomeOf({ outcome: verdict, ...of }))
    if (header === null || instalment === null) return
    const { act, also, instead } = await apply(deps, { header, instalment, word: row.word, run, actor })
    const outcome = outcomeOf({
      outcome: row.word.status,
      ...of,
      ...(instead === undefined ? {} : { instead }),
    })
    await commitAct(table, header, act, [...also, outcome])
  })
