import { scenarioWrite } from '../../../shared/aws/scenarios.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { changedMeanwhile } from '../../../shared/domain/errors.ts'
import { sum } from '../../../shared/domain/money.ts'
import { notChoosable } from '../../../shared/domain/scenario-proposals.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Form } from '../../../shared/web/request.ts'
import type { Response } from '../../../shared/web/response.ts'
import { actInCounty } from '../act-in-county.ts'
import type { OfficerDeps, Page } from '../deps.ts'
import { readTexts } from '../proposal/county-texts.ts'
import { reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { scenarioAddress } from './address.ts'
import { chooseContent, proposable } from './choose-content.tsx'
import { placesFor, readChosen } from './chosen-texts.ts'
import { taskPage } from './layout.tsx'
import { mayTry } from './may-try.ts'
import { proposeChosen } from './propose.ts'
import { hasChanged, readView, type ScenarioView } from './read.ts'
import { mustBeOpen } from './save.ts'

const text = sv.scenarioChoose

const stopOf = ({ tried, round, changes }: ScenarioView) =>
  notChoosable(tried, { policy: round.policy, changed: hasChanged(changes) })

const choosePage = async (
  deps: OfficerDeps,
  { request, session }: SignedVisit,
  view: ScenarioView,
  { form, problems = [] }: { form: Form; problems?: readonly Problem[] },
): Promise<Response> => {
  const { scenario, tried } = view
  const stop = stopOf(view)
  const headers = new Map(view.headers.map((header): [string, CaseHeader] => [header.id, header]))
  const texts = stop === null ? await readTexts(view.store, request) : []
  return taskPage(
    { session, scenario, title: text.title, problems, wide: true },
    stop === null ? (
      chooseContent({ session, instance: deps.newId(), tried, headers, texts, form, problems })
    ) : (
      <p class="govuk-body">{text.stops[stop]}</p>
    ),
  )
}

export const showChoose: Page = async (deps, visit) => {
  const view = await readView(deps, visit)
  mustBeOpen(view.scenario)
  const declare = await mayTry(deps, visit, { ...view, round: view.round.id })
  return declare ?? choosePage(deps, visit, view, { form: {} })
}

/**
 * One act: the scenario is chosen, which the county's log tells, and every reviewed case gets its proposal. The choice is one
 * transaction, each proposal its own; what is left after a crash is gone on with from the page of proposals.
 */
export const chooseScenario: Page = async (deps, visit) => {
  const view = await readView(deps, visit)
  const { scenario, tried, round, frame } = view
  const answer = await actInCounty(deps, visit, {
    to: scenarioAddress(scenario, '/forslag'),
    as: 'officer',
    plan: async ({ county, actor }) => {
      const { form } = visit.request
      mustBeOpen(scenario)
      const declare = await mayTry(deps, visit, { ...view, round: round.id })
      if (declare !== null) return declare
      if (stopOf(view) !== null) throw changedMeanwhile('scenario')
      const read = reader(form)
      const payOn = read.day('payOn', { required: text.payOnMissing })
      if (frame === null) read.fail('payOn', text.noFrame)
      else if (payOn !== '' && !payOn.startsWith(`${round.budgetYear}-`))
        read.fail('payOn', text.payOnYear(round.budgetYear))
      if (read.problems.length > 0) return choosePage(deps, visit, view, { form, problems: read.problems })
      const places = placesFor(tried, proposable(tried, view.headers))
      const texts = await readTexts(view.store, visit.request)
      const by = { subject: actor.subject, name: visit.session.name }
      const after = {
        ...scenario,
        version: scenario.version + 1,
        chosen: { at: actor.at, by, payOn, texts: readChosen(form, places, texts) },
      }
      return {
        kind: 'ScenarioChosen',
        data: {
          round: round.id,
          scenario: scenario.id,
          version: after.version,
          resultHash: scenario.resultHash,
          measures: tried.result.rows.length,
          amount: sum(tried.result.rows.map(({ amount }) => amount)),
        },
        also: [await scenarioWrite(scenario, { ...after, county })],
      }
    },
  })
  // A form sent again, or one that led to the declaration first, is answered the same way: nothing is chosen then.
  if (answer.kind === 'redirect') await proposeChosen(deps, visit, { id: scenario.id, round })
  return answer
}
