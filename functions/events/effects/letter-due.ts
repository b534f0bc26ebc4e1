import * as z from 'zod'
import { commitAct, readCase } from '../../../shared/aws/cases.ts'
import { dueItem } from '../../../shared/aws/due.ts'
import { readSetting } from '../../../shared/aws/settings.ts'
import { retryChanged } from '../../../shared/aws/table.ts'
import { put } from '../../../shared/aws/write.ts'
import { hasReached, letterNotOpened } from '../../../shared/domain/acts/letter.ts'
import { usualNotices } from '../../../shared/domain/notices.ts'
import { settingKinds } from '../../../shared/domain/setting.ts'
import { dayOf, endOfDay, toMilliseconds } from '../../../shared/domain/time.ts'
import { workingDaysAfter } from '../../../shared/domain/working-days.ts'
import { systemActor } from '../../../shared/step-input.ts'
import type { CaseSubject, Effect, EffectDeps } from './effect.ts'

const issuedLetter = z.object({ decision: z.int() })

/** When the county's working days are over, somebody looks whether the letter has been opened (FL 33 §). */
export const awaitOpening: Effect<CaseSubject> = {
  name: 'OPENING',
  run: async ({ table }, { header: { county, id }, event }) => {
    const issued = dayOf(event.at)
    const setting = await readSetting(table, county, settingKinds.notices, issued)
    const { unopenedDays } = setting?.content ?? usualNotices
    if (unopenedDays === 0) return []
    const at = toMilliseconds(endOfDay(workingDaysAfter(issued, unopenedDays)))
    const { decision } = issuedLetter.parse(event.data)
    return [put({ ...dueItem(county, 'LETTER', id, at), decision })]
  },
}

/** The letter of a decision that nobody has opened is the county's to send in another way; a later decision has its own time. */
export const noteUnopened = (
  deps: EffectDeps,
  county: string,
  { case: id, decision }: { case: string; decision?: number | undefined },
): Promise<void> =>
  retryChanged(async () => {
    const header = await readCase(deps.table, county, id)
    if (header.decision !== decision || hasReached(header) || header.flags.includes('letter-unopened')) return
    await commitAct(deps.table, header, letterNotOpened(header, systemActor(deps.now)))
  })
