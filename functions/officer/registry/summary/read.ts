import { readPublication, readRoundCases } from '../../../../shared/aws/publications.ts'
import type { CountyStore } from '../../../../shared/deps.ts'
import { type AggregateRow, rowsOf } from '../../../../shared/domain/aggregate.ts'
import type { Round } from '../../../../shared/domain/round.ts'
import { compareNames } from '../../../../shared/register/compare-names.ts'

type Store = Pick<CountyStore, 'table' | 'county'>

/** Every measure of a round with how it went, by applicant. */
export const readRows = async (
  { table, county }: Store,
  { id }: Pick<Round, 'id'>,
): Promise<AggregateRow[]> =>
  (await readRoundCases(table, county, id))
    // What belonged to another länsstyrelse is in that one's summary.
    .filter(({ flags }) => !flags.includes('handed-over'))
    .flatMap(rowsOf)
    .toSorted((a, b) => compareNames(a.applicant, b.applicant))

export const publicationOf = ({ table, county }: Store, { id }: Pick<Round, 'id'>) =>
  readPublication(table, county, id)
