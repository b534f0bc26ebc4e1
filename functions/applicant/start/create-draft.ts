import { newDraftWrites, readDraftMeta } from '../../../shared/aws/drafts.ts'
import { shownOf } from '../../../shared/aws/spaces.ts'
import type { WithTable } from '../../../shared/deps.ts'
import { DomainError } from '../../../shared/domain/errors.ts'
import type { Instant } from '../../../shared/domain/ids.ts'
import type { Round } from '../../../shared/domain/round.ts'
import { sectionNames } from '../../../shared/form/definition.ts'
import { emptySections } from '../../../shared/form/empty-sections.ts'
import { formV1 } from '../../../shared/form/v1.ts'
import { stillMember } from '../acting.ts'
import { applicantOf, type Space } from '../organisation/space.ts'

type NewDraft = {
  /** The form's own instance becomes the draft's id: a second press finds the draft of the first. */
  id: string
  space: Space
  round: Round
  by: { subject: string; name: string }
  at: Instant
}

/** A draft with all its sections, in one transaction with the membership. The same again is the same draft. */
export const createDraft = async ({ table }: WithTable, draft: NewDraft): Promise<void> => {
  const { id, space, round, by, at } = draft
  const sections = emptySections()
  const writes = newDraftWrites(
    {
      id,
      round: round.id,
      county: round.county,
      formVersion: formV1.version,
      applicant: applicantOf(space),
      confirmed: shownOf(space),
      createdAt: at,
      createdBy: by,
    },
    sectionNames.map((name) => ({ name, values: sections[name] })),
  )
  try {
    await table.transact([stillMember(space.orgId, by.subject, 'applicant'), ...writes])
  } catch (error) {
    const again = error instanceof DomainError && error.name === 'ChangedMeanwhile'
    if (!again || (await readDraftMeta(table, space.orgId, id)) === null) throw error
  }
}
