import { readPublicRounds } from '../../shared/aws/rounds.ts'
import type { Round } from '../../shared/domain/round.ts'
import { endOfDay, startOfDay, toInstant } from '../../shared/domain/time.ts'
import { countyByCode } from '../../shared/register/register.ts'
import type { Response } from '../../shared/web/response.ts'
import type { PublicDeps } from './deps.ts'
import { type FeedRound, feed } from './feed-shape.ts'
import { addressOf, countyNameOf, phaseOf } from './round-phase.ts'

const entry = (round: Round, now: number, origin: string): FeedRound => ({
  id: `${round.id}-${round.county}`,
  title: round.title,
  text: round.text,
  countyCode: round.county,
  countyName: countyNameOf(round),
  authority: countyByCode(round.county)?.authority.name ?? null,
  authorityNumber: countyByCode(round.county)?.authority.organisationNumber ?? null,
  budgetYear: round.budgetYear,
  status: phaseOf(round, now),
  opensAt: startOfDay(round.opensOn),
  opensOn: round.opensOn,
  closesAt: endOfDay(round.lastDay),
  lastDay: round.lastDay,
  deadlineLocal: `${round.lastDay}T23:59`,
  timeZone: 'Europe/Stockholm',
  address: `${origin}${addressOf(round)}`,
  contact: round.contact,
  example: round.example,
  changedAt: round.changedAt,
})

/** Every county's rounds for the national portal of state grants, made at the instant it was asked for. */
export const roundFeed = async ({
  table,
  now,
  origin,
}: Pick<PublicDeps, 'table' | 'now' | 'origin'>): Promise<Response> => {
  const at = now()
  const rounds = await readPublicRounds(table)
  return {
    kind: 'json',
    value: feed.parse({
      version: 1,
      regulation: '2025:838',
      madeAt: toInstant(at),
      rounds: rounds.map((round) => entry(round, at, origin)),
    }),
  }
}
