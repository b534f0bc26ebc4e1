import * as z from 'zod'
import { othersWrite, readReleased } from '../../../shared/aws/medians.ts'
import { shareFigures } from '../../../shared/domain/medians.ts'
import { counties } from '../../../shared/register/register.ts'
import type { Effect, LogSubject } from './effect.ts'

/**
 * Puts what counties have released together for each of the others, in its own partition: the wall needs no new
 * grant, and a figure with too few cases or counties behind it is written nowhere.
 */
export const shareMedians: Effect<LogSubject> = {
  name: 'MEDIANS',
  run: async ({ table }, { event }) => {
    const { budgetYear } = z.object({ budgetYear: z.int() }).parse(event.data)
    const released = await Promise.all(
      counties().map(async ({ code }) => ({ code, releases: await readReleased(table, code, budgetYear) })),
    )
    return released.flatMap(({ code }) => {
      const others = released.filter((one) => one.code !== code && one.releases.length > 0)
      const figures = shareFigures(others.map(({ releases }) => releases))
      const behind = others.reduce((total, { releases }) => total + releases.length, 0)
      return figures.length === 0 ? [] : [othersWrite(code, { budgetYear, figures }, behind)]
    })
  },
}
