import { eventItem, headerItem, outboxItem } from '../../../shared/aws/case-items.ts'
import { bodyItem } from '../../../shared/aws/cases.ts'
import { documentItem } from '../../../shared/aws/documents.ts'
import { sealWrites } from '../../../shared/aws/draft-writes.ts'
import { type Draft, readDraft } from '../../../shared/aws/drafts.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { readPublicRound } from '../../../shared/aws/rounds.ts'
import { retryChanged } from '../../../shared/aws/table.ts'
import { put, putNew, type Write } from '../../../shared/aws/write.ts'
import type { Base, WithTable } from '../../../shared/deps.ts'
import { submit } from '../../../shared/domain/acts/submit.ts'
import { type Authority, type AuthorityGround, authorityDay } from '../../../shared/domain/authority.ts'
import { changedMeanwhile, DomainError, notFound } from '../../../shared/domain/errors.ts'
import type { Instant, Subject } from '../../../shared/domain/ids.ts'
import type { Round } from '../../../shared/domain/round.ts'
import { toMilliseconds } from '../../../shared/domain/time.ts'
import { stillMember } from '../acting.ts'
import { attached } from '../documents/attached.ts'
import { partnersAsSent } from '../partners/standing.ts'
import { contentOf, shownHash } from './content.ts'

export type Sending = {
  orgId: string
  draft: string
  /** The form's own instance: a repeat answers with the first one's receipt. */
  instance: string
  /** Hash of what the signatory was shown. */
  shown: string
  declarations: readonly string[]
  ground: AuthorityGround | null
  /** The document that shows the authority; one that is not among the attached is promised instead. */
  proof: string | null
  subject: Subject
  /** The edge instant (UTC). */
  at: Instant
}
type Sent = { county: string; case: string }
export type SendResult = { sent: Sent; draft: Draft } | { moved: Draft; round: Round }

type Deps = Pick<Base, 'newId'> & WithTable

const keptFor = 7 * 24 * 3600
/** What a body holds; the page stops at half of it, so that only a script comes here. */
const mostInBody = 40

const authorityOf = ({ ground, proof, at }: Sending, draft: Draft, round: Round): Authority => {
  const document = attached(draft).find(({ id }) => id === proof)?.id ?? null
  return { ground, document, promisedBy: document === null ? authorityDay(round, at) : null }
}

const writesOf = async (
  { id, draft, round }: { id: string; draft: Draft; round: Round },
  sending: Sending,
): Promise<Write[]> => {
  const { orgId, instance, declarations, subject, at } = sending
  const { county, confirmed } = draft.meta
  const { application, documents } = contentOf(draft)
  const authority = authorityOf(sending, draft, round)
  const partners = partnersAsSent(draft)
  const whole = {
    application,
    documents,
    declarations: [...declarations],
    authority,
    ...(partners.length === 0 ? {} : { partners }),
  }
  const body = await bodyItem(county, id, whole)
  const kept = attached(draft)
  const { header, event } = submit(
    {
      id,
      draft: draft.meta.id,
      round,
      application,
      documents: kept,
      contentHash: body.hash,
      county,
      confirmed,
      authority,
      partners,
    },
    { subject, role: 'signatory', at },
  )
  const first = () => changedMeanwhile('submission')
  const sent: Sent = { county, case: id }
  return [
    stillMember(orgId, subject, 'signatory'),
    putNew(
      {
        ...keys.idempotency(`O#${orgId}`, instance),
        ...sent,
        expiresAt: Math.floor(toMilliseconds(at) / 1000) + keptFor,
      },
      first,
    ),
    ...sealWrites(draft, sent),
    putNew(headerItem(header)),
    putNew(eventItem(header, event)),
    put(outboxItem(header, event)),
    put(body.item),
    ...kept.map((document) => put(documentItem(county, id, document))),
  ]
}

/**
 * Sends a draft: one Query of its partition, the round, and one transaction that seals what was shown and makes the case
 * with everything that must hold with it (DESIGN 3.2). Twice, or after a lost answer, it is the same case. When the
 * content is not what the signatory saw, nothing is written. Throws NotFound or NotYourRole.
 */
export const submitApplication = ({ table, newId }: Deps, sending: Sending): Promise<SendResult> =>
  retryChanged(async () => {
    const draft = await readDraft(table, sending.orgId, sending.draft)
    if (draft === null) throw notFound('draft')
    if (draft.meta.submittedAs !== null) return { sent: draft.meta.submittedAs, draft }
    const round = await readPublicRound(table, draft.meta.county, draft.meta.round)
    if (attached(draft).length > mostInBody) throw new DomainError('TooManyDocuments')
    if (shownHash(contentOf(draft)) !== sending.shown) return { moved: draft, round }
    const id = newId()
    await table.transact(await writesOf({ id, draft, round }, sending))
    return { sent: { county: draft.meta.county, case: id }, draft }
  })
