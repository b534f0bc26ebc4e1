import type { RowId } from '../../../shared/domain/allocation.ts'
import type { Reason } from '../../../shared/domain/decision.ts'
import { formatKronor, toOre } from '../../../shared/domain/money.ts'
import type { Scenario } from '../../../shared/domain/scenario.ts'
import type { CaseChange, Changes, FactName } from '../../../shared/domain/scenario-basis.ts'
import type { Cause } from '../../../shared/domain/scenario-difference.ts'
import type { ScenarioResult } from '../../../shared/domain/scenario-result.ts'
import { sv } from '../text/sv.ts'

const text = sv.scenarios

export const countsText = ({ rows }: ScenarioResult): string => {
  const full = rows.filter(({ result }) => result === 'full').length
  const partial = rows.filter(({ result }) => result === 'partial').length
  return text.counts(full, partial, rows.length - full - partial)
}

export const policyName = (id: string): string =>
  Object.entries(sv.round.policies).find(([known]) => known === id)?.[1] ?? id

/** A reason with its paragraph, unless it names it already. */
export const reasonText = ({ reason, paragraph }: Reason): string => {
  const sentence = reason.sv.replace(/[.]$/, '')
  return sentence.includes(paragraph) ? `${sentence}.` : `${sentence} (${paragraph}).`
}

/** What every row is called, by case and measure. */
export const namesOf =
  (scenarios: readonly Pick<Scenario, 'basis'>[]) =>
  ({ caseId, measureId }: RowId): string => {
    const found = scenarios.flatMap(({ basis }) => basis.cases).find(({ id }) => id === caseId)
    return text.measure(found?.name ?? caseId, measureId)
  }
export type NameOf = ReturnType<typeof namesOf>

const kinds: Record<string, string> = sv.kinds
const exceptions: Record<string, string> = text.exceptionValues

const factValue = (name: FactName, value: string | number | null | undefined): string => {
  if (value === null || value === undefined) return text.unset
  if (typeof value === 'string') return kinds[value] ?? exceptions[value] ?? value
  return name === 'score' ? String(value) : formatKronor(toOre(value))
}

const changeText = (change: CaseChange): string => {
  if (change.what !== 'measure')
    return change.what === 'new' ? text.caseNew(change.name) : text.caseGone(change.name)
  const { name, measureId, before, after, facts } = change
  const told = facts.map((fact) =>
    text.fact(text.facts[fact], factValue(fact, before?.[fact]), factValue(fact, after?.[fact])),
  )
  return text.caseFact(text.measure(name, measureId), told.join(', '))
}

/** What has changed since a scenario was computed, a sentence each. */
export const changeTexts = ({ cases, frame }: Changes): string[] => [
  ...(frame ? [text.changedFrame] : []),
  ...cases.map(changeText),
]

/** What made a measure differ, as one sentence: its own changes, the list's, and those before it by name. */
export const causesText = (causes: readonly Cause[], nameOf: NameOf): string => {
  const words = sv.scenarioCompare.causes
  const own = causes.filter(({ code }) => code !== 'before').map(({ code }) => words[code])
  const before = causes.flatMap(({ row }) => (row === null ? [] : [nameOf(row)]))
  const told = before.length === 0 ? own : [...own, sv.scenarioCompare.because(words.before, before)]
  return `${told.join('. ')}.`
}

/** What a scenario tries, a line each with its reason. */
export const triedTexts = ({ basis, input }: Scenario): string[] => {
  const nameOf = namesOf([{ basis }])
  const factsOf = ({ caseId, measureId }: RowId) =>
    basis.cases.find(({ id }) => id === caseId)?.measures.find(({ id }) => id === measureId)
  const line = (row: RowId, what: string, reason: string): string =>
    `${nameOf(row)}: ${what}.${reason === '' ? '' : ` ${reason}`}`
  return [
    ...input.amounts.map(({ amount, reason, ...row }) => {
      const facts = factsOf(row)
      const smallest = facts?.smallestUseful ?? null
      const below = smallest !== null && amount < smallest ? [text.belowSmallest(formatKronor(smallest))] : []
      const eligible = factValue('eligible', facts?.eligible)
      return line(row, [text.amount(formatKronor(amount), eligible), ...below].join(', '), reason)
    }),
    ...input.leftOut.map(({ reason, ...row }) => line(row, text.out, reason)),
    ...input.exceptions.map(({ reason, ...row }) => line(row, text.excepted, reason)),
    ...input.passing.map(({ reason, ...row }) => line(row, text.passes, reason)),
    ...input.choices.map(({ order, reason }) => `${text.chooses(order.map(nameOf).join(', '))}. ${reason}`),
  ]
}
