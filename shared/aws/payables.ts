import * as z from 'zod'
import { changedMeanwhile } from '../domain/errors.ts'
import type { Subject } from '../domain/ids.ts'
import { type Instalment, instalment } from '../domain/instalment.ts'
import { type Hold, holdOf, type Payable } from '../exports/payment-line.ts'
import { readPaidTo } from './accounts.ts'
import { readBody, readCase } from './cases.ts'
import { readDecision, readLetter } from './decisions.ts'
import { indexKeys, keys } from './keys.ts'
import { type LatestConfirmation, latestAmong, latestStored, readConfirmations } from './receivers.ts'
import { type Item, queryAll, type Table } from './table.ts'
import { put, type Write } from './write.ts'

/** A line of a budget year stands in one of two lists: what may go to finance, and what has gone. A voided one in neither. */
const listed = (county: string, { budgetYear, payOn, case: id, number, status }: Instalment) => {
  if (status === 'voided') return {}
  const place = status === 'payable' ? indexKeys.payable : indexKeys.handed
  return place(county, budgetYear, payOn, id, number)
}

export const instalmentItem = (county: string, instalment: Instalment): Item => ({
  ...keys.instalment(county, instalment.case, instalment.number),
  ...listed(county, instalment),
  status: instalment.status,
  instalment,
})

/** An instalment as it has become, on condition that nobody has moved it since it was read. Throws ChangedMeanwhile. */
export const moveInstalment = (county: string, before: Instalment, after: Instalment): Write =>
  put(instalmentItem(county, after), { status: { equals: before.status } }, () =>
    changedMeanwhile('instalment'),
  )

export const instalmentOf = (item: Item): Instalment => z.object({ instalment }).parse(item).instalment

export const findInstalment = async (
  table: Pick<Table, 'get'>,
  county: string,
  id: string,
  number: number,
): Promise<Instalment | null> => {
  const item = await table.get(keys.instalment(county, id, number))
  return item === null ? null : instalmentOf(item)
}

/** Every instalment of a case, voided ones included, by number. */
export const readInstalments = async (
  table: Pick<Table, 'query'>,
  county: string,
  id: string,
): Promise<Instalment[]> =>
  (await queryAll(table, { pk: keys.case(county, id).pk, prefix: 'PAY#' })).map(instalmentOf)

/**
 * What a county may pay from a budget year and has not exported, in the order of a batch: pay day, case, number.
 * An index read: a late hint, which a claim never trusts.
 */
export const readPayableInstalments = async (
  table: Pick<Table, 'query'>,
  county: string,
  year: number,
): Promise<Instalment[]> => {
  const { payablePk } = indexKeys.payable(county, year, '', '', 0)
  return (await queryAll(table, { pk: payablePk, index: 'payable' })).map(instalmentOf)
}

/** What finance has of a county's budget year: exported, paid, refused or reversed, in the same order. A late hint too. */
export const readHandedInstalments = async (
  table: Pick<Table, 'query'>,
  county: string,
  year: number,
): Promise<Instalment[]> => {
  const { payablePk } = indexKeys.handed(county, year, '', '', 0)
  return (await queryAll(table, { pk: payablePk, index: 'payable' })).map(instalmentOf)
}

/** One instalment with what its line is made of, strongly consistent; null when it is no longer payable. */
export const readPayable = async (
  table: Pick<Table, 'get'>,
  county: string,
  { case: id, number }: Pick<Instalment, 'case' | 'number'>,
  latest: LatestConfirmation = latestStored(table, county),
): Promise<Payable | null> => {
  const header = await readCase(table, county, id)
  const found = await findInstalment(table, county, id, number)
  if (found?.status !== 'payable') return null
  const [decision, letter, body] = await Promise.all([
    readDecision(table, county, id, found.decision),
    readLetter(table, county, id, found.decision),
    readBody(table, county, id, header.body),
  ])
  const { applicant, areas, account } = body.application
  const paidTo = await readPaidTo(table, header, account, latest)
  return { instalment: found, header, decision, letter, applicant, areas, ...paidTo }
}

export type Candidates = { ready: Payable[]; held: { payable: Payable; hold: Hold }[] }

const readAtATime = 20

/** What a person's batch would hold if it were locked now, and what is held back and why. */
export const readCandidates = async (
  table: Pick<Table, 'get' | 'query'>,
  county: string,
  year: number,
  who: Subject,
): Promise<Candidates> => {
  const waiting = await readPayableInstalments(table, county, year)
  const latest = latestAmong(await readConfirmations(table, county))
  const candidates: Candidates = { ready: [], held: [] }
  for (let n = 0; n < waiting.length; n += readAtATime) {
    const some = waiting.slice(n, n + readAtATime)
    const found = await Promise.all(some.map((one) => readPayable(table, county, one, latest)))
    for (const payable of found.filter((one) => one !== null)) {
      const hold = holdOf(payable, who)
      if (hold === null) candidates.ready.push(payable)
      else candidates.held.push({ payable, hold })
    }
  }
  return candidates
}
