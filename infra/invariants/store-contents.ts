import * as z from 'zod'
import { readEvent, readHeader, readMoved } from '../../shared/aws/case-items.ts'
import { parseDocument } from '../../shared/aws/documents.ts'
import type { Item } from '../../shared/aws/table.ts'
import { type CaseHeader, caseHeader } from '../../shared/domain/case.ts'
import { type Decision, decision } from '../../shared/domain/decision.ts'
import type { Event } from '../../shared/domain/event.ts'
import { type Instalment, instalment } from '../../shared/domain/instalment.ts'
import type { Moved } from '../../shared/domain/lists.ts'
import type { CaseDocument } from '../../shared/domain/submission.ts'
import { acknowledgement, type RowOutcome, rowOutcome } from '../../shared/exports/answers/acknowledgement.ts'
import { type PaymentRow, paymentRow } from '../../shared/exports/payment-row.ts'

const place = z.object({ pk: z.string(), sk: z.string() })
const frameItem = z.object({ limit: z.int(), left: z.int() })

export type StoredCase = {
  header: CaseHeader
  events: Event[]
  /** The counters each event's act moved, by version. */
  moves: Map<number, Moved>
  documents: CaseDocument[]
  decisions: Decision[]
  instalments: Instalment[]
  /** Sort keys of everything in the case's partition. */
  sortKeys: Set<string>
}
type StoredAnswers = { county: string; file: string; open: boolean; outcomes: RowOutcome[] }
type Limit = { county: string; year: number; limit: number; left: number }
export type Contents = {
  items: readonly Item[]
  cases: StoredCase[]
  frames: Limit[]
  /** What may be bound of later budget years. */
  bindings: Limit[]
  lines: PaymentRow[]
  acknowledgements: StoredAnswers[]
}

const byVersion = (a: Event, b: Event): number => a.version - b.version
const under = (items: readonly Item[], prefix: string): Item[] =>
  items.filter(({ sk }) => String(sk).startsWith(prefix))

const caseOf = (items: readonly Item[]): StoredCase[] =>
  items
    .filter((item) => z.object({ sk: z.literal('HEADER'), header: caseHeader }).safeParse(item).success)
    .map((header) => ({
      header: readHeader(header),
      events: under(items, 'EVENT#').map(readEvent).sort(byVersion),
      moves: new Map(under(items, 'EVENT#').map((item) => [readEvent(item).version, readMoved(item)])),
      documents: under(items, 'DOC#').map(parseDocument),
      decisions: under(items, 'DECISION#').map((item) => z.object({ decision }).parse(item).decision),
      instalments: under(items, 'PAY#').map((item) => z.object({ instalment }).parse(item).instalment),
      sortKeys: new Set(items.map(({ sk }) => String(sk))),
    }))

const answersOf = (items: readonly Item[]): StoredAnswers[] =>
  items.flatMap((item) => {
    const { data } = z.object({ sk: z.literal('META'), answers: acknowledgement }).safeParse(item)
    return data === undefined
      ? []
      : [
          {
            county: data.answers.county,
            file: data.answers.file,
            open: data.answers.status === 'open',
            outcomes: under(items, 'ROW#').map((row) => z.object({ outcome: rowOutcome }).parse(row).outcome),
          },
        ]
  })

/** A whole store as cases, frames and payment lines. Throws ZodError for what cannot be read as what its key says. */
export const contentsOf = (items: readonly Item[]): Contents => {
  const partitions = Map.groupBy(items, (item) => place.parse(item).pk)
  const named = (pattern: RegExp) => [...partitions].filter(([pk]) => pattern.test(pk))
  return {
    items,
    cases: named(/^C#\d\d#CASE#/).flatMap(([, own]) => caseOf(own)),
    frames: named(/^C#\d\d#FRAME#/).flatMap(([pk, own]) => {
      const [, county = '', , year = ''] = pk.split('#')
      return own.map((item) => ({ county, year: Number(year), ...frameItem.parse(item) }))
    }),
    bindings: named(/^C#\d\d#BINDING$/).flatMap(([pk, own]) =>
      own.map((item) => ({ county: pk.slice(2, 4), year: Number(item.sk), ...frameItem.parse(item) })),
    ),
    acknowledgements: named(/^C#\d\d#ANSWERS#/).flatMap(([, own]) => answersOf(own)),
    lines: named(/^C#\d\d#EXPORT#/).flatMap(([, own]) =>
      under(own, 'LINE#').map((item) => z.object({ line: paymentRow }).parse(item).line),
    ),
  }
}
