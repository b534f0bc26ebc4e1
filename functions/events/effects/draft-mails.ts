import type { Draft } from '../../../shared/aws/drafts.ts'
import { readMembers } from '../../../shared/aws/people.ts'
import type { Instant } from '../../../shared/domain/ids.ts'
import { dayOf, formatDay } from '../../../shared/domain/time.ts'
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

/** Before a draft goes. `goes` is the first instant (UTC) at which it is no more. */
export const mailDraftEnds = async (
  deps: Pick<EffectDeps, 'table' | 'mail' | 'origin'>,
  draft: Draft,
  { last, goes }: { last: string; goes: Instant },
): Promise<void> =>
  deps.mail.send({
    to: await writersOf(deps, draft),
    subject: 'Ert utkast till ansökan om statsbidrag tas bort snart',
    text: `Utkastet är inte inskickat och tas bort ${formatDay(dayOf(goes))}. Logga in om ni vill skicka in det.\n\n${deps.origin}/ansok/utkast/${draft.meta.id}\n`,
    eventId: `${draft.meta.id}-ends-${last}`,
  })
