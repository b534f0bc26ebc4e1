import * as z from 'zod'
import { publicCopyWrite, readPublication } from '../../../shared/aws/publications.ts'
import { DomainError } from '../../../shared/domain/errors.ts'
import { roundId } from '../../../shared/domain/ids.ts'
import type { Effect, LogSubject } from './effect.ts'

const ignoreNewer = (error: unknown): void => {
  if (!(error instanceof DomainError) || error.name !== 'ChangedMeanwhile') throw error
}

/** The public page shows what the county's own item says now, in whatever order its acts are followed. */
export const syncPublication: Effect<LogSubject> = {
  name: 'PUBLICATION',
  run: async ({ table }, { tenant, event }) => {
    const county = tenant.slice(2)
    const { round } = z.object({ round: roundId }).parse(event.data)
    const own = await readPublication(table, county, round)
    if (own !== null) await table.write(publicCopyWrite(county, round, own)).catch(ignoreNewer)
    return []
  },
}
