import { publicationWrite } from '../../../../shared/aws/publications.ts'
import { readRound } from '../../../../shared/aws/rounds.ts'
import { canonical, hashOf } from '../../../../shared/domain/chain.ts'
import { notFound } from '../../../../shared/domain/errors.ts'
import { roundId } from '../../../../shared/domain/ids.ts'
import type { SignedVisit } from '../../../../shared/web/http/route.ts'
import { actInCounty } from '../../act-in-county.ts'
import { holds, type Page } from '../../deps.ts'
import { publicationOf, readRows } from './read.ts'

const roundIn = ({ request }: SignedVisit): string => {
  const id = roundId.safeParse(request.params.round)
  if (!id.success) throw notFound('round')
  return id.data
}

const addressOf = (round: string, done: string): string =>
  `/lan/sammanstallning?${new URLSearchParams({ utlysning: round, klart: done })}`

const as = ({ session }: SignedVisit) => (holds(session, 'manager') ? 'manager' : 'registrar')

/** The summary as it stands becomes a public page: dated, its hash in the county's log. */
export const publishSummary: Page = async (deps, visit) => {
  const id = roundIn(visit)
  return actInCounty(deps, visit, {
    to: addressOf(id, 'publicerad'),
    as: as(visit),
    plan: async ({ county, table, actor }) => {
      const round = await readRound(table, county, id)
      const [rows, before] = await Promise.all([
        readRows({ table, county }, round),
        publicationOf({ table, county }, round),
      ])
      const { title, budgetYear, example } = round
      const content = { county, round: id, title, budgetYear, at: actor.at, rows, example }
      return {
        kind: 'RoundPublished',
        data: { round: id, rows: rows.length, sha256: hashOf(canonical(content)) },
        also: [await publicationWrite(county, id, { before, at: actor.at, content })],
      }
    },
  })
}

/** The public page goes; the county's log keeps that it was there. */
export const takeBackSummary: Page = async (deps, visit) => {
  const id = roundIn(visit)
  return actInCounty(deps, visit, {
    to: addressOf(id, 'borttagen'),
    as: as(visit),
    plan: async ({ county, table, actor }) => {
      const before = await publicationOf({ table, county }, { id })
      if (before?.published !== true) throw notFound('publication')
      return {
        kind: 'RoundUnpublished',
        data: { round: id },
        also: [await publicationWrite(county, id, { before, at: actor.at, content: null })],
      }
    },
  })
}
