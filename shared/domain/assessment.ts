import * as z from 'zod'
import { measureKind } from './application.ts'
import type { CaseMeasure } from './case.ts'
import { type Criteria, criteriaFor } from './criteria.ts'
import { instant, subject } from './ids.ts'
import { type Assessment, assessment, scoreOf } from './score.ts'

const assessedMeasure = z.strictObject({
  id: z.string(),
  /** What it was assessed as: marks for another kind than the confirmed one do not count. */
  kind: measureKind,
  marks: assessment,
})

/** One officer's assessment of a case: working material, of which the event holds only the hash (TF 2:12). */
export const storedAssessment = z.strictObject({
  at: instant,
  by: z.strictObject({ subject, name: z.string() }),
  criteria: z.string(),
  measures: z.array(assessedMeasure).max(10),
  reason: z.string(),
  /** The marks as they were given unseen, kept when they were changed after all had been shown. */
  independent: z.strictObject({ at: instant, measures: z.array(assessedMeasure).max(10) }).optional(),
})
export type StoredAssessment = z.infer<typeof storedAssessment>

/** Two assessors' marks on one criterion that are two or more apart. */
const difference = z.strictObject({
  measure: z.string(),
  criterion: z.string(),
  marks: z.array(z.strictObject({ subject, mark: z.int().min(0).max(3) })),
})
export type Difference = z.infer<typeof difference>

/** Why marks differ: written by one of the assessors when both have seen them. Holds for these very marks. */
export const reconciliation = z.strictObject({
  at: instant,
  by: z.strictObject({ subject, name: z.string() }),
  reasons: z.array(difference.extend({ reason: z.string().min(1) })),
})
export type Reconciliation = z.infer<typeof reconciliation>

type Assessable = Pick<CaseMeasure, 'id' | 'confirmedKind' | 'eligible'>

/** A measure is assessed when its kind is confirmed (6 §) and 4 § leaves something of it. */
export const isAssessable = ({ confirmedKind, eligible }: Assessable): boolean =>
  confirmedKind !== null && eligible !== null && eligible > 0

export type Given = {
  measures: readonly Assessable[]
  criteria: Criteria
  assessments: readonly StoredAssessment[]
  reconciliation: Reconciliation | null
  /** How many the county wants. */
  wanted: number
}
export type Mark = { subject: string; marks: Assessment }

/** The marks that count for a measure: given for its confirmed kind, on every criterion asked of it. */
export const countedFor = (
  { id, confirmedKind }: Assessable,
  { criteria, assessments }: Pick<Given, 'criteria' | 'assessments'>,
): Mark[] => {
  if (confirmedKind === null) return []
  const asked = criteriaFor(criteria, confirmedKind)
  return assessments.flatMap(({ by, measures }) =>
    measures
      .filter((each) => each.id === id && each.kind === confirmedKind)
      .filter(({ marks }) => asked.every((one) => marks[one.id] !== undefined))
      .map(({ marks }) => ({ subject: by.subject, marks })),
  )
}

const differencesIn = (measure: Assessable, { criteria }: Given, counted: readonly Mark[]): Difference[] =>
  criteriaFor(criteria, measure.confirmedKind ?? 'other').flatMap(({ id }) => {
    const marks = counted
      .map((each) => ({ subject: each.subject, mark: each.marks[id] ?? 0 }))
      .toSorted((a, b) => (a.subject < b.subject ? -1 : 1))
    const given = marks.map(({ mark }) => mark)
    const apart = Math.max(...given) - Math.min(...given)
    return apart >= 2 ? [{ measure: measure.id, criterion: id, marks }] : []
  })

const isSame = (a: Difference, b: Difference): boolean =>
  a.measure === b.measure &&
  a.criterion === b.criterion &&
  a.marks.length === b.marks.length &&
  a.marks.every(({ subject: who, mark }, n) => b.marks[n]?.subject === who && b.marks[n]?.mark === mark)

export type AssessmentState = {
  /** Every assessable measure has as many assessments as the county wants. */
  allIn: boolean
  /** Only now may anybody see another's. Stays shut when what was assessed can no longer be and somebody has not yet. */
  shown: boolean
  /** Two or more apart, and why; null until it is written. */
  differences: (Difference & { reason: string | null })[]
  /** All in, and every difference explained. */
  complete: boolean
  /** By measure, 0–9999; empty until all are in. */
  scores: Map<string, number>
}

/** How far the assessment of a case has come. The order of assessments and criteria never matters. */
export const assessmentState = (given: Given): AssessmentState => {
  const rows = given.measures.filter(isAssessable).map((measure) => ({
    measure,
    counted: countedFor(measure, given),
  }))
  const allIn = rows.every(({ counted }) => counted.length >= Math.max(1, given.wanted))
  if (!allIn) return { allIn, shown: false, differences: [], complete: false, scores: new Map() }
  const differences = rows
    .flatMap(({ measure, counted }) => differencesIn(measure, given, counted))
    .map((each) => ({
      ...each,
      reason: given.reconciliation?.reasons.find((one) => isSame(one, each))?.reason ?? null,
    }))
  const scores = rows.map(({ measure, counted }): [string, number] => [
    measure.id,
    scoreOf(
      criteriaFor(given.criteria, measure.confirmedKind ?? 'other'),
      counted.map(({ marks }) => marks),
    ),
  ])
  return {
    allIn,
    shown: given.assessments.length >= given.wanted,
    differences,
    complete: differences.every(({ reason }) => reason !== null),
    scores: new Map(scores),
  }
}

/** What somebody may see: their own, and the others' only when all that the county wants are in. */
export const visibleTo = (
  viewer: string,
  { shown }: Pick<AssessmentState, 'shown'>,
  assessments: readonly StoredAssessment[],
): StoredAssessment[] => (shown ? [...assessments] : assessments.filter(({ by }) => by.subject === viewer))
