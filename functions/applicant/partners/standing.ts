import type { Draft } from '../../../shared/aws/drafts.ts'
import type { DraftPartner } from '../../../shared/aws/partners.ts'
import {
  hashParts,
  type PartnerStatement,
  type Standing,
  type SubmittedPartner,
  standingOf,
} from '../../../shared/domain/confirmation.ts'
import { attached } from '../documents/attached.ts'
import { sectionsOf } from '../draft/sections.ts'

/** The names of the parts that are no section. */
export const documentsPart = 'documents'
export const statementPart = 'statement'

/** The hash of every part of a draft as it stands, the partner's own statement among them. */
export const partsNow = (draft: Draft, statement: PartnerStatement | null): Record<string, string> =>
  hashParts({
    ...sectionsOf(draft),
    [documentsPart]: attached(draft).map(({ id, name, versionId, size }) => ({ id, name, versionId, size })),
    [statementPart]: statement,
  })

export const standingNow = (draft: Draft, partner: DraftPartner): Standing =>
  standingOf(partner.confirmation, partsNow(draft, partner.statement))

/** Every partner with what it has stated and confirmed, as it stands when the application is sent. */
export const partnersAsSent = (draft: Draft): SubmittedPartner[] =>
  draft.partners.map((partner) => {
    const { orgId, name, county, statement, confirmation } = partner
    return { orgId, name, county, statement, confirmation, ...standingNow(draft, partner) }
  })
