import { readLines } from '../../aws/batch-lines.ts'
import { findBatch } from '../../aws/batches.ts'
import { readCase } from '../../aws/cases.ts'
import { findInstalment } from '../../aws/payables.ts'
import type { CountyStore } from '../../deps.ts'
import type { Answered, PaymentWord } from '../../domain/payment-answer.ts'
import { dayOf } from '../../domain/time.ts'
import type { PaymentRow } from '../payment-row.ts'

export type Store = Pick<CountyStore, 'county' | 'table'>
export type FoundLine = Answered & { line: PaymentRow | null }
export type FindLine = (word: Pick<PaymentWord, 'batch' | 'line'>) => Promise<FoundLine>

type Frozen = { batch: Answered['batch']; lines: Map<number, PaymentRow> }

const readFrozen = async ({ table, county }: Store, id: string): Promise<Frozen> => {
  const batch = await findBatch(table, county, id)
  if (batch === null) return { batch: null, lines: new Map() }
  const lines = await readLines(table, county, id)
  return {
    batch: { lockedOn: batch.lockedAt === null ? null : dayOf(batch.lockedAt) },
    lines: new Map(lines.map((line) => [line.line, line])),
  }
}

/**
 * Finds what a row speaks of. A batch and its lines never change once it is locked and are read once; the instalment and its
 * case are read each time, strongly consistent.
 */
export const lineFinder = (store: Store): FindLine => {
  const batches = new Map<string, Promise<Frozen>>()
  return async ({ batch: id, line: number }) => {
    const reading = batches.get(id) ?? readFrozen(store, id)
    batches.set(id, reading)
    const { batch, lines } = await reading
    const line = lines.get(number) ?? null
    if (line === null) return { batch, line, instalment: null, header: null }
    const { table, county } = store
    const [instalment, header] = await Promise.all([
      findInstalment(table, county, line.case, line.instalment),
      readCase(table, county, line.case),
    ])
    return { batch, line, instalment, header }
  }
}
