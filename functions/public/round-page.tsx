import { readPublished } from '../../shared/aws/publications.ts'
import { readPublicRound } from '../../shared/aws/rounds.ts'
import type { Round } from '../../shared/domain/round.ts'
import { chrome } from '../../shared/web/chrome.ts'
import { Extended } from '../../shared/web/components/extended.tsx'
import { Notice } from '../../shared/web/components/notice.tsx'
import { SummaryList, Written } from '../../shared/web/components/summary-list.tsx'
import { Swedish } from '../../shared/web/components/swedish.tsx'
import { Tag, type TagKind } from '../../shared/web/components/tag.tsx'
import type { Visit } from '../../shared/web/http/route.ts'
import { page } from '../../shared/web/layout.tsx'
import { html, type Response } from '../../shared/web/response.ts'
import { formatDay } from '../../shared/web/written-time.ts'
import { ApplyButton } from './apply-button.tsx'
import type { PublicDeps } from './deps.ts'
import { roundNamed } from './round-named.ts'
import { addressOf, countyNameOf, deadlineOf, type Phase, phaseOf } from './round-phase.ts'
import { words } from './text/words.ts'

const text = words.round
const kinds: Record<Phase, TagKind> = { open: 'success', coming: 'info', closed: 'neutral' }

const Facts = ({ round, phase }: { round: Round; phase: Phase }) => (
  <SummaryList
    rows={[
      { key: text.phase, value: <Tag text={text.phases[phase]} kind={kinds[phase]} /> },
      { key: text.opens, value: formatDay(round.opensOn) },
      { key: text.deadline, value: deadlineOf(round) },
      { key: text.year, value: String(round.budgetYear) },
      { key: text.report, value: formatDay(round.reportLastDay) },
    ]}
  />
)

const Conditions = ({ conditions }: Pick<Round, 'conditions'>) =>
  conditions.length > 0 && (
    <>
      <h2 class="govuk-heading-m">{text.conditions}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {conditions.map((condition) => (
          <li key={condition}>
            <Swedish>{condition}</Swedish>
          </li>
        ))}
      </ul>
    </>
  )

/** One county's round: its dates, its own texts and whom to ask. */
export const roundPage = async (deps: PublicDeps, { request, session }: Visit): Promise<Response> => {
  const { county, id } = roundNamed(request)
  const [round, published] = await Promise.all([
    readPublicRound(deps.table, county, id),
    readPublished(deps.table, county, id),
  ])
  const phase = phaseOf(round, deps.now())
  const view = chrome(session, {
    title: `${round.title}, ${countyNameOf(round)}`,
    back: { href: '/', text: text.back },
    footer: { contact: round.contact },
  })
  const content = (
    <>
      <span class="sb-caption">
        <Swedish>{countyNameOf(round)}</Swedish>
      </span>
      <h1 class="govuk-heading-l">
        <Swedish>{round.title}</Swedish>
      </h1>
      {round.example && (
        <Notice kind="warning" title={words.example}>
          {text.example}
        </Notice>
      )}
      <Facts round={round} phase={phase} />
      <Extended round={round} />
      <div class="govuk-body">
        <Written text={round.text} />
      </div>
      <Conditions conditions={round.conditions} />
      <p class="govuk-body">
        <a class="govuk-link" href={`${addressOf(round)}/fragor`}>
          {text.questions}
        </a>
      </p>
      {published !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${addressOf(round)}/sammanstallning`}>
            {words.published.link}
          </a>
        </p>
      )}
      {phase === 'open' ? <ApplyButton session={session} /> : <p class="govuk-body">{text.notOpen[phase]}</p>}
    </>
  )
  return html(page(view, content))
}
