import { readPaidTo } from '../../../shared/aws/accounts.ts'
import { readBody, readCase } from '../../../shared/aws/cases.ts'
import { readPayableInstalments } from '../../../shared/aws/payables.ts'
import { latestAmong, readConfirmations } from '../../../shared/aws/receivers.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import { type Ore, sum } from '../../../shared/domain/money.ts'
import { budgetYears } from '../read-overview.ts'
import { type Receiver, type ReceiverCase, receiverOf } from './receiver.ts'

type Store = Pick<CountyStore, 'table' | 'county'>
const atATime = 20

const inGroups = async <T, R>(all: readonly T[], run: (one: T) => Promise<R>): Promise<R[]> => {
  const done: R[] = []
  for (let n = 0; n < all.length; n += atATime)
    done.push(...(await Promise.all(all.slice(n, n + atATime).map(run))))
  return done
}

/** What each case is to be paid, by its id: a claim is no payment, nor is what takes a line back. */
const readAmounts = async ({ table, county }: Store, thisYear: number): Promise<Map<string, Ore>> => {
  const years = await Promise.all(
    budgetYears(thisYear).map((year) => readPayableInstalments(table, county, year)),
  )
  const payments = years.flat().filter(({ kind }) => kind === undefined)
  const byCase = Map.groupBy(payments, (payment) => payment.case)
  return new Map([...byCase].map(([id, own]) => [id, sum(own.map(({ amount }) => amount))]))
}

/** Receivers with something to be paid and where, or the one of an id: those that wait first, then by name. */
export const readReceivers = async (store: Store, thisYear: number, orgId?: string): Promise<Receiver[]> => {
  const { table, county } = store
  const [amounts, confirmations] = await Promise.all([
    readAmounts(store, thisYear),
    readConfirmations(table, county, orgId),
  ])
  const latest = latestAmong(confirmations)
  const headers = await inGroups([...amounts], async ([id, amount]) => ({
    amount,
    header: await readCase(table, county, id),
  }))
  const asked = headers.filter(({ header }) => orgId === undefined || header.orgId === orgId)
  const cases = await inGroups(asked, async ({ header, amount }): Promise<ReceiverCase> => {
    const { application } = await readBody(table, county, header.id, header.body)
    const { name, organisationNumber } = application.applicant
    const paidTo = await readPaidTo(table, header, application.account, latest)
    return { header, name, organisationNumber, amount, ...paidTo }
  })
  const byReceiver = Map.groupBy(cases, ({ header }) => header.orgId)
  // One that was asked for is there also when all of it has been exported.
  if (orgId !== undefined && confirmations.length > 0 && cases.length === 0) byReceiver.set(orgId, [])
  return [...byReceiver]
    .map(([id, own]) => receiverOf(id, own, confirmations))
    .toSorted((a, b) => Number(b.waits) - Number(a.waits) || a.name.localeCompare(b.name, 'sv'))
}
