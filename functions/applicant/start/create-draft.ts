import { newDraftWrites } from '../../../shared/aws/draft-writes.ts'
import { readDraftMeta } from '../../../shared/aws/drafts.ts'
import { draftDueItem } from '../../../shared/aws/due.ts'
import { shownOf } from '../../../shared/aws/spaces.ts'
import { put } from '../../../shared/aws/write.ts'
import type { WithTable } from '../../../shared/deps.ts'
import { draftLife } from '../../../shared/domain/draft-life.ts'
import { DomainError } from '../../../shared/domain/errors.ts'
import type { Instant } from '../../../shared/domain/ids.ts'
import type { Round } from '../../../shared/domain/round.ts'
import { startOfDay, toMilliseconds } from '../../../shared/domain/time.ts'
import { sectionNames } from '../../../shared/form/definition.ts'
import { emptySections } from '../../../shared/form/empty-sections.ts'
import { newestForm } from '../../../shared/form/forms.ts'
import type { Sections } from '../../../shared/form/to-application.ts'
import { stillMember } from '../acting.ts'
import { applicantOf, type Space } from '../organisation/space.ts'

type NewDraft = {
  /** The form's own instance becomes the draft's id: a second press finds the draft of the first. */
  id: string
  space: Space
  round: Round
  by: { subject: string; name: string }
  at: Instant
  /** What it starts with when it is not empty: the answers of an earlier application. */
  sections?: Sections
}

/** A draft with all its sections, in one transaction with the membership. The same again is the same draft. */
export const createDraft = async ({ table }: WithTable, draft: NewDraft): Promise<void> => {
  const { id, space, round, by, at, sections = emptySections() } = draft
  const writes = newDraftWrites(
    {
      id,
      round: round.id,
      county: round.county,
      formVersion: newestForm,
      applicant: applicantOf(space),
      confirmed: shownOf(space),
      ...(round.questions && { questions: round.questions }),
      createdAt: at,
      createdBy: by,
    },
    sectionNames.map((name) => ({ name, values: sections[name] })),
  )
  const { warnOn } = draftLife(round.lastDay, at)
  const end = put(
    draftDueItem({ orgId: space.orgId, draft: id, toldOf: null }, toMilliseconds(startOfDay(warnOn))),
  )
  try {
    await table.transact([stillMember(space.orgId, by.subject, 'applicant'), ...writes, end])
  } catch (error) {
    const again = error instanceof DomainError && error.name === 'ChangedMeanwhile'
    if (!again || (await readDraftMeta(table, space.orgId, id)) === null) throw error
  }
}
