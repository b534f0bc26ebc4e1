import { eachLine } from '../aws/batch-lines.ts'
import { readEveryBatch, readOpenOrder } from '../aws/batches.ts'
import { indexKeys } from '../aws/keys.ts'
import { instalmentOf, readPayable } from '../aws/payables.ts'
import { queryEach } from '../aws/table.ts'
import type { Base, CountyStore } from '../deps.ts'
import { noCoding } from '../domain/coding.ts'
import { DomainError } from '../domain/errors.ts'
import type { Instalment } from '../domain/instalment.ts'
import { dayOf, toInstant } from '../domain/time.ts'
import type { Batch } from './batch.ts'
import { type Payable, paymentLine } from './payment-line.ts'
import type { DecidedLine } from './payment-row.ts'

type Deps = Pick<CountyStore, 'county' | 'table'> & Pick<Base, 'now'>

/** The regulation's first budget year, and further ahead than a grant may be paid. */
const firstYear = 2026
const yearsAhead = 10
const readAtATime = 20

/** What every line has to have, for one that has no batch and maybe no letter yet; none of it is shown. */
const asIf = {
  batch: { id: '0000-0000', createdByName: '', coding: noCoding },
  letter: { key: '', versionId: '', sha256: '0'.repeat(64), size: 0, fileName: '' },
}

const waitingLine = (payable: Payable): DecidedLine => {
  const { letter } = payable
  const line = paymentLine({ ...payable, letter: letter ?? asIf.letter }, asIf.batch, 1)
  return {
    ...line,
    batch: null,
    line: null,
    letterFile: letter?.fileName ?? null,
    letterSha256: letter?.sha256 ?? null,
  }
}

async function* waitingLines({ table, county, now }: Deps): AsyncGenerator<DecidedLine> {
  const read = async (some: readonly Instalment[]): Promise<DecidedLine[]> => {
    const found = await Promise.all(some.map((one) => readPayable(table, county, one)))
    return found.filter((one) => one !== null).map(waitingLine)
  }
  const last = Number(dayOf(toInstant(now())).slice(0, 4)) + yearsAhead
  for (let year = firstYear; year <= last; year += 1) {
    const { payablePk: pk } = indexKeys.payable(county, year, '', '', 0)
    let some: Instalment[] = []
    for await (const item of queryEach(table, { pk, index: 'payable' })) {
      some.push(instalmentOf(item))
      if (some.length < readAtATime) continue
      yield* await read(some)
      some = []
    }
    yield* await read(some)
  }
}

type State = { batches: Batch[]; open: string | null }

const readState = async ({ table, county }: Deps): Promise<State> => ({
  batches: await readEveryBatch(table, county),
  open: (await readOpenOrder(table, county))?.of ?? null,
})

/** Lines go from waiting into a batch only while one is being locked: then a list could miss one, or have it twice. */
const sameState = (before: State, after: State): boolean =>
  before.open === null && after.open === null && before.batches.length === after.batches.length

export type Decided = {
  /** How many lines there are to read of what is in a batch. */
  total: number
  lines: AsyncGenerator<DecidedLine>
}

/**
 * Every line of a county that was decided on a day or after it: first those in a batch as they were frozen there, then
 * those that wait. Reads only. The lines end with BatchesMoved when a batch was being locked meanwhile.
 */
export const decidedLines = async (deps: Deps, since: string): Promise<Decided> => {
  const before = await readState(deps)
  // No line is older than its batch, so what was ordered before holds nothing that was decided after.
  const wanted = before.batches.filter(({ createdAt }) => dayOf(createdAt) >= since)
  async function* lines(): AsyncGenerator<DecidedLine> {
    for (const { id } of wanted)
      for await (const line of eachLine(deps.table, deps.county, id)) if (line.decidedOn >= since) yield line
    for await (const line of waitingLines(deps)) if (line.decidedOn >= since) yield line
    if (!sameState(before, await readState(deps))) throw new DomainError('BatchesMoved')
  }
  return { total: wanted.reduce((sum, { lines: count }) => sum + count, 0), lines: lines() }
}
