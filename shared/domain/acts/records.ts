import { type Act, type Actor, advance, reflag } from '../advance.ts'
import { cameWith } from '../arrival.ts'
import type { CaseHeader } from '../case.ts'
import { hashOf } from '../chain.ts'
import { notAllowed } from '../errors.ts'
import type { Instant, Subject } from '../ids.ts'
import { withoutProposal } from './fallen-proposal.ts'

/** Withdrawal ends as a write-off decision; a proposal or an open request falls at once (DESIGN 3.6). */
export const askWithdrawal = (header: CaseHeader, reasonHash: string | null, actor: Actor): Act => {
  const waiting = header.status === 'completion-asked' || header.status === 'proposed'
  return advance(header, {
    action: waiting ? 'interrupt-by-withdrawal' : 'ask-withdrawal',
    kind: 'WithdrawalAsked',
    actor,
    change: {
      flags: reflag(header.flags, ['withdrawal-asked']),
      completionLastDay: null,
      measures: withoutProposal(header.measures),
    },
    data: { reasonHash, voidsProposal: header.status === 'proposed' },
  })
}

/**
 * A file that had come in when the application did, but was not known when it was sent (FL 22 §). The event proves it:
 * key (its hash: it ends with the file's name), version, size in bytes and the instant the bucket has for it.
 */
export const documentReceived = (
  header: CaseHeader,
  {
    id,
    key,
    versionId,
    size,
    cameAt,
  }: { id: string; key: string; versionId: string; size: number; cameAt: Instant },
  actor: Actor,
): Act => {
  if (!cameWith(header, cameAt)) throw notAllowed('receive-document', header.status)
  return advance(header, {
    action: 'receive-document',
    kind: 'DocumentReceived',
    actor,
    data: { documents: [{ id, keyHash: hashOf(key), versionId, size }], arrivedAt: cameAt },
  })
}

/** The outcome of a document's check, bound to the version that was sent. */
export const documentChecked = (
  header: CaseHeader,
  outcome: {
    document: string
    versionId: string
    size: number
    state: 'clean' | 'refused'
    sha256: string
    scanner: string
    reason: string | null
  },
  actor: Actor,
): Act => advance(header, { action: 'check-document', kind: 'DocumentChecked', actor, data: outcome })

/** Tjänsteanteckning (FL 27 §): part of the case, unchangeable; its text lies beside the chain, its hash in it. */
export const noteWritten = (
  header: CaseHeader,
  note: { number: number; textHash: string },
  actor: Actor,
): Act => advance(header, { action: 'write-note', kind: 'NoteWritten', actor, data: note })

/**
 * A minnesanteckning taken care of for archiving becomes a document of the case (TF 2 kap. 12 §), from then on
 * unchangeable as a tjänsteanteckning is; `writtenAt` is when its text got its last form.
 */
export const workingNoteKept = (
  header: CaseHeader,
  note: { number: number; textHash: string; author: Subject; writtenAt: Instant },
  actor: Actor,
): Act => advance(header, { action: 'keep-working-note', kind: 'WorkingNoteKept', actor, data: note })

/** The authority's own diarienummer, beside the case id. */
export const diaryNumberSet = (header: CaseHeader, diaryNumber: string, actor: Actor): Act =>
  advance(header, {
    action: 'set-diary-number',
    kind: 'DiaryNumberSet',
    actor,
    change: { diaryNumber },
    data: { diaryNumber },
  })

/** Whose case it is, where a kommunalförbund had an id of its own before its application came on paper. */
export const organisationMatched = (header: CaseHeader, orgId: string, actor: Actor): Act =>
  advance(header, {
    action: 'match-organisation',
    kind: 'OrganisationMatched',
    actor,
    change: { orgId },
    data: { orgId, before: header.orgId },
  })
