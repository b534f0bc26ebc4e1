import * as z from 'zod'

/** How a round asks a question that 5 § second paragraph does not require: on, left to the applicant, or not at all. */
export const asking = z.enum(['on', 'off', 'optional'])
export type Asking = z.infer<typeof asking>

/** By the form's own names: `need.survey`, `measures.timePlan`, `measures.costs.partner`, or a whole section: `centre`. */
export const questions = z.record(z.string(), asking)
export type Questions = z.infer<typeof questions>

/** What a round says of a question, first by its own name and then by its section's; undefined leaves it as the form has it. */
export const askingOf = (given: Questions | undefined, section: string, name: string): Asking | undefined =>
  given?.[`${section}.${name}`] ?? given?.[section]

/** Whether an empty answer is to be listed. */
export const isAsked = (given: Questions | undefined, section: string, name: string): boolean =>
  (askingOf(given, section, name) ?? 'on') === 'on'

/**
 * Whether the questions of a round may still be changed: until the day it opens. A draft keeps the questions it was made
 * with, so that a change after that, stricter or looser, would ask some applicants more than others (RF 1 kap. 9 §,
 * FL 5 §). `today` is a day in Stockholm.
 */
export const mayChangeQuestions = ({ opensOn }: { opensOn: string }, today: string): boolean =>
  today < opensOn
