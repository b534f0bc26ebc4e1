import * as z from 'zod'
import { choice, passing, rowId } from './allocation.ts'
import { caseMeasure, outcome } from './case.ts'
import { countyCode, day, instant, roundId, sha256, subject, ulid } from './ids.ts'
import { amount } from './money.ts'
import { policy } from './policy.ts'

const facts = caseMeasure.pick({
  id: true,
  claimedKind: true,
  confirmedKind: true,
  exception: true,
  score: true,
  requested: true,
  eligible: true,
  smallestUseful: true,
})

/** What a scenario is computed on: the open cases as they stood, and the frame. Öre. */
export const scenarioBasis = z.strictObject({
  cases: z.array(z.strictObject({ id: ulid, name: z.string(), measures: z.array(facts) })),
  /** The year's frame, 0 when none is set, and what was left of it. */
  limit: amount,
  left: amount,
})
export type ScenarioBasis = z.infer<typeof scenarioBasis>

/** What is tried: each with the reason it would stand on. Amounts in öre. */
export const scenarioInput = z.strictObject({
  policy,
  /** Another frame for the year; null for the one there is. */
  frame: amount.nullable(),
  /** A reason is asked for before it can become a proposal (FL 32 §). */
  amounts: z.array(rowId.extend({ amount: amount.refine((value) => value > 0), reason: z.string() })),
  leftOut: z.array(passing),
  /** Särskilda skäl (6 § first paragraph): a proposal, which the decider takes or not. */
  exceptions: z.array(passing),
  passing: z.array(passing),
  choices: z.array(choice.omit({ group: true })),
})
export type ScenarioInput = z.infer<typeof scenarioInput>

const who = z.strictObject({ subject, name: z.string() })

/** One of the county's texts for reasons, as it read when it was chosen, and in which proposals it goes where. */
const chosenText = z.strictObject({ at: z.enum(['case', 'measure']), outcome, text: z.string() })
export type ChosenText = z.infer<typeof chosenText>

/** A try of how the frame could reach: working material until it is chosen (TF 2:12). */
export const scenario = z.strictObject({
  id: ulid,
  county: countyCode,
  round: roundId,
  name: z.string(),
  version: z.int().min(1),
  /** Stays when the round's cases are closed. */
  kept: z.boolean(),
  savedAt: instant,
  savedBy: who,
  basis: scenarioBasis,
  input: scenarioInput,
  /** Of the canonical JSON of the result: computed anew it is the same. */
  resultHash: sha256,
  chosen: z
    .strictObject({ at: instant, by: who, payOn: day, texts: z.array(chosenText).optional() })
    .nullable(),
})
export type Scenario = z.infer<typeof scenario>

/** Nothing tried: the list as it stands. */
export const plainInput = (inForce: ScenarioInput['policy']): ScenarioInput => ({
  policy: inForce,
  frame: null,
  amounts: [],
  leftOut: [],
  exceptions: [],
  passing: [],
  choices: [],
})
