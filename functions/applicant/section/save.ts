import { saveSection } from '../../../shared/aws/draft-writes.ts'
import type { WithTable } from '../../../shared/deps.ts'
import { canonical } from '../../../shared/domain/chain.ts'
import { DomainError } from '../../../shared/domain/errors.ts'
import type { Instant } from '../../../shared/domain/ids.ts'
import type { Values } from '../../../shared/form/section-schema.ts'
import type { Session } from '../../../shared/web/session.ts'
import { organisationOf } from '../acting.ts'
import type { StoredSection } from '../draft/sections.ts'

type Save = {
  draft: string
  /** The section as it was read in this request. */
  stored: StoredSection
  /** The version the writer saw. */
  version: number
  values: Values
  at: Instant
}

/**
 * Saves on condition of the version the writer saw; the version it then has, or null when somebody was first. The
 * same text again changes nothing.
 */
export const save = async (
  { table }: WithTable,
  { subject, name, tenant }: Session,
  { draft, stored, version, values, at }: Save,
): Promise<number | null> => {
  if (canonical(values) === canonical(stored.values)) return stored.version
  const by = { subject, name }
  try {
    await saveSection(table, {
      orgId: organisationOf({ tenant }),
      draft,
      name: stored.name,
      version,
      values: { ...values },
      at,
      by,
    })
    return version + 1
  } catch (error) {
    if (error instanceof DomainError && error.name === 'ChangedMeanwhile') return null
    throw error
  }
}
