import * as z from 'zod'
import { type Instalment, instalment } from '../domain/decision.ts'
import type { Subject } from '../domain/ids.ts'
import { type Hold, holdOf, type Payable } from '../exports/payment-line.ts'
import { readBody, readCase } from './cases.ts'
import { readDecision, readLetter } from './decisions.ts'
import { indexKeys, keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'

const instalmentOf = (item: Item): Instalment => z.object({ instalment }).parse(item).instalment

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

/** One instalment with what its line is made of, strongly consistent; null when it is no longer payable. */
export const readPayable = async (
  table: Pick<Table, 'get'>,
  county: string,
  { case: id, number }: Pick<Instalment, 'case' | 'number'>,
): Promise<Payable | null> => {
  const header = await readCase(table, county, id)
  const item = await table.get(keys.instalment(county, id, number))
  const found = item === null ? null : instalmentOf(item)
  if (found?.status !== 'payable') return null
  const [decision, letter, body] = await Promise.all([
    readDecision(table, county, id, found.decision),
    readLetter(table, county, id, found.decision),
    readBody(table, county, id, header.body),
  ])
  const { applicant, account, areas } = body.application
  return { instalment: found, header, decision, letter, applicant, account, areas }
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
  const candidates: Candidates = { ready: [], held: [] }
  for (let n = 0; n < waiting.length; n += readAtATime) {
    const some = waiting.slice(n, n + readAtATime)
    const found = await Promise.all(some.map((one) => readPayable(table, county, one)))
    for (const payable of found.filter((one) => one !== null)) {
      const hold = holdOf(payable, who)
      if (hold === null) candidates.ready.push(payable)
      else candidates.held.push({ payable, hold })
    }
  }
  return candidates
}
