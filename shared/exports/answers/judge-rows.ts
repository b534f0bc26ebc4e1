import type { Subject } from '../../domain/ids.ts'
import { type Verdict, verdictOn } from '../../domain/payment-answer.ts'
import type { PaymentRow } from '../payment-row.ts'
import type { AnswerRow } from './acknowledgement.ts'
import type { FindLine } from './find-line.ts'

export type Judged = AnswerRow & { verdict: Verdict | 'malformed'; line: PaymentRow | null }

type By = { who: Subject; today: string }

export const judgeRow = async (find: FindLine, row: AnswerRow, { who, today }: By): Promise<Judged> => {
  const { word } = row
  if (word === null) return { ...row, verdict: 'malformed', line: null }
  const found = await find(word)
  return { ...row, verdict: verdictOn({ word, found, who, today }), line: found.line }
}

const readAtATime = 20

/** What each row would do if a person confirmed it now. */
export const judgeRows = async (find: FindLine, rows: readonly AnswerRow[], by: By): Promise<Judged[]> => {
  const judged: Judged[] = []
  for (let n = 0; n < rows.length; n += readAtATime)
    judged.push(...(await Promise.all(rows.slice(n, n + readAtATime).map((row) => judgeRow(find, row, by)))))
  return judged
}
