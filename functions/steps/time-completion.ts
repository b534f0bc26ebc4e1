import * as z from 'zod'
import { readCase } from '../../shared/aws/cases.ts'
import type { Base, WithTable } from '../../shared/deps.ts'
import { endOfDay, toMilliseconds } from '../../shared/domain/time.ts'
import { liveBase, liveTable } from '../../shared/live.ts'
import { step } from '../../shared/step.ts'
import { type Place, place } from '../../shared/step-input.ts'

const timed = place.extend({ seconds: z.int().min(1) })

/** How long the workflow waits for an answer: to the end of the last day in Stockholm (DESIGN 3.8). */
export const timeCompletion = async (
  { table, now }: Pick<Base, 'now'> & WithTable,
  { caseId, county, since }: Place,
): Promise<z.output<typeof timed>> => {
  const { completionLastDay } = await readCase(table, county, caseId)
  const left = completionLastDay === null ? 0 : toMilliseconds(endOfDay(completionLastDay)) - now()
  return { caseId, county, since, seconds: Math.max(1, Math.ceil(left / 1000)) }
}

export const run = step(place, timed, timeCompletion)
export const handler = run(() => ({ ...liveBase(), table: liveTable() }))
