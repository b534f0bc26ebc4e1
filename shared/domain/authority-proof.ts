import * as z from 'zod'
import type { Authority } from './authority.ts'
import type { Event } from './event.ts'
import { ulid } from './ids.ts'

/** What an officer finds of a document that is to show a signatory's authority. */
export const authorityVerdict = z.enum(['accepted', 'insufficient'])
export type AuthorityVerdict = z.infer<typeof authorityVerdict>

/** The document that stands as proof of authority, and how it was assessed in which version of the case. */
export type AuthorityProof = {
  document: string
  assessed: { verdict: AuthorityVerdict; version: number } | null
}

const handedIn = z.object({ document: ulid })
const onPaper = z.object({ authority: ulid })
const assessed = z.object({ verdict: authorityVerdict })

const came = (document: string): AuthorityProof => ({ document, assessed: null })

const after = (proof: AuthorityProof | null, { kind, data, version }: Event): AuthorityProof | null => {
  if (kind === 'AuthorityHandedIn') return came(handedIn.parse(data).document)
  const paper = kind === 'PaperRegistered' ? onPaper.safeParse(data).data : undefined
  if (paper !== undefined) return came(paper.authority)
  if (kind !== 'AuthorityAssessed' || proof === null) return proof
  return { ...proof, assessed: { verdict: assessed.parse(data).verdict, version } }
}

/** The proof of authority as the events leave it: what came with the application, or what was handed in last. */
export const authorityProof = (
  authority: Authority | undefined,
  events: readonly Event[],
): AuthorityProof | null =>
  events.reduce(after, authority?.document == null ? null : came(authority.document))

/** Whether a proof is still to come: there is none, or the last one was not enough. */
export const isProofAwaited = (authority: Authority | undefined, proof: AuthorityProof | null): boolean =>
  authority !== undefined && (proof === null || proof.assessed?.verdict === 'insufficient')
