import type { Draft } from '../../../shared/aws/drafts.ts'
import type { Instant } from '../../../shared/domain/ids.ts'

/** Who changed a draft last, and when (UTC). */
export const lastChange = ({ meta, sections }: Draft): { at: Instant; by: string } =>
  sections.reduce(
    (last, { changedAt, changedBy }) => (changedAt > last.at ? { at: changedAt, by: changedBy.name } : last),
    { at: meta.createdAt, by: meta.createdBy.name },
  )
