import * as z from 'zod'
import { dueItem } from '../../../shared/aws/due.ts'
import { indexKeys, keys } from '../../../shared/aws/keys.ts'
import type { Item, Table } from '../../../shared/aws/table.ts'
import { put, remove, type Write } from '../../../shared/aws/write.ts'
import type { Actor } from '../../../shared/domain/advance.ts'
import { type CompletionRequest, completionRequest } from '../../../shared/domain/submission.ts'
import { daysAfter, endOfDay, startOfDay, toMilliseconds } from '../../../shared/domain/time.ts'

const daysBefore = 3

/** The request as a task of the case, in the county's list of what waits for an answer by its last day. */
export const requestItem = (county: string, caseId: string, request: CompletionRequest): Item => ({
  ...keys.task(county, caseId, 'COMPLETION', request.round),
  ...indexKeys.attention(county, 'COMPLETION', endOfDay(request.lastDay), caseId),
  request,
})

export const readRequest = async (
  table: Pick<Table, 'get'>,
  county: string,
  caseId: string,
  round: number,
): Promise<CompletionRequest | null> => {
  const item = await table.get(keys.task(county, caseId, 'COMPLETION', round))
  return item === null ? null : z.object({ request: completionRequest }).parse(item).request
}

const reminder = (county: string, caseId: string, lastDay: string) =>
  dueItem(county, 'COMPLETION', caseId, toMilliseconds(startOfDay(daysAfter(lastDay, -daysBefore))))

/** The applicant is reminded three days before; not when that day has already come. */
export const remind = (
  county: string,
  caseId: string,
  lastDay: string,
  { at }: Pick<Actor, 'at'>,
): Write[] =>
  toMilliseconds(startOfDay(daysAfter(lastDay, -daysBefore))) <= toMilliseconds(at)
    ? []
    : [put(reminder(county, caseId, lastDay))]

/** The reminder of a last day that no longer counts. */
export const forget = (county: string, caseId: string, lastDay: string): Write => {
  const { pk, sk } = z.object({ pk: z.string(), sk: z.string() }).parse(reminder(county, caseId, lastDay))
  return remove({ pk, sk })
}
