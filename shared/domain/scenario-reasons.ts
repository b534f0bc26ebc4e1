import type { Reason } from './decision.ts'

const text = (code: string, paragraph: string, sv: string, en: string): Reason => ({
  code,
  paragraph,
  reason: { sv, en },
})
const withinFunds = '3 § tredje stycket'
const second = '6 § andra stycket'

/** Why a row of a scenario stands where it stands and gets what it gets, beyond the reasons of priority and allocation. */
export const scenarioReasons = {
  leftOut: text(
    'left-out',
    second,
    'Utelämnad i scenariot, med ett skrivet skäl.',
    'Left out of the scenario, with a written reason.',
  ),
  changed: text(
    'full-changed',
    withinFunds,
    'Ryms: det ändrade beloppet, som är lägre än det bidragsgrundande.',
    'Fits: the changed amount, which is below the eligible amount.',
  ),
  changedBelowSmallest: text(
    'full-changed-below-smallest',
    withinFunds,
    'Ryms: det ändrade beloppet, som är lägre än det minsta belopp sökanden har angett.',
    'Fits: the changed amount, which is below the smallest amount the applicant has stated.',
  ),
  exception: text(
    'exception-in-scenario',
    '6 § första stycket',
    'Prioriteras inte i scenariot: särskilda skäl föreslås (6 § första stycket). Beslutsfattaren avgör.',
    'Not put first in the scenario: special reasons are proposed (Section 6, first paragraph). The decision-maker decides.',
  ),
} as const

/** The officer's assessment, which orders what 6 § and the county's order leave equal. */
export const assessmentReason = (score: number): Reason =>
  text('assessment', second, `Bedömning: ${score} av 9999.`, `Assessment: ${score} of 9999.`)

/** Equals are shown as equals: `others` is how many share the place. */
export const equalsReason = (others: number): Reason =>
  text(
    'equals',
    second,
    others === 1
      ? 'Likvärdig med en annan åtgärd på samma plats.'
      : `Likvärdig med ${others} andra åtgärder på samma plats.`,
    `Equal to ${others} other in the same place.`,
  )
