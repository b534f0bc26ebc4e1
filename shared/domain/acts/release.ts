import { type Act, type Actor, advance } from '../advance.ts'
import type { CaseHeader } from '../case.ts'
import type { Refusal, Release } from '../release.ts'

/** A copy has been given out. Who asked stands nowhere in the event. */
export const copyReleased = (
  header: CaseHeader,
  { parts, contentHash }: Pick<Release, 'parts'> & { contentHash: string },
  actor: Actor,
): Act =>
  advance(header, {
    action: 'release-copy',
    kind: 'CopyReleased',
    actor,
    data: {
      contentHash,
      parts: parts.map(({ target, how, provision }) => ({ target, how, provision })),
    },
  })

/** The authority's own decision not to give out, on request (OSL 6 kap. 3 § third paragraph). It can be appealed (7–8 §§). */
export const releaseRefused = (
  header: CaseHeader,
  { release, court, contentHash }: Pick<Refusal, 'release' | 'court'> & { contentHash: string },
  actor: Actor,
): Act =>
  advance(header, {
    action: 'refuse-release',
    kind: 'ReleaseRefused',
    actor,
    data: { release, court, contentHash },
  })
