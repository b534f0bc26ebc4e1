import type { Actor } from '../advance.ts'
import type { Application } from '../application.ts'
import type { Arrival } from '../arrival.ts'
import type { Authority } from '../authority.ts'
import type { CameFirst, CaseHeader, Flag } from '../case.ts'
import { genesis, seal } from '../chain.ts'
import { measureOf } from '../claimed-measure.ts'
import type { SubmittedPartner } from '../confirmation.ts'
import { isIncomplete } from '../eligibility.ts'
import type { Event } from '../event.ts'
import type { Instant } from '../ids.ts'
import { sum, zero } from '../money.ts'
import type { Round } from '../round.ts'
import { isInTime } from '../time.ts'

/** A document as it stood when the application was sent: which version of which object, and how large (bytes). */
export type SubmittedDocument = {
  id: string
  key: string
  versionId: string | null
  size: number | null
  sha256: string | null
}

export type Submission = {
  id: string
  draft: string
  round: Round
  application: Application
  documents: readonly SubmittedDocument[]
  contentHash: string
  /** The county of 5 §; worked out by the caller from the registers. */
  county: string
  confirmed: { authority: boolean; seat: boolean }
  /** It came outside the service; left out when the applicant sent it here. */
  arrival?: Arrival
  /** It was handed over by another länsstyrelse, where it came in first. */
  cameFirst?: CameFirst
  authority?: Authority
  partners?: readonly SubmittedPartner[]
}

/** Of partners the event holds who, how it stood and the hash of what they confirmed; what they wrote lies in the body. */
const partnerFacts = ({ orgId, state, confirmation }: SubmittedPartner) => ({
  orgId,
  state,
  whole: confirmation?.whole ?? null,
})

/** When it came in: the edge instant, or when it reached the authority as the registrar states it (FL 22 §). */
const receivedAtOf = ({ arrival }: Submission, actor: Actor): Instant => arrival?.at ?? actor.at

const flagsOf = (submission: Submission, actor: Actor): Flag[] => {
  const { application, round, confirmed } = submission
  const raised: [Flag, boolean][] = [
    ['authority-not-shown', !confirmed.authority],
    ['incomplete', isIncomplete(application)],
    ['late', !isInTime(receivedAtOf(submission, actor), round.lastDay)],
    ['seat-not-confirmed', !confirmed.seat],
  ]
  return raised.filter(([, applies]) => applies).map(([flag]) => flag)
}

/**
 * An application that has come in (FL 22 §): the first version of a case. Late, incomplete and unconfirmed ones
 * are received and flagged, never refused. `actor.at` is the edge instant, of a registration when it came another way.
 */
export const submit = (submission: Submission, actor: Actor): { header: CaseHeader; event: Event } => {
  const {
    id,
    draft,
    round,
    application,
    documents,
    contentHash,
    county,
    arrival,
    cameFirst,
    authority,
    partners = [],
  } = submission
  const measures = application.measures.map(measureOf)
  const flags = flagsOf(submission, actor)
  const event = seal({
    version: 1,
    kind: 'Submitted',
    at: actor.at,
    role: actor.role,
    actor: actor.subject,
    prevHash: genesis,
    data: {
      contentHash,
      round: round.id,
      roundVersion: round.version,
      lastDay: round.lastDay,
      orgId: application.applicant.orgId,
      formVersion: application.formVersion,
      flags,
      measures: measures.map((measure) => ({
        id: measure.id,
        kind: measure.claimedKind,
        requested: measure.requested,
      })),
      documents: documents.map(({ id: document, versionId, size, sha256 }) => ({
        id: document,
        versionId,
        size,
        sha256,
      })),
      requested: sum([zero, ...measures.map((measure) => measure.requested)]),
      ...(arrival === undefined ? {} : { channel: arrival.channel, arrivedAt: arrival.at }),
      ...(cameFirst === undefined ? {} : { cameFirst }),
      ...(authority === undefined ? {} : { authority }),
      ...(partners.length === 0 ? {} : { partners: partners.map(partnerFacts) }),
    },
  })
  const header: CaseHeader = {
    id,
    county,
    orgId: application.applicant.orgId,
    orgName: application.applicant.name.slice(0, 120),
    round: round.id,
    draft,
    status: 'submitted',
    flags,
    receivedAt: receivedAtOf(submission, actor),
    ...(cameFirst === undefined ? {} : { cameFirst }),
    lastDay: round.lastDay,
    version: 1,
    headHash: event.hash,
    body: contentHash,
    contentHash,
    formVersion: application.formVersion,
    policy: round.policy,
    execution: 1,
    parked: null,
    measures,
    assignee: null,
    prepared: [],
    decider: null,
    completionLastDay: null,
    completionRound: 0,
    proposal: 0,
    decision: 0,
    outcome: null,
    diaryNumber: null,
    ...(authority?.promisedBy == null ? {} : { promisedBy: authority.promisedBy }),
    suspended: [],
  }
  return { header, event }
}
