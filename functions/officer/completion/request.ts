import * as z from 'zod'
import { dueItem } from '../../../shared/aws/due.ts'
import { indexKeys, keys } from '../../../shared/aws/keys.ts'
import type { Item, Table } from '../../../shared/aws/table.ts'
import { put, remove, type Write } from '../../../shared/aws/write.ts'
import type { Actor } from '../../../shared/domain/advance.ts'
import { type CompletionRequest, completionRequest } from '../../../shared/domain/submission.ts'
import { daysAfter, endOfDay, startOfDay, toMilliseconds } from '../../../shared/domain/time.ts'

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

type Reminded = Pick<CompletionRequest, 'lastDay' | 'reminderDays'>

const remindedAt = ({ lastDay, reminderDays }: Reminded): number =>
  toMilliseconds(startOfDay(daysAfter(lastDay, -reminderDays)))

const reminder = (county: string, caseId: string, request: Reminded) =>
  dueItem(county, 'COMPLETION', caseId, remindedAt(request))

/** The applicant is reminded some days before; not when that day has already come, nor where nobody is reminded. */
export const remind = (
  county: string,
  caseId: string,
  request: Reminded,
  { at }: Pick<Actor, 'at'>,
): Write[] =>
  request.reminderDays === 0 || remindedAt(request) <= toMilliseconds(at)
    ? []
    : [put(reminder(county, caseId, request))]

/** The reminder of a last day that no longer counts. */
export const forget = (county: string, caseId: string, request: Reminded): Write => {
  const { pk, sk } = z.object({ pk: z.string(), sk: z.string() }).parse(reminder(county, caseId, request))
  return remove({ pk, sk })
}
