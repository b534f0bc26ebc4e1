import type { CaseHeader } from '../domain/case.ts'
import { DomainError } from '../domain/errors.ts'
import type { Instalment } from '../domain/instalment.ts'
import { differs, type Ledger, reconcile } from '../domain/reconciliation/reconcile.ts'
import { readYearBatches } from './batches.ts'
import { readBindings } from './bindings.ts'
import { readHeader } from './case-items.ts'
import { readCase, readEvents } from './cases.ts'
import { indexKeys } from './keys.ts'
import { readLog } from './log.ts'
import { readHandedInstalments, readPayableInstalments } from './payables.ts'
import { readFrame, readRoundIds } from './rounds.ts'
import { queryAll, type Table } from './table.ts'

type Reader = Pick<Table, 'get' | 'query'>
const atATime = 20

/** Some reads at a time, in their order. */
export const readEach = async <From, To>(
  from: readonly From[],
  read: (one: From) => Promise<To>,
): Promise<To[]> => {
  const found: To[] = []
  for (let n = 0; n < from.length; n += atATime)
    found.push(...(await Promise.all(from.slice(n, n + atATime).map(read))))
  return found
}

/** Every line of a county's budget year that stands or has been with finance, by pay day, case and number. */
export const readYearLines = async (table: Reader, county: string, year: number): Promise<Instalment[]> => {
  const [payable, handed] = await Promise.all([
    readPayableInstalments(table, county, year),
    readHandedInstalments(table, county, year),
  ])
  const order = ({ payOn, case: id, number }: Instalment) =>
    `${payOn}#${id}#${String(number).padStart(8, '0')}`
  return [...payable, ...handed].toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
}

const hasGranted = ({ outcome }: CaseHeader): boolean =>
  outcome === 'grant' || outcome === 'partial' || outcome === 'revocation'

const existing = async (table: Reader, county: string, id: string): Promise<CaseHeader[]> => {
  try {
    return [await readCase(table, county, id)]
  } catch (error) {
    // A line whose case is not there is a difference to be shown, and no reason to show nothing.
    if (error instanceof DomainError && error.name === 'NotFound') return []
    throw error
  }
}

/**
 * The cases that money has been granted in: all that a round of the county's has, found another way than its lines are,
 * and those of the lines given.
 */
export const readGrantedCases = async (
  table: Reader,
  county: string,
  lines: readonly Pick<Instalment, 'case'>[],
): Promise<CaseHeader[]> => {
  const placed = await readEach(await readRoundIds(table, county), async (round) => {
    const { roundPk } = indexKeys.round(county, round, '')
    return (await queryAll(table, { index: 'round', pk: roundPk })).map(readHeader).filter(hasGranted)
  })
  const found = new Map(placed.flat().map((header) => [header.id, header]))
  const missing = [...new Set(lines.map((line) => line.case))].filter((id) => !found.has(id))
  const read = await readEach(missing, (id) => existing(table, county, id))
  for (const header of read.flat()) found.set(header.id, header)
  return [...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

const readOnce = async (table: Reader, county: string, year: number): Promise<Ledger> => {
  const [frame, bindings, lines, batches] = await Promise.all([
    readFrame(table, county, year),
    readBindings(table, county),
    readYearLines(table, county, year),
    readYearBatches(table, county, year),
  ])
  const later = bindings.map(({ budgetYear }) => budgetYear).filter((bound) => bound > year)
  const laterLines = (await readEach(later, (bound) => readYearLines(table, county, bound))).flat()
  const headers = await readGrantedCases(table, county, [...lines, ...laterLines])
  const cases = await readEach(headers, async (header) => ({
    header,
    events: await readEvents(table, county, header.id),
  }))
  const log = await readLog(table, `C#${county}`)
  return { county, year, frame, bindings, lines, laterLines, batches, cases, log }
}

/**
 * All of a county's budget year, read anew. Lists are late hints: where they and the events differ, all of it is read once
 * more, and what differs then is a difference.
 */
export const readLedger = async (table: Reader, county: string, year: number): Promise<Ledger> => {
  const first = await readOnce(table, county, year)
  return reconcile(first).some(differs) ? readOnce(table, county, year) : first
}
