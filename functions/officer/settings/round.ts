import { readRoundIds, roundPointer } from '../../../shared/aws/rounds.ts'
import type { Table } from '../../../shared/aws/table.ts'
import { put } from '../../../shared/aws/write.ts'
import type { Round } from '../../../shared/domain/round.ts'
import type { Request } from '../../../shared/web/request.ts'
import { actInCounty } from '../act-in-county.ts'
import { type Page, storeOf } from '../deps.ts'
import { savedAddress } from './manager-page.tsx'
import { readRoundForm, roundForm } from './read-round.ts'
import { namedRound, roundWrite, sameVersion } from './round-act.ts'
import { roundPage } from './round-page.tsx'

type Reader = Pick<Table, 'get' | 'query'>

/** The round an address names, or null on the page for a new one. Throws NotFound. */
const roundAt = async (table: Pick<Table, 'get'>, county: string, request: Request): Promise<Round | null> =>
  request.params.id === undefined ? null : namedRound(table, county, request)

/** `<budgetYear>-<n>`: the next number of the year. */
const nextId = async (table: Reader, county: string, year: number): Promise<string> => {
  const own = (await readRoundIds(table, county)).filter((id) => id.startsWith(`${year}-`))
  return `${year}-${Math.max(0, ...own.map((id) => Number(id.split('-')[1]))) + 1}`
}

/** What pages of their own set. */
const keptOf = (before: Round | null): Pick<Round, 'questions' | 'questionsBasis' | 'extensions'> => ({
  ...(before?.questions && { questions: before.questions }),
  ...(before?.extensions && { extensions: before.extensions }),
  ...(before?.questionsBasis && { questionsBasis: before.questionsBasis }),
})

export const showRound: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const round = await roundAt(table, county, request)
  const form = round === null ? {} : roundForm(round)
  return roundPage({ session, instance: deps.newId(), round, form })
}

/** Opens or changes a round as an audited act; its public copy follows from the event. */
export const setRound: Page = (deps, visit) =>
  actInCounty(deps, visit, {
    to: savedAddress,
    plan: async ({ county, table, actor }) => {
      const { request, session } = visit
      const before = await roundAt(table, county, request)
      if (before !== null) sameVersion(request, before)
      const { written, problems } = readRoundForm(request.form, before, actor.at)
      if (problems.length > 0)
        return roundPage({ session, instance: deps.newId(), round: before, form: request.form, problems })
      const round: Round = {
        ...written,
        ...keptOf(before),
        id: before?.id ?? (await nextId(table, county, written.budgetYear)),
        county,
        version: (before?.version ?? 0) + 1,
        changedAt: actor.at,
      }
      const { id, version, lastDay, policy, basis } = round
      return {
        kind: 'RoundSet',
        data: { round: id, version, lastDay, policy, basisNumber: basis.number, basisDate: basis.date },
        also: [roundWrite(before, round), put(roundPointer(county, id))],
      }
    },
  })
