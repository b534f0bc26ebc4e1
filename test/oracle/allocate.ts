import { areEquals, type OracleRow } from './rank.ts'

type Named = { caseId: string; measureId: string }
export type OracleOutcome = Named & { result: string; amount: number }
export type OracleInputs = { choices: { order: Named[] }[]; passing: Named[] }

const oneKrona = 100
const isNamed = (row: OracleRow, { caseId, measureId }: Named) =>
  row.caseId === caseId && row.measure.id === measureId

/** What a row that comes to the money takes of it: all it may have, what is left, or nothing. */
const take = (row: OracleRow, money: number): { result: string; amount: number } => {
  const wanted = row.measure.eligible ?? 0
  if (money >= wanted) return { result: 'full', amount: wanted }
  const stated = row.measure.smallestUseful
  if (stated !== null && stated > 0) {
    return money >= stated ? { result: 'partial', amount: money } : { result: 'does-not-fit', amount: 0 }
  }
  if (money < oneKrona) return { result: 'does-not-fit', amount: 0 }
  return { result: 'partial', amount: money - (money % oneKrona) }
}

/** Row by row from the top, looking up everything anew each time. */
export const oracleAllocate = (
  frame: number,
  rows: readonly OracleRow[],
  { choices, passing }: OracleInputs,
) => {
  const outcomes: OracleOutcome[] = []
  const record = (row: OracleRow, result: string, amount: number) => {
    outcomes.push({ caseId: row.caseId, measureId: row.measure.id, result, amount })
  }
  const mayPass = (row: OracleRow) => passing.some((name) => isNamed(row, name))

  for (const row of rows) if ((row.measure.eligible ?? 0) === 0) record(row, 'not-eligible', 0)
  let waiting = rows.filter((row) => (row.measure.eligible ?? 0) > 0)
  let money = frame
  let ended = false

  while (waiting.length > 0) {
    const firstPlace = Math.min(...waiting.map((row) => row.place))
    const head = waiting.find((row) => row.place === firstPlace)
    if (head === undefined) break
    const equals = waiting.filter((row) => areEquals(row, head))
    waiting = waiting.filter((row) => !equals.includes(row))

    if (ended) {
      for (const row of equals) record(row, 'not-reached', 0)
      continue
    }
    const wanted = equals.reduce((all, row) => all + (row.measure.eligible ?? 0), 0)
    let inOrder = equals
    if (equals.length >= 2 && wanted > money) {
      // Where no order gives anyone a krona there is nothing to choose: all of them do not fit.
      if (!equals.some((row) => take(row, money).amount > 0)) {
        for (const row of equals) record(row, 'does-not-fit', 0)
        if (!equals.every(mayPass)) ended = true
        continue
      }
      const made = choices.find(
        ({ order }) =>
          order.length === equals.length && equals.every((row) => order.some((name) => isNamed(row, name))),
      )
      if (made === undefined) {
        for (const row of equals) record(row, 'choice-needed', 0)
        ended = true
        continue
      }
      inOrder = made.order.flatMap((name) => equals.filter((row) => isNamed(row, name)))
    }
    for (const row of inOrder) {
      if (ended) {
        record(row, 'not-reached', 0)
        continue
      }
      const { result, amount } = take(row, money)
      record(row, result, amount)
      money -= amount
      if (result === 'partial') ended = true
      if (result === 'does-not-fit' && !mayPass(row)) ended = true
    }
  }
  return { outcomes, left: money }
}
