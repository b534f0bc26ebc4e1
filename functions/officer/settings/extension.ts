import { readRoundCases } from '../../../shared/aws/publications.ts'
import type { Table } from '../../../shared/aws/table.ts'
import { canonical, hashOf } from '../../../shared/domain/chain.ts'
import { DomainError } from '../../../shared/domain/errors.ts'
import { extend, whyNotExtend } from '../../../shared/domain/extension.ts'
import type { Round } from '../../../shared/domain/round.ts'
import { dayOf, formatDay, toInstant } from '../../../shared/domain/time.ts'
import { actInCounty } from '../act-in-county.ts'
import { type Page, storeOf } from '../deps.ts'
import { type Reader, reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { extensionPage } from './extension-page.tsx'
import { savedAddress } from './manager-page.tsx'
import { readBasis } from './read-round.ts'
import { namedRound, nextVersion, roundWrite, sameVersion } from './round-act.ts'

const text = sv.extension

const whyNot = async (table: Pick<Table, 'query'>, round: Round, today: string) =>
  whyNotExtend(round, await readRoundCases(table, round.county, round.id), today)

export const showExtension: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const round = await namedRound(table, county, request)
  const why = await whyNot(table, round, dayOf(toInstant(deps.now())))
  return extensionPage({ session, instance: deps.newId(), round, why, form: {}, problems: [] })
}

const readDay = (read: Reader, { lastDay, reportLastDay }: Round, today: string): string => {
  const to = read.day('to', { required: text.toMissing })
  if (to === '') return to
  if (to <= lastDay) read.fail('to', text.notLater(formatDay(lastDay)))
  else if (to < today) read.fail('to', text.past)
  else if (to > reportLastDay) read.fail('to', text.afterReport(formatDay(reportLastDay)))
  return to
}

/** Moves the last day of a round for everybody, as an audited act; the cases follow from its event. Throws CannotExtend. */
export const setExtension: Page = (deps, visit) =>
  actInCounty(deps, visit, {
    to: savedAddress,
    plan: async ({ county, table, actor }) => {
      const { request, session } = visit
      const { form } = request
      const before = await namedRound(table, county, request)
      sameVersion(request, before)
      const today = dayOf(actor.at)
      const why = await whyNot(table, before, today)
      if (why !== null) throw new DomainError('CannotExtend', { why })
      const read = reader(form)
      const to = readDay(read, before, today)
      const reason = read.text('reason', { words: 200, required: text.reasonMissing })
      const basis = readBasis(read)
      const { problems } = read
      if (problems.length > 0)
        return extensionPage({ session, instance: deps.newId(), round: before, why, form, problems })
      const round = nextVersion(before, extend(before, { to, reason, basis, at: actor.at }), actor.at)
      return {
        kind: 'RoundExtended',
        data: {
          round: round.id,
          version: round.version,
          before: before.lastDay,
          lastDay: to,
          reasonHash: hashOf(canonical(reason)),
          basisNumber: basis.number,
          basisDate: basis.date,
        },
        also: [roundWrite(before, round)],
      }
    },
  })
