import { DomainError } from '../../../shared/domain/errors.ts'
import { mayChangeQuestions } from '../../../shared/domain/questions.ts'
import { dayOf, toInstant } from '../../../shared/domain/time.ts'
import { actInCounty } from '../act-in-county.ts'
import { type Page, storeOf } from '../deps.ts'
import { reader } from '../read-form.ts'
import { savedAddress } from './manager-page.tsx'
import { questionsPage } from './questions-page.tsx'
import { questionsForm, readQuestions } from './read-questions.ts'
import { readBasis } from './read-round.ts'
import { namedRound, nextVersion, roundWrite, sameVersion } from './round-act.ts'

export const showQuestions: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const round = await namedRound(table, county, request)
  const open = mayChangeQuestions(round, dayOf(toInstant(deps.now())))
  const form = questionsForm(round)
  return questionsPage({ session, instance: deps.newId(), round, open, form, problems: [] })
}

/** Sets how a round puts its questions, as an audited act. Throws RoundHasOpened. */
export const setQuestions: Page = (deps, visit) =>
  actInCounty(deps, visit, {
    to: savedAddress,
    plan: async ({ county, table, actor }) => {
      const { request, session } = visit
      const { form } = request
      const before = await namedRound(table, county, request)
      if (!mayChangeQuestions(before, dayOf(actor.at))) throw new DomainError('RoundHasOpened')
      sameVersion(request, before)
      const read = reader(form)
      const questions = readQuestions(read, form)
      const basis = readBasis(read)
      const { problems } = read
      if (problems.length > 0)
        return questionsPage({ session, instance: deps.newId(), round: before, open: true, form, problems })
      const round = nextVersion(before, { questions, questionsBasis: basis }, actor.at)
      const { id, version } = round
      return {
        kind: 'QuestionsSet',
        data: { round: id, version, questions, basisNumber: basis.number, basisDate: basis.date },
        also: [roundWrite(before, round)],
      }
    },
  })
