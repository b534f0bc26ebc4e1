import { readMoney } from '../../../shared/aws/bindings.ts'
import { readBody } from '../../../shared/aws/cases.ts'
import { readReviews } from '../../../shared/aws/reviews.ts'
import {
  type CaseOutcome,
  caseOutcomeWrite,
  readCaseOutcomes,
  readScenario,
} from '../../../shared/aws/scenarios.ts'
import type { Money } from '../../../shared/domain/binding.ts'
import { DomainError } from '../../../shared/domain/errors.ts'
import type { Round } from '../../../shared/domain/round.ts'
import type { ChosenText, Scenario } from '../../../shared/domain/scenario.ts'
import { type Computed, computed } from '../../../shared/domain/scenario-difference.ts'
import { blockerOf } from '../../../shared/domain/scenario-proposals.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { commitOnCase } from '../act-on-case.ts'
import { type OfficerDeps, storeOf } from '../deps.ts'
import { makeProposal } from '../proposal/make.ts'
import { readProposalForm } from '../proposal/read.ts'
import { scenarioForm } from './proposal-form.ts'

/** How many cases one request sees to, and how many of them at once: well within a function's time. */
const atMost = 100
const atOnce = 5

type Chosen = {
  scenario: Scenario
  tried: Computed
  round: Round
  money: Money
  payOn: string
  texts: readonly ChosenText[]
}

const stop = (why: string) => new DomainError('NotProposed', { why })

/** One case in one transaction: its proposal, with the mark that it has been made. */
const proposeOne = async (
  deps: OfficerDeps,
  visit: SignedVisit,
  { scenario, tried, round, money, payOn, texts }: Chosen,
  id: string,
): Promise<void> => {
  const { county, table } = storeOf(deps, visit.session)
  const done = await commitOnCase(deps, visit, id, {
    action: 'propose',
    as: 'officer',
    plan: async ({ header, actor }) => {
      const blocker = blockerOf(header, tried)
      if (blocker !== null) throw stop(blocker)
      const [{ application }, [reviewed]] = await Promise.all([
        readBody(table, county, id, header.body),
        readReviews(table, county, id),
      ])
      const form = scenarioForm({ header, round, application, tried, payOn, texts, reviewed })
      const { content, problems } = readProposalForm(form, { header, round, application }, money)
      if (problems.length > 0) throw stop('Incomplete')
      const { act, also } = makeProposal({ header, actor, name: visit.session.name, money }, content)
      const outcome = { case: id, proposal: act.header.proposal, why: null }
      return { act, also: [...also, caseOutcomeWrite(county, scenario.id, outcome)] }
    },
  })
  // The page to declare on belongs to a form of one case; here the case says why it waits.
  if ('kind' in done) throw stop('NotDeclared')
}

const whyNot = (error: DomainError): string =>
  error.name === 'NotProposed' ? String(error.facts.why) : error.name

/** A case that cannot be proposed says why and holds up no other; whoever has lost the role stops at the first. */
const tryOne = async (deps: OfficerDeps, visit: SignedVisit, chosen: Chosen, id: string): Promise<void> => {
  try {
    await proposeOne(deps, visit, chosen, id)
  } catch (error) {
    if (!(error instanceof DomainError) || error.name === 'NotYourRole') throw error
    const { county, table } = storeOf(deps, visit.session)
    const outcome: CaseOutcome = { case: id, proposal: null, why: whyNot(error) }
    await table.write(caseOutcomeWrite(county, chosen.scenario.id, outcome)).catch(ignoreMade)
  }
}

/** Somebody else's going on made the proposal meanwhile: then it is made. */
const ignoreMade = (error: unknown): void => {
  if (!(error instanceof DomainError)) throw error
}

/**
 * Goes on with the proposals of a chosen scenario from where it stands, each case in a transaction of its own: whatever
 * stopped it before, none is proposed twice and the others are still to do.
 */
export const proposeChosen = async (
  deps: OfficerDeps,
  visit: SignedVisit,
  { id, round }: { id: string; round: Round },
): Promise<void> => {
  const { county, table } = storeOf(deps, visit.session)
  const [scenario, outcomes, money] = await Promise.all([
    readScenario(table, county, round.id, id),
    readCaseOutcomes(table, county, id),
    readMoney(table, county, round.budgetYear),
  ])
  if (scenario.chosen === null) return
  const { basis, input, chosen } = scenario
  const { payOn, texts = [] } = chosen
  const given = { scenario, tried: computed({ basis, input }), round, money, payOn, texts }
  const untried = basis.cases.filter((each) => !outcomes.has(each.id))
  const failed = basis.cases.filter((each) => outcomes.get(each.id)?.proposal === null)
  const next = [...untried, ...failed].slice(0, atMost)
  for (let from = 0; from < next.length; from += atOnce)
    await Promise.all(next.slice(from, from + atOnce).map((each) => tryOne(deps, visit, given, each.id)))
}
