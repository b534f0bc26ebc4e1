import * as z from 'zod'
import { keys } from '../../../shared/aws/keys.ts'
import type { WithTable } from '../../../shared/deps.ts'
import { type AuthorityProof, authorityProof } from '../../../shared/domain/authority-proof.ts'
import { isAllowed } from '../../../shared/domain/lifecycle.ts'
import type { OwnCase } from '../case/load-case.ts'
import { texts } from '../text/texts.ts'

/** Most documents a case can hold, so that handing in has an end. */
const mostInCase = 40

export const proofOf = ({ body, events }: Pick<OwnCase, 'body' | 'events'>): AuthorityProof | null =>
  authorityProof(body.authority, events)

/** Why no document can be handed in, in words; null when one can. */
export const whyNot = (own: OwnCase): string | null => {
  const text = texts.authorityProof
  if (own.body.authority === undefined) return text.notAsked
  const proof = proofOf(own)
  if (proof?.assessed?.verdict === 'accepted') return text.accepted
  if (!isAllowed(own.header.status, 'hand-in-authority', 'applicant')) return text.cannot
  if (proof !== null && proof.assessed === null && proof.document === own.body.authority.document)
    return text.attached
  return own.documents.length < mostInCase ? null : texts.documents.full
}

/** What the officer wrote when assessing the proof; empty when nothing. */
export const noteOn = async (
  { table }: WithTable,
  { header: { county, id } }: Pick<OwnCase, 'header'>,
  proof: AuthorityProof | null,
): Promise<string> => {
  if (proof === null || proof.assessed === null) return ''
  const item = await table.get(keys.task(county, id, 'AUTHORITY', proof.assessed.version))
  return item === null ? '' : z.object({ text: z.string() }).parse(item).text
}
