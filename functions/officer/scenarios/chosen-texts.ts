import type { Outcome } from '../../../shared/domain/case.ts'
import { filled, type ReasonText } from '../../../shared/domain/reason-texts.ts'
import type { ChosenText } from '../../../shared/domain/scenario.ts'
import type { Computed } from '../../../shared/domain/scenario-difference.ts'
import { outcomeIn } from '../../../shared/domain/scenario-proposals.ts'
import type { ScenarioRow } from '../../../shared/domain/scenario-result.ts'
import { type Form, one } from '../../../shared/web/request.ts'
import { below } from '../proposal/fetch-texts.ts'
import { type Facts, fillingOf } from '../proposal/filling.ts'
import { named } from '../read-form.ts'

export type Place = Pick<ChosenText, 'at' | 'outcome'>
export const placeName = ({ at, outcome }: Place): string => `text.${at}.${outcome}`

/** What becomes of a measure that does not get all it may be given. */
const shortOf = ({ amount, eligible }: Pick<ScenarioRow, 'amount' | 'eligible'>): Outcome | null => {
  if (amount === 0) return 'rejection'
  return eligible !== null && amount < eligible ? 'partial' : null
}

/** Where a text can go in the proposals of these cases: the reasons of each outcome, and of measures that get less. */
export const placesFor = ({ result }: Computed, cases: readonly string[]): Place[] => {
  const outcomes = new Set(cases.map((id) => outcomeIn(result, id).outcome))
  const short = new Set(
    result.rows.filter(({ caseId }) => cases.includes(caseId)).flatMap((row) => shortOf(row) ?? []),
  )
  return [
    ...[...outcomes].map((outcome) => ({ at: 'case' as const, outcome })),
    ...[...short].map((outcome) => ({ at: 'measure' as const, outcome })),
  ]
}

/** The texts that were chosen, each as it reads now: what the county writes later is not in these proposals. */
export const readChosen = (
  form: Form,
  places: readonly Place[],
  texts: readonly ReasonText[],
): ChosenText[] =>
  places.flatMap((place) => {
    const text = texts.find(({ title }) => title === one(form, placeName(place)))
    return text === undefined ? [] : [{ ...place, text: text.text }]
  })

/** A case's proposal with the chosen texts in it, filled from the case. */
export const withTexts = (
  facts: Facts,
  rows: readonly ScenarioRow[],
  chosen: readonly ChosenText[],
): Form => {
  const { form } = facts
  const added = (at: ChosenText['at'], outcome: string | null, field: string, measure?: string): Form => {
    const text = chosen.find((each) => each.at === at && each.outcome === outcome)?.text
    return text === undefined
      ? {}
      : { [field]: below(one(form, field), filled(text, fillingOf(facts, measure))) }
  }
  return Object.assign(
    {},
    form,
    added('case', one(form, 'outcome'), 'reasons'),
    ...rows.map((row) => added('measure', shortOf(row), named(row.measureId, 'reason'), row.measureId)),
  )
}
