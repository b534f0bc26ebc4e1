import { formatKronor, toOre } from '../../../shared/domain/money.ts'
import { resultHashOf } from '../../../shared/domain/scenario-result.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import { Notice } from '../../../shared/web/components/notice.tsx'
import { LinkButton, SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { ActForm } from '../act-form.tsx'
import { holds, type Page } from '../deps.ts'
import { sv } from '../text/sv.ts'
import { scenarioAddress } from './address.ts'
import { decideAddress } from './decide-address.ts'
import { Flips } from './flips.tsx'
import { roundPage } from './layout.tsx'
import { hasChanged, readView, type ScenarioView } from './read.ts'
import { makers } from './save.ts'
import { ScenarioTable } from './table.tsx'
import { changeTexts, countsText, policyName, triedTexts } from './words.ts'

const text = sv.scenarios

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul class="govuk-list govuk-list--bullet">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)

const Summary = ({ view: { scenario, tried } }: { view: ScenarioView }) => {
  const { basis, input, result } = tried
  const hash = resultHashOf(result)
  const set = formatKronor(basis.limit)
  return (
    <SummaryList
      rows={[
        { key: text.outcome, value: countsText(result) },
        {
          key: text.frame,
          value: input.frame === null ? set : text.otherFrame(formatKronor(input.frame), set),
        },
        { key: text.granted, value: formatKronor(toOre(basis.limit - basis.left)) },
        { key: text.available, value: formatKronor(result.available) },
        { key: text.leftOver, value: formatKronor(result.left) },
        { key: text.order, value: policyName(input.policy.id) },
        {
          key: text.saved,
          value: text.savedBy(formatInstant(scenario.savedAt), scenario.savedBy.name),
        },
        {
          key: text.check,
          value: hash === scenario.resultHash ? text.same(hash.slice(0, 12)) : text.differs,
        },
      ]}
    />
  )
}

type Acting = { view: ScenarioView; session: Session; newId: () => string; mayChange: boolean }

const Changed = ({ view: { scenario, changes }, session, newId, mayChange }: Acting) => {
  if (!hasChanged(changes)) return null
  return (
    <>
      <Notice kind="warning" title={text.changedTitle}>
        <p class="govuk-body">{scenario.chosen === null ? text.changedText : text.changedChosen}</p>
        <Lines lines={changeTexts(changes)} />
      </Notice>
      {mayChange && (
        <ActForm session={session} instance={newId()} action={scenarioAddress(scenario, '/rakna-om')}>
          <SubmitButton kind="secondary">{text.recompute}</SubmitButton>
        </ActForm>
      )}
    </>
  )
}

const Ways = ({ view: { scenario, changes }, session, mayChange }: Acting) => (
  <>
    <div class="govuk-button-group">
      {scenario.chosen !== null && (
        <>
          {holds(session, 'decider') && (
            <LinkButton href={decideAddress(scenario)}>{sv.decideMany.button}</LinkButton>
          )}
          <LinkButton
            href={scenarioAddress(scenario, '/forslag')}
            kind={holds(session, 'decider') ? 'secondary' : 'primary'}
          >
            {sv.scenarioChoose.toProgress}
          </LinkButton>
        </>
      )}
      {mayChange && holds(session, 'officer') && !hasChanged(changes) && (
        <LinkButton href={scenarioAddress(scenario, '/valj')}>{sv.scenarioChoose.button}</LinkButton>
      )}
      {mayChange && (
        <LinkButton href={scenarioAddress(scenario, '/ram')} kind="secondary">
          {text.settings}
        </LinkButton>
      )}
    </div>
    <p class="govuk-body">
      {text.downloads}{' '}
      <a class="govuk-link" href={scenarioAddress(scenario, '/underlag.json')}>
        {text.json}
      </a>
      ,{' '}
      <a class="govuk-link" href={scenarioAddress(scenario, '/lista.csv')}>
        {text.csv}
      </a>
    </p>
  </>
)

const CopyOrRemove = ({ view: { scenario }, session, newId, mayChange }: Acting) => (
  <div class="govuk-button-group">
    <ActForm session={session} instance={newId()} action={scenarioAddress(scenario, '/kopiera')}>
      <SubmitButton kind="secondary">{text.copy}</SubmitButton>
    </ActForm>
    {mayChange && (
      <ActForm session={session} instance={newId()} action={scenarioAddress(scenario, '/ta-bort')}>
        <SubmitButton kind="warning">{text.remove}</SubmitButton>
      </ActForm>
    )}
  </div>
)

/** A scenario: what comes out of it, what is tried, what it can become, and the list with the reason of every row. */
export const showScenario: Page = async (deps, visit) => {
  const view = await readView(deps, visit)
  const { session } = visit
  const { scenario, tried, round } = view
  const mayChange = scenario.chosen === null && holds(session, ...makers)
  const lines = triedTexts(scenario)
  const acting = { view, session, newId: deps.newId, mayChange }
  return roundPage(
    { session, title: scenario.name, caption: text.caption(round.title), round: round.id },
    <>
      <Changed {...acting} />
      <Summary view={view} />
      <h2 class="govuk-heading-m">{text.tried}</h2>
      {lines.length === 0 ? <p class="govuk-body">{text.nothing}</p> : <Lines lines={lines} />}
      <Ways {...acting} />
      <ScenarioTable scenario={scenario} tried={tried} mayChange={mayChange} />
      <Flips tried={tried} />
      {holds(session, ...makers) && <CopyOrRemove {...acting} />}
    </>,
  )
}
