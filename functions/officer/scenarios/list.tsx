import { readScenarios } from '../../../shared/aws/scenarios.ts'
import type { Round } from '../../../shared/domain/round.ts'
import type { Scenario } from '../../../shared/domain/scenario.ts'
import { computeScenario } from '../../../shared/domain/scenario-result.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import { Checkboxes } from '../../../shared/web/components/choices.tsx'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { Tag } from '../../../shared/web/components/tag.tsx'
import { TextField } from '../../../shared/web/components/text-field.tsx'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import type { Response } from '../../../shared/web/response.ts'
import { ActForm } from '../act-form.tsx'
import { holds, type OfficerDeps, type Page, storeOf } from '../deps.ts'
import { shown } from '../proposal/fields.tsx'
import { chooseRound } from '../queue/choose-round.ts'
import { sv } from '../text/sv.ts'
import { scenarioAddress } from './address.ts'
import { roundPage } from './layout.tsx'
import { makers } from './save.ts'
import { countsText } from './words.ts'

const text = sv.scenarios
/** What a comparison calls the list as it stands. */
export const asIs = 'nu'

const State = ({ scenario: { chosen, kept } }: { scenario: Scenario }) => {
  if (chosen !== null) return <Tag text={text.states.chosen} kind="success" />
  return kept ? <Tag text={text.states.kept} /> : <Tag text={text.states.open} kind="neutral" />
}

const List = ({ round, scenarios }: { round: Round; scenarios: readonly Scenario[] }) => (
  <DataTable
    caption={text.caption(round.title)}
    columns={[{ text: text.name }, { text: text.outcome }, { text: text.saved }, { text: text.state }]}
    rows={scenarios.map((scenario) => [
      <a class="govuk-link" href={scenarioAddress(scenario)}>
        {scenario.name}
      </a>,
      countsText(computeScenario(scenario)),
      text.savedBy(formatInstant(scenario.savedAt), scenario.savedBy.name),
      <State scenario={scenario} />,
    ])}
    empty={text.empty}
  />
)

type CompareProps = { round: Round; scenarios: readonly Scenario[]; problem: string | undefined }

const CompareForm = ({ round, scenarios, problem }: CompareProps) => (
  <form method="get" action="/lan/scenarier/jamfor">
    <h2 class="govuk-heading-m">{text.compareTitle}</h2>
    <HiddenField name="utlysning" value={round.id} />
    <Checkboxes
      name="s"
      label={text.compareLabel}
      hint={text.compareHint}
      options={[
        { value: asIs, text: text.asIs },
        ...scenarios.map(({ id, name }) => ({ value: id, text: name })),
      ]}
      values={[asIs]}
      problem={problem}
    />
    <SubmitButton kind="secondary">{text.compare}</SubmitButton>
  </form>
)

/** The round's scenarios in one query, a way to make another, and a way to compare them. */
export const listPage = async (
  deps: OfficerDeps,
  { request, session }: SignedVisit,
  problems: readonly Problem[] = [],
): Promise<Response> => {
  const store = storeOf(deps, session)
  const named = request.params.round
  const query = named === undefined ? request.query : new URLSearchParams({ utlysning: named })
  const { round } = await chooseRound(store, query)
  const back = { href: '/lan/rangordning', text: text.back }
  if (round === null) {
    return roundPage(
      { session, title: text.title, round: '', back },
      <p class="govuk-body">{sv.queue.noRounds}</p>,
    )
  }
  const scenarios = await readScenarios(store.table, store.county, round.id)
  const fields = { form: request.form, problems }
  return roundPage(
    {
      session,
      title: text.title,
      round: round.id,
      problems,
      back: { ...back, href: `${back.href}?utlysning=${round.id}` },
    },
    <>
      <p class="govuk-body">{text.intro}</p>
      <List round={round} scenarios={scenarios} />
      {holds(session, ...makers) && (
        <>
          <h2 class="govuk-heading-m">{text.newTitle}</h2>
          <ActForm session={session} instance={deps.newId()} action={`/lan/scenarier/${round.id}`}>
            <TextField {...shown(fields, 'name')} label={text.nameLabel} hint={text.nameHint} />
            <SubmitButton>{text.create}</SubmitButton>
          </ActForm>
        </>
      )}
      {scenarios.length > 0 && (
        <CompareForm round={round} scenarios={scenarios} problem={problemText(problems, 's')} />
      )}
    </>,
  )
}

export const showList: Page = (deps, visit) => listPage(deps, visit)
