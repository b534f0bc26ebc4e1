import { expect } from 'vitest'
import { checkInvariants } from '../../infra/invariants/check-invariants.ts'
import { readLines } from '../../shared/aws/batch-lines.ts'
import { countyPrefix, keys } from '../../shared/aws/keys.ts'
import { moveInstalment, readInstalments } from '../../shared/aws/payables.ts'
import type { Records } from '../../shared/aws/records.ts'
import { queryAll, type Table } from '../../shared/aws/table.ts'
import { type Instalment, isStanding } from '../../shared/domain/instalment.ts'
import { sum } from '../../shared/domain/money.ts'
import { confirmAnswers, receiveAnswers } from '../../shared/exports/answers/receive-answers.ts'
import type { Granted } from '../harness/granted-case.ts'
import { county, never, now } from './batch-world.ts'

const at = new Date(now()).toISOString()
export const heading = 'Bunt;Rad;Status;Datum;Referens;Orsak'
export const paidRow = (batch: string, line: number): string =>
  `${batch};${line};betald;2027-02-01;KB ${line};`
export const refusedRow = (batch: string, line: number): string =>
  `${batch};${line};avvisad;;;Kontot är avslutat`
export const fileOf = (rows: readonly string[]): Buffer => Buffer.from([heading, ...rows].join('\n'))

type Deps = { table: Table; records: Records }

/** A file taken in and confirmed by a person; gives its acknowledgement. */
export const acknowledge = async (
  { table, records }: Deps,
  rows: readonly string[],
  subject = 'FINANCE-1',
  until = never,
) => {
  const by = { subject, name: subject }
  const received = await receiveAnswers({ table, county }, fileOf(rows), { by, at })
  if (!('file' in received)) throw new Error(received.fault)
  return confirmAnswers({ table, county, records, now }, { file: received.file, by, at }, until)
}

/** What finance's release does: the hold is gone. */
export const release = async ({ table }: Pick<Deps, 'table'>, granted: readonly Granted[]): Promise<void> => {
  for (const instalment of await instalmentsOf(table, granted)) {
    if (instalment.status !== 'payable' || instalment.hold === undefined) continue
    const { hold: _, ...free } = instalment
    await table.write(moveInstalment(county, instalment, free))
  }
}

export const instalmentsOf = async (table: Table, granted: readonly Granted[]): Promise<Instalment[]> =>
  (await Promise.all(granted.map(({ header }) => readInstalments(table, county, header.id)))).flat()

const place = ({ batch, line }: { batch: string | null; line?: number | undefined }) => `${batch}/${line}`

/**
 * What holds whatever has happened: what stands is the decision, each instalment is in at most one line and each line has its
 * instalment, and all lines of all batches less the refused are what stands with finance and what it has yet to be told to
 * take back.
 */
export const expectAgreement = async (
  table: Table,
  granted: readonly Granted[],
  batches: readonly string[],
): Promise<Instalment[]> => {
  const all = await instalmentsOf(table, granted)
  for (const { header, instalments } of granted)
    expect(
      sum(all.filter((each) => each.case === header.id && isStanding(each)).map((each) => each.amount)),
    ).toBe(sum(instalments.map(({ amount }) => amount)))
  const lines = (await Promise.all(batches.map((id) => readLines(table, county, id)))).flat()
  const handed = all.filter(({ batch }) => batch !== null)
  expect(
    lines.map((line) => [place(line), line.case, line.instalment, line.amount].join(' ')).toSorted(),
  ).toEqual(handed.map((each) => [place(each), each.case, each.number, each.amount].join(' ')).toSorted())
  const totalOf = (some: readonly { amount: Instalment['amount'] }[]) => sum(some.map(({ amount }) => amount))
  const of = (status: Instalment['status']) =>
    handed.filter((each) => each.status === status && each.kind === undefined)
  const notYetTakenBack = of('reversed').filter(
    (each) => !handed.some(({ kind, corrects }) => kind === 'reversal' && corrects === place(each)),
  )
  expect(totalOf(lines) - totalOf(of('refused'))).toBe(
    totalOf(of('exported')) + totalOf(of('paid')) + totalOf(notYetTakenBack),
  )
  return all
}

/** The store's own invariants about payments, of this county's partitions alone: other stories share the table. */
export const expectStoreAgrees = async (
  table: Table,
  granted: readonly Granted[],
  files: readonly string[],
) => {
  const partitions = [
    ...granted.map(({ header }) => keys.case(county, header.id).pk),
    ...files.map((file) => keys.answers(county, file).pk),
  ]
  const items = (await Promise.all(partitions.map((pk) => queryAll(table, { pk })))).flat()
  async function* given() {
    yield* items
  }
  const wanted = [3, 5, 6]
  const found = await checkInvariants(given())
  expect(items.every(({ pk }) => String(pk).startsWith(countyPrefix(county)))).toBe(true)
  expect(found.filter(({ n, ok }) => wanted.includes(n) && !ok)).toEqual([])
  // Lines are in partitions of batches, which stories share: what is said of the answers is looked at alone.
  const answers = found.find(({ n }) => n === 7)?.findings.filter((each) => !each.includes('in 0 batches'))
  expect(answers).toEqual([])
}
