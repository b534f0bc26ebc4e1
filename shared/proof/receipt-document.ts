import * as z from 'zod'
import { cameInAt } from '../domain/arrival.ts'
import type { CaseHeader } from '../domain/case.ts'
import { canonical, hashOf } from '../domain/chain.ts'
import { type Event, event } from '../domain/event.ts'
import { countyCode, day, instant, orgId, roundId, sha256, ulid } from '../domain/ids.ts'
import { isInTime } from '../domain/time.ts'

/** What a receipt says, as data: with the event whole, so that anyone can recompute its hash. */
export const receiptDocument = z.strictObject({
  format: z.literal('kvittens-1'),
  case: ulid,
  county: countyCode,
  applicant: z.strictObject({ orgId, name: z.string() }),
  round: roundId,
  receivedAt: instant,
  lastDay: day,
  inTime: z.boolean(),
  contentHash: sha256,
  event,
  /** Over all the rest as canonical JSON. */
  sha256,
})
export type ReceiptDocument = z.infer<typeof receiptDocument>

/** What the Submitted event itself holds of a receipt. */
const submitted = z.object({ contentHash: sha256, round: roundId, lastDay: day, orgId })

/** What a receipt says that its event says as well; null when the event is no submission. */
export const saidByEvent = (first: Event) => {
  const { kind, data } = first
  const said = submitted.safeParse(data)
  if (kind !== 'Submitted' || !said.success) return null
  const { contentHash, round, lastDay, orgId: organisation } = said.data
  const at = cameInAt(first)
  return {
    orgId: organisation,
    round,
    receivedAt: at,
    lastDay,
    inTime: isInTime(at, lastDay),
    contentHash,
  }
}

/** The receipt's checksum, from everything else in it. */
export const sumOf = ({ sha256: _sum, ...rest }: ReceiptDocument): string => hashOf(canonical(rest))

/** The receipt of a submission, always the same for the same case. Throws Error when the event is no submission. */
export const receiptDocumentOf = (
  { id, county, orgName }: Pick<CaseHeader, 'id' | 'county' | 'orgName'>,
  first: Event,
): ReceiptDocument => {
  const said = saidByEvent(first)
  if (said === null) throw new Error('a receipt is for a submission')
  const { orgId: organisation, ...facts } = said
  const unsealed: ReceiptDocument = {
    format: 'kvittens-1',
    case: id,
    county,
    applicant: { orgId: organisation, name: orgName },
    ...facts,
    event: first,
    sha256: '',
  }
  return { ...unsealed, sha256: sumOf(unsealed) }
}
