import * as z from 'zod'
import { commitAct, readCase } from '../../../shared/aws/cases.ts'
import { readRoundCases } from '../../../shared/aws/publications.ts'
import { readRound } from '../../../shared/aws/rounds.ts'
import { retryChanged } from '../../../shared/aws/table.ts'
import { lastDayMoved } from '../../../shared/domain/acts/last-day.ts'
import { isOpen } from '../../../shared/domain/lists.ts'
import { systemActor } from '../../../shared/step-input.ts'
import type { Effect, EffectDeps, LogSubject } from './effect.ts'

/** Once, however often it is tried: a case that has the day already is left as it is. */
const moveIn = (deps: EffectDeps, county: string, id: string, lastDay: string): Promise<void> =>
  retryChanged(async () => {
    const header = await readCase(deps.table, county, id)
    if (!isOpen(header) || header.lastDay >= lastDay) return
    await commitAct(deps.table, header, lastDayMoved(header, lastDay, systemActor(deps.now)))
  })

/** A last day moved for all is moved in every case of the round that is not decided, in time or late. */
export const moveLastDays: Effect<LogSubject> = {
  name: 'LAST-DAYS',
  run: async (deps, { tenant, event }) => {
    const county = tenant.slice(2)
    const { round } = z.object({ round: z.string() }).parse(event.data)
    const { lastDay } = await readRound(deps.table, county, round)
    for (const { id } of await readRoundCases(deps.table, county, round))
      await moveIn(deps, county, id, lastDay)
    return []
  },
}
