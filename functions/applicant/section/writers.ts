import type { Draft } from '../../../shared/aws/drafts.ts'
import { notePresence, othersPresent } from '../../../shared/aws/presence.ts'
import type { Base, WithTable } from '../../../shared/deps.ts'
import type { SectionName } from '../../../shared/form/definition.ts'
import { sectionOf } from '../../../shared/form/forms.ts'
import type { Session } from '../../../shared/web/session.ts'
import { texts } from '../text/texts.ts'

/** Tells the others that somebody is in a section. */
export const noteWriter = (
  { table, now }: WithTable & Pick<Base, 'now'>,
  { subject, name }: Session,
  { meta, present }: Draft,
  section: SectionName,
): Promise<void> =>
  notePresence(
    table,
    { orgId: meta.applicant.orgId, draft: meta.id, by: { subject, name }, section },
    present,
    now(),
  )

/** Who else is writing in a section, in words: a hint, never a lock. */
export const writersIn = (
  { present }: Pick<Draft, 'present'>,
  section: SectionName,
  { subject }: Pick<Session, 'subject'>,
  now: number,
): string => {
  const there = othersPresent(present, subject, now).filter((one) => one.section === section)
  return texts.together.writing(
    there.map(({ name }) => name),
    sectionOf(section).title,
  )
}
