import { isStanding } from '../../shared/domain/instalment.ts'
import type { Contents, StoredCase } from './store-contents.ts'

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0)

const lastDecision = ({ header, decisions }: StoredCase) =>
  decisions.find(({ number }) => number === header.decision)

/** What the decision in force has had taken of the limits: what was left to pay, and what had gone to finance before it. */
const plannedOf = (each: StoredCase) => {
  const content = lastDecision(each)?.content
  return content === undefined ? [] : [...(content.changes?.kept ?? []), ...content.payments]
}

/** 4. What is decided to be paid in a year is what has left its frame, and the frame is never overdrawn. */
const framesHold = ({ cases, frames }: Contents): string[] =>
  frames.flatMap(({ county, year, limit, left }) => {
    const planned = cases
      .filter(({ header }) => header.county === county)
      .flatMap(plannedOf)
      .filter(({ budgetYear }) => budgetYear === year)
    const spent = total(planned.map(({ amount }) => amount))
    return left >= 0 && limit - left === spent
      ? []
      : [`${county} ${year}: ${spent} öre decided, ${limit - left} taken, ${left} left`]
  })

/** 4. What earlier rounds have decided to pay in a year is what has been bound of it, within the bemyndigande. */
const bindingsHold = ({ cases, bindings }: Contents): string[] =>
  bindings.flatMap(({ county, year, limit, left }) => {
    const bound = cases
      .filter(({ header }) => header.county === county && Number(header.round.slice(0, 4)) < year)
      .flatMap(plannedOf)
      .filter(({ budgetYear }) => budgetYear === year)
    const sum = total(bound.map(({ amount }) => amount))
    return left >= 0 && limit - left === sum
      ? []
      : [`${county} ${year}: ${sum} öre bound, ${limit - left} taken, ${left} left to bind`]
  })

/** 4. A decision's payments, its measures and the instalments made of it are the same sum, in whole öre. */
const sumsAgree = ({ cases }: Contents): string[] =>
  cases.flatMap((each) => {
    const { header, events, instalments } = each
    const content = lastDecision(each)?.content
    if (content === undefined)
      return header.decision === 0 ? [] : [`${header.id}: no decision ${header.decision}`]
    const granted = total(content.measures.map((measure) => measure.granted))
    const onHeader = total(header.measures.map((measure) => measure.granted ?? 0))
    const made = events.some(
      ({ kind, data }) => kind === 'InstalmentsMade' && data.decision === header.decision,
    )
    const standing = instalments.filter(isStanding)
    const sums = [
      total(plannedOf(each).map(({ amount }) => amount)),
      onHeader,
      ...(made ? [total(standing.map(({ amount }) => amount))] : []),
    ]
    return sums.every((sum) => sum === granted && Number.isInteger(sum)) ? [] : [`${header.id}: sums differ`]
  })

export const sumsWithinFrames = (contents: Contents): string[] => [
  ...framesHold(contents),
  ...bindingsHold(contents),
  ...sumsAgree(contents),
]

/** 7. An instalment that is in a batch is on one line of it, every line has its instalment, and its event says so. */
export const exportedOnce = ({ cases, lines }: Contents): string[] => {
  const onLines = Map.groupBy(lines, (line) => `${line.case}/${line.instalment}`)
  const known = new Set(
    cases.flatMap(({ instalments }) => instalments.map((each) => `${each.case}/${each.number}`)),
  )
  return [
    ...[...onLines.keys()].filter((place) => !known.has(place)).map((place) => `${place}: no instalment`),
    ...cases.flatMap(({ events, instalments }) =>
      instalments.flatMap(({ case: id, number, amount, batch, status }) => {
        const found = onLines.get(`${id}/${number}`) ?? []
        const told = events.filter(({ kind, data }) => kind === 'Exported' && data.instalment === number)
        const right =
          batch === null
            ? found.length === 0 && told.length === 0 && (status === 'payable' || status === 'voided')
            : found.length === 1 &&
              told.length === 1 &&
              found[0]?.amount === amount &&
              found[0].batch === batch &&
              status !== 'payable'
        return right ? [] : [`${id}/${number}: in ${found.length} batches`]
      }),
    ),
  ]
}
