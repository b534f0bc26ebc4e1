import { type Act, type Actor, advance, reflag } from '../advance.ts'
import type { AuthorityVerdict } from '../authority-proof.ts'
import type { CaseHeader } from '../case.ts'

/** A document that shows the signatory's authority has come in after the application. Size in bytes. */
export const authorityHandedIn = (
  header: CaseHeader,
  { id, versionId, size }: { id: string; versionId: string; size: number },
  actor: Actor,
): Act =>
  advance(header, {
    action: 'hand-in-authority',
    kind: 'AuthorityHandedIn',
    actor,
    change: { promisedBy: null, flags: reflag(header.flags, ['authority-handed-in']) },
    data: { document: id, versionId, size },
  })

/** An officer's word on it. What was accepted also shows the authority that the case came in without. */
export const authorityAssessed = (
  header: CaseHeader,
  assessed: { document: string; verdict: AuthorityVerdict; textHash: string | null },
  actor: Actor,
): Act =>
  advance(header, {
    action: 'assess-authority',
    kind: 'AuthorityAssessed',
    actor,
    change: {
      flags: reflag(
        header.flags,
        [],
        assessed.verdict === 'accepted'
          ? ['authority-handed-in', 'authority-not-shown']
          : ['authority-handed-in'],
      ),
    },
    data: assessed,
  })
