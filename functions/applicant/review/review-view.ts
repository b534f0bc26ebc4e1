import type { Draft } from '../../../shared/aws/drafts.ts'
import type { Round } from '../../../shared/domain/round.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import type { ChosenAuthority } from './authority.ts'

export type ReviewView = {
  draft: Draft
  round: Round
  now: number
  instance: string
  /** Names of those who may send. */
  signatories: readonly string[]
  declared?: readonly string[]
  /** What the signatory had chosen of ground and proof, when the page comes back. */
  chosen?: ChosenAuthority
  problems?: readonly Problem[]
  /** Titles of what changed since the signatory looked. */
  moved?: readonly string[]
}
