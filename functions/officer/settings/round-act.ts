import { readRound, roundItem } from '../../../shared/aws/rounds.ts'
import type { Table } from '../../../shared/aws/table.ts'
import { put, type Write } from '../../../shared/aws/write.ts'
import { changedMeanwhile, notFound } from '../../../shared/domain/errors.ts'
import { roundId } from '../../../shared/domain/ids.ts'
import type { Round } from '../../../shared/domain/round.ts'
import { one, type Request } from '../../../shared/web/request.ts'

/** The round an address names. Throws NotFound. */
export const namedRound = async (
  table: Pick<Table, 'get'>,
  county: string,
  { params }: Pick<Request, 'params'>,
): Promise<Round> => {
  const id = roundId.safeParse(params.id)
  if (!id.success) throw notFound('round')
  return readRound(table, county, id.data)
}

/** The form was made from the round as it is. Throws ChangedMeanwhile. */
export const sameVersion = ({ form }: Pick<Request, 'form'>, before: Round): void => {
  if (one(form, 'version') !== String(before.version)) throw changedMeanwhile('round')
}

/** A round with something changed: its next version, on condition of the one it was made from. */
export const nextVersion = (before: Round, change: Partial<Round>, at: string): Round => ({
  ...before,
  ...change,
  version: before.version + 1,
  changedAt: at,
})

export const roundWrite = (before: Round | null, round: Round): Write =>
  put(
    roundItem(round),
    before === null ? { pk: { exists: false } } : { version: { equals: before.version } },
    () => changedMeanwhile('round'),
  )
