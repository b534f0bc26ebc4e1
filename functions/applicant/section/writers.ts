import type { Draft } from '../../../shared/aws/drafts.ts'
import { notePresence, othersPresent } from '../../../shared/aws/presence.ts'
import type { Base, WithTable } from '../../../shared/deps.ts'
import type { SectionName } from '../../../shared/form/definition.ts'
import { sectionOf } from '../../../shared/form/forms.ts'
import type { Session } from '../../../shared/web/session.ts'
import { organisationOf } from '../acting.ts'
import { texts } from '../text/texts.ts'

/** Tells the others that somebody is in a section. */
export const noteWriter = (
  { table, now }: WithTable & Pick<Base, 'now'>,
  session: Session,
  { meta, present, partners }: Draft,
  section: SectionName,
): Promise<void> => {
  const { subject, name } = session
  const orgId = organisationOf(session)
  const organisation = partners.find((partner) => partner.orgId === orgId)?.name ?? meta.applicant.name
  return notePresence(
    table,
    { orgId: meta.applicant.orgId, draft: meta.id, by: { subject, name, orgId, organisation }, section },
    present,
    now(),
  )
}

/** Who else is writing in a section, in words, those of another organisation by its name: a hint, never a lock. */
export const writersIn = (
  { present }: Pick<Draft, 'present'>,
  section: SectionName,
  session: Pick<Session, 'subject' | 'tenant'>,
  now: number,
): string => {
  const there = othersPresent(present, session.subject, now).filter((one) => one.section === section)
  return texts.together.writing(
    there.map(({ name, orgId, organisation }) =>
      orgId === organisationOf(session) ? name : `${organisation} (${name})`,
    ),
    sectionOf(section).title,
  )
}
