import { type CaseOutcome, readCaseOutcomes } from '../../../shared/aws/scenarios.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import type { Computed } from '../../../shared/domain/scenario-difference.ts'
import { blockerOf } from '../../../shared/domain/scenario-proposals.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { LinkButton, SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { Tag, type TagKind } from '../../../shared/web/components/tag.tsx'
import { redirect } from '../../../shared/web/response.ts'
import { ActForm } from '../act-form.tsx'
import { holds, type Page } from '../deps.ts'
import { doOnce } from '../once.ts'
import { sv } from '../text/sv.ts'
import { scenarioAddress } from './address.ts'
import { decideAddress } from './decide-address.ts'
import { taskPage } from './layout.tsx'
import { proposeChosen } from './propose.ts'
import { readView } from './read.ts'
import { checkMaker } from './save.ts'

const text = sv.scenarioChoose
type State = keyof typeof text.states

const kinds: Record<State, TagKind> = {
  proposed: 'success',
  decided: 'neutral',
  fallen: 'warning',
  waiting: 'info',
  blocked: 'warning',
}

const words: Record<string, string> = { ...text.blockers, ...text.problems }

/** What has become of a case of the scenario. A proposal that fell is not made again by going on. */
const stateOf = (
  header: CaseHeader | undefined,
  outcome: CaseOutcome | undefined,
  tried: Computed,
): { state: State; why: string } => {
  if (header === undefined) return { state: 'blocked', why: text.blockers.decided }
  if (outcome?.proposal != null) {
    if (header.decision > 0) return { state: 'decided', why: '' }
    const stands = header.status === 'proposed' && header.proposal === outcome.proposal
    return { state: stands ? 'proposed' : 'fallen', why: '' }
  }
  const blocker = blockerOf(header, tried)
  if (blocker !== null) return { state: 'blocked', why: text.blockers[blocker] }
  const why = outcome?.why == null ? '' : (words[outcome.why] ?? text.problems.other)
  return { state: 'waiting', why }
}

/** How far the proposals of a chosen scenario have come, and why the others could not be made. */
export const showProgress: Page = async (deps, visit) => {
  const { scenario, tried, headers, store, changes } = await readView(deps, visit)
  const { chosen } = scenario
  if (chosen === null) throw notFound('scenario')
  const outcomes = await readCaseOutcomes(store.table, store.county, scenario.id)
  const byId = new Map(headers.map((header) => [header.id, header]))
  const rows = scenario.basis.cases.map(({ id, name }) => ({
    id,
    name,
    ...stateOf(byId.get(id), outcomes.get(id), tried),
  }))
  const made = [...outcomes.values()].filter(({ proposal }) => proposal !== null).length
  const { session } = visit
  const left = rows.filter(({ state }) => state === 'waiting' || state === 'blocked').length
  return taskPage(
    { session, scenario, title: text.progress, wide: true },
    <>
      <p class="govuk-body">{text.chosenBy(formatInstant(chosen.at), chosen.by.name)}</p>
      <p class="govuk-body">{text.done(made, rows.length)}</p>
      {left > 0 && holds(session, 'officer') && (
        <ActForm session={session} instance={deps.newId()}>
          <SubmitButton>{text.goOn}</SubmitButton>
        </ActForm>
      )}
      {holds(session, 'decider') && rows.some(({ state }) => state === 'proposed') && (
        <LinkButton href={decideAddress(scenario)}>{sv.decideMany.button}</LinkButton>
      )}
      {changes.frame && <p class="govuk-body">{sv.scenarios.changedFrame}</p>}
      <DataTable
        caption={text.progressCaption}
        columns={[{ text: text.applicant }, { text: text.state }, { text: text.why }]}
        rows={rows.map(({ id, name, state, why }) => [
          <a class="govuk-link" href={`/lan/arende/${id}`}>
            {name}
          </a>,
          <Tag text={text.states[state]} kind={kinds[state]} />,
          why,
        ])}
        dense
      />
    </>,
  )
}

/** Goes on with the proposals that are not made. */
export const goOn: Page = (deps, visit) =>
  doOnce(deps, visit, async (mark) => {
    const { scenario, round, store } = await readView(deps, visit)
    const to = scenarioAddress(scenario, '/forslag')
    await proposeChosen(deps, visit, { id: scenario.id, round })
    await store.table.transact([checkMaker(store.county, visit.session), mark(to)])
    return redirect(to)
  })
