import { type Act, type Actor, advance, reflag } from '../advance.ts'
import type { CaseHeader } from '../case.ts'
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
