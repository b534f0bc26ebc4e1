import { readHeader } from '../../shared/aws/case-items.ts'
import { type Due, dueItem, dueKey } from '../../shared/aws/due.ts'
import { indexKeys } from '../../shared/aws/keys.ts'
import { readRound } from '../../shared/aws/rounds.ts'
import { readScenarios, scenarioRemoval } from '../../shared/aws/scenarios.ts'
import { queryAll } from '../../shared/aws/table.ts'
import { put, remove } from '../../shared/aws/write.ts'
import { isOpen } from '../../shared/domain/scenario-basis.ts'
import { dayOf, daysAfter, startOfDay, toInstant, toMilliseconds } from '../../shared/domain/time.ts'
import type { EffectDeps } from './effects/effect.ts'

/** Whether more may come of a round: it takes applications, or one of its cases is not decided. */
const goesOn = async ({ table, now }: EffectDeps, county: string, roundId: string): Promise<boolean> => {
  const round = await readRound(table, county, roundId)
  if (dayOf(toInstant(now())) <= round.lastDay) return true
  const { roundPk } = indexKeys.round(county, roundId, '')
  return (await queryAll(table, { index: 'round', pk: roundPk })).map(readHeader).some(isOpen)
}

/**
 * Scenarios nobody chose or keeps are working material, and go when the round's cases are finished (TF 2:12, DESIGN 3.6).
 * Looked at once a day as long as there are any; `due.case` is the round.
 */
export const clearScenarios = async (deps: EffectDeps, county: string, due: Due): Promise<void> => {
  const { table } = deps
  const unneeded = (await readScenarios(table, county, due.case)).filter(
    ({ chosen, kept }) => chosen === null && !kept,
  )
  if (unneeded.length > 0 && (await goesOn(deps, county, due.case))) {
    const tomorrow = toMilliseconds(startOfDay(daysAfter(dayOf(toInstant(deps.now())), 1)))
    await table.transact([remove(dueKey(due)), put(dueItem(county, 'SCENARIOS', due.case, tomorrow))])
    return
  }
  for (const scenario of unneeded) await table.write(scenarioRemoval(scenario))
  await table.write(remove(dueKey(due)))
}
