import { endMailWrite } from '../../../shared/aws/draft-writes.ts'
import type { Draft } from '../../../shared/aws/drafts.ts'
import { readMembers } from '../../../shared/aws/people.ts'
import type { Instant } from '../../../shared/domain/ids.ts'
import { dayOf } from '../../../shared/domain/time.ts'
import { formatDay } from '../../../shared/web/written-time.ts'
import { mailSubjects } from '../text/mail-subjects.ts'
import { mailText } from '../text/mail-text.ts'
import type { EffectDeps } from './effect.ts'

/** The organisation's people who have written in a draft; everybody in it when none of them is left. */
const writersOf = async (
  { table }: Pick<EffectDeps, 'table'>,
  { meta, sections }: Draft,
): Promise<string[]> => {
  const wrote = new Set([
    meta.createdBy.subject,
    ...sections.filter(({ version }) => version > 1).map(({ changedBy }) => changedBy.subject),
  ])
  const members = await readMembers(table, meta.applicant.orgId)
  const writers = members.filter(({ subject }) => wrote.has(subject))
  const told = writers.length > 0 ? writers : members
  return [...new Set(told.map(({ email }) => email))].filter((address) => address !== '')
}

/**
 * Before a draft goes. `goes` is the first instant (UTC) at which it is no more. A mail that fails is told on the draft's
 * own page, never to a county.
 */
export const mailDraftEnds = async (
  deps: Pick<EffectDeps, 'table' | 'mail' | 'origin'>,
  draft: Draft,
  { last, goes }: { last: string; goes: Instant },
): Promise<void> => {
  const { id, applicant } = draft.meta
  const note = (how: 'sent' | 'failed') => deps.table.write(endMailWrite(applicant.orgId, id, how))
  const to = await writersOf(deps, draft)
  try {
    await deps.mail.send({
      to,
      subject: mailSubjects.draftEnds,
      text: mailText((texts) => texts.draftEnds(formatDay(dayOf(goes))), `${deps.origin}/ansok/utkast/${id}`),
      eventId: `${id}-ends-${last}`,
    })
  } catch (error) {
    await note('failed')
    throw error
  }
  await note('sent')
}
