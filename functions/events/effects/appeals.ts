import * as z from 'zod'
import { appealLetterWrite, type KeptAppeal, readAppeal } from '../../../shared/aws/appeals.ts'
import { readDecision } from '../../../shared/aws/decisions.ts'
import { lineWrite } from '../../../shared/aws/diary.ts'
import { readPaper } from '../../../shared/aws/papers.ts'
import { recordKeys } from '../../../shared/aws/records.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { dismissedLetter } from '../../../shared/letters/appeal-dismissed.ts'
import { handedOverLetter } from '../../../shared/letters/appeal-handed-over.ts'
import { administrativeCourtName } from '../../../shared/letters/court-name.ts'
import { pdf } from './diary-files.ts'
import type { CaseSubject, Effect, EffectDeps } from './effect.ts'
import { letterFacts } from './letter-facts.ts'

type Settled = KeptAppeal & { ruling: NonNullable<KeptAppeal['ruling']> }

/** The appeal an event settled. Throws NotFound. */
const settledBy = async (
  { table }: Pick<EffectDeps, 'table'>,
  { header: { county, id }, event }: CaseSubject,
): Promise<Settled> => {
  const { appeal: number } = z.object({ appeal: z.int().min(1) }).parse(event.data)
  const { ruling, ...kept } = await readAppeal(table, county, id, number)
  if (ruling === null) throw notFound('ruling')
  return { ...kept, ruling }
}

const letterOf = async (deps: EffectDeps, { header }: CaseSubject, { appeal, ruling }: Settled) => {
  const { county, id } = header
  const decided = (number: number) => readDecision(deps.table, county, id, number)
  const [{ round, common }, { decidedAt }, { withheld }, letters] = await Promise.all([
    letterFacts(deps, header),
    decided(appeal.decision),
    decided(header.decision),
    deps.letters(),
  ])
  const unnamed = withheld?.persons.includes(ruling.by.subject) === true
  const contact = withheld === undefined ? round.contact : { ...round.contact, name: '' }
  const about = { ...common, contact, appeal, decidedAt, unnamed }
  if (ruling.how === 'dismissed') return dismissedLetter(letters, { ...about, ruling })
  const changedAt = ruling.standing === appeal.decision ? null : (await decided(ruling.standing)).decidedAt
  return handedOverLetter(letters, { ...about, ruling, changedAt })
}

/** The cover letter to the court, or the decision to dismiss. */
export const makeAppealLetter: Effect<CaseSubject> = {
  name: 'APPEAL',
  run: async (deps, subject) => {
    const { county, id } = subject.header
    const settled = await settledBy(deps, subject)
    const { number } = settled.appeal
    const key = recordKeys.appeal(county, id, number)
    const file = await deps.records.keep(key, await letterOf(deps, subject, settled), pdf)
    const what = settled.ruling.how === 'dismissed' ? 'avvisat' : 'overlamnat'
    const fileName = `overklagande-${what}-${id}-${number}.pdf`
    return [appealLetterWrite(county, id, number, { key, fileName, ...file })]
  },
}

/** To the court, or to whoever appealed; left out where the appeal's own line leaves it out (OSL 5 kap. 2 § second paragraph). */
export const appealLine: Effect<CaseSubject> = {
  name: 'DIARY',
  run: async (deps, subject) => {
    const { header, event } = subject
    const { county, id } = header
    const { appeal, ruling } = await settledBy(deps, subject)
    const paper = await readPaper(deps.table, county, id, appeal.number)
    const receiver = { name: appeal.from }
    const dismissed = paper?.leftOut === true ? null : receiver
    const party = ruling.how === 'dismissed' ? dismissed : { name: administrativeCourtName(ruling.court) }
    return [lineWrite(header, event, { party })]
  },
}
