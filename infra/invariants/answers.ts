import type { EventKind } from '../../shared/domain/event.ts'
import type { Instalment } from '../../shared/domain/instalment.ts'
import type { Contents, StoredCase } from './store-contents.ts'

const placeOf = ({ batch, line }: Instalment): string => `${batch}/${line}`

/** The event that brings an instalment to what it has become. */
const brings: Partial<Record<Instalment['status'], EventKind>> = {
  paid: 'PaymentMade',
  refused: 'PaymentRefused',
  reversed: 'PaymentReversed',
}
const kinds = Object.values(brings)

/** Answered once by the event that says so, and by no other. */
const toldOnce = ({ events }: StoredCase, { number, amount, status }: Instalment): boolean => {
  const told = events.filter(({ kind, data }) => kinds.includes(kind) && data.instalment === number)
  const wanted = brings[status]
  return wanted === undefined
    ? told.length === 0
    : told.length === 1 && told[0]?.kind === wanted && told[0].data.amount === amount
}

const replaced: readonly Instalment['status'][] = ['refused', 'reversed']

/** What stands instead of it: one payment of the same amount; and of what was reversed one line that takes it back. */
const hasSuccessors = ({ instalments }: StoredCase, each: Instalment): boolean => {
  const after = instalments.filter(({ corrects }) => each.batch !== null && corrects === placeOf(each))
  const payments = after.filter(({ kind }) => kind === undefined)
  const reversals = after.filter(({ kind }) => kind === 'reversal')
  const wanted = replaced.includes(each.status) ? 1 : 0
  return (
    payments.length === wanted &&
    payments.every(({ amount, budgetYear }) => amount === each.amount && budgetYear === each.budgetYear) &&
    reversals.length === (each.status === 'reversed' ? 1 : 0) &&
    reversals.every(({ amount, budgetYear }) => amount + each.amount === 0 && budgetYear === each.budgetYear)
  )
}

/** A claim is of a paid line, and all of them together no more than was paid (14 §); nothing but a reversal is negative. */
const amountsRight = ({ instalments }: StoredCase, each: Instalment): boolean => {
  const claims = instalments.filter(({ kind, corrects }) => kind === 'claim' && corrects === placeOf(each))
  const claimed = claims.reduce((sum, { amount }) => sum + amount, 0)
  return (
    each.amount < 0 === (each.kind === 'reversal') &&
    (claims.length === 0 || (each.status === 'paid' && claimed <= each.amount))
  )
}

/** A line that corrects another names one of the same case. */
const correctsOwn = ({ instalments }: StoredCase, { corrects }: Instalment): boolean =>
  corrects === undefined || instalments.some((each) => each.batch !== null && placeOf(each) === corrects)

const rules = [toldOnce, hasSuccessors, amountsRight, correctsOwn]

/** 7. What became of a line is told once, and what took its place is there: the money is never in two lines that both stand. */
export const answersAgree = ({ cases }: Pick<Contents, 'cases'>): string[] =>
  cases.flatMap((each) =>
    each.instalments
      .filter((instalment) => !rules.every((holds) => holds(each, instalment)))
      .map(({ number, status }) => `${each.header.id}/${number}: ${status}, and its answer does not agree`),
  )

/** 7. What an acknowledgement says it did to a line is what that line says, and no line was answered by a file nobody has. */
export const filesAgree = ({ cases, acknowledgements }: Contents): string[] => {
  const answered = cases.flatMap(({ header, instalments }) =>
    instalments.flatMap((each) =>
      each.answer === undefined
        ? []
        : [`${header.county} ${each.answer.file} ${placeOf(each)} ${each.status}`],
    ),
  )
  const said = acknowledgements.flatMap(({ county, file, outcomes }) =>
    outcomes.flatMap(({ outcome, word }) =>
      word !== null && (outcome === 'paid' || outcome === 'refused')
        ? [`${county} ${file} ${word.batch}/${word.line} ${outcome}`]
        : [],
    ),
  )
  const [sayings, lines] = [new Set(said), new Set(answered)]
  return [
    ...answered.filter((one) => !sayings.has(one)).map((one) => `${one}: of no acknowledgement`),
    ...said.filter((one) => !lines.has(one)).map((one) => `${one}: not on its line`),
    ...acknowledgements.filter(({ open }) => open).map(({ county, file }) => `${county} ${file}: left open`),
  ]
}
