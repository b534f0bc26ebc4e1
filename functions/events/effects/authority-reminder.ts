import * as z from 'zod'
import { readBody, readEvents } from '../../../shared/aws/cases.ts'
import { dueItem } from '../../../shared/aws/due.ts'
import { put } from '../../../shared/aws/write.ts'
import { authority } from '../../../shared/domain/authority.ts'
import { authorityProof, isProofAwaited } from '../../../shared/domain/authority-proof.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { daysAfter, startOfDay, toMilliseconds } from '../../../shared/domain/time.ts'
import { mailSubjects } from '../text/mail-subjects.ts'
import { caseMailText } from '../text/mail-text.ts'
import type { CaseSubject, Effect, EffectDeps } from './effect.ts'
import { addressesOf } from './mails.ts'
import { sendReminder } from './unsent.ts'

const daysBefore = 3
/** Among the case's reminders; completion requests are counted from 1. */
const authorityNumber = 0
const told = z.object({ authority })

const promisedBy = ({ event }: CaseSubject): string | null =>
  told.safeParse(event.data).data?.authority.promisedBy ?? null

/** Proof of authority that was promised is asked for some days before its day; nothing waits for it. */
export const remindLater: Effect<CaseSubject> = {
  name: 'PROMISE',
  concerns: (subject) => promisedBy(subject) !== null,
  run: async (_deps, subject) => {
    const promised = promisedBy(subject)
    if (promised === null) return []
    const { county, id } = subject.header
    const at = toMilliseconds(startOfDay(daysAfter(promised, -daysBefore)))
    return [put(dueItem(county, 'AUTHORITY', id, at))]
  },
}

const isAwaited = async ({ table }: EffectDeps, { county, id, body }: CaseHeader): Promise<boolean> => {
  const [{ authority: promised }, events] = await Promise.all([
    readBody(table, county, id, body),
    readEvents(table, county, id),
  ])
  return isProofAwaited(promised, authorityProof(promised, events))
}

/** To the official mailbox and the contact, while the case is open and the proof has not come in. */
export const remindOfAuthority = async (deps: EffectDeps, header: CaseHeader): Promise<void> => {
  if (header.status === 'decided' || header.status === 'closed') return
  if (!(await isAwaited(deps, header))) return
  await sendReminder(deps, header, authorityNumber, {
    to: await addressesOf(deps, header),
    subject: `${mailSubjects.authorityReminder} (ärende ${header.id})`,
    text: caseMailText((texts) => texts.authorityReminder, deps.origin, header.id),
    eventId: `${header.id}-authority`,
  })
}
