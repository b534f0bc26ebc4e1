import { readPublicRounds } from '../../shared/aws/rounds.ts'
import type { Round } from '../../shared/domain/round.ts'
import { compareNames } from '../../shared/register/compare-names.ts'
import { chrome } from '../../shared/web/chrome.ts'
import { DataTable } from '../../shared/web/components/data-table.tsx'
import { Swedish } from '../../shared/web/components/swedish.tsx'
import { Tag } from '../../shared/web/components/tag.tsx'
import type { Visit } from '../../shared/web/http/route.ts'
import { page } from '../../shared/web/layout.tsx'
import { html, type Response } from '../../shared/web/response.ts'
import { formatDay } from '../../shared/web/written-time.ts'
import { ApplyButton } from './apply-button.tsx'
import type { PublicDeps } from './deps.ts'
import { addressOf, countyNameOf, deadlineOf, type Phase, phaseOf } from './round-phase.ts'
import { words } from './text/words.ts'

const text = words.start

const Name = ({ round }: { round: Round }) => (
  <a class="govuk-link" href={addressOf(round)}>
    <Swedish>{countyNameOf(round)}</Swedish>
  </a>
)
const Title = ({ round }: { round: Round }) => (
  <span>
    <Swedish>{round.title}</Swedish>
    {round.example && ' '}
    {round.example && <Tag text={words.example} kind="warning" />}
  </span>
)

type ListProps = { phase: Phase; rounds: readonly Round[] }

const RoundList = ({ phase, rounds }: ListProps) => {
  const { caption, day } = text.lists[phase]
  if (rounds.length === 0) return null
  return (
    <DataTable
      caption={caption}
      captionSize={phase === 'open' ? 'l' : 'm'}
      columns={[{ text: text.county }, { text: text.round }, { text: day }]}
      rows={rounds.map((round) => [
        <Name round={round} />,
        <Title round={round} />,
        phase === 'coming' ? formatDay(round.opensOn) : deadlineOf(round),
      ])}
    />
  )
}

const NoneOpen = () => (
  <>
    <h2 class="govuk-heading-l">{text.lists.open.caption}</h2>
    <p class="govuk-body">{text.noneOpen}</p>
  </>
)

const byCounty = (one: Round, other: Round): number =>
  compareNames(countyNameOf(one), countyNameOf(other)) || compareNames(other.id, one.id)

/** What the grant is and where it can be applied for now. */
export const startPage = async (deps: PublicDeps, { session }: Visit): Promise<Response> => {
  const rounds = (await readPublicRounds(deps.table)).sort(byCounty)
  const within = (phase: Phase) => rounds.filter((round) => phaseOf(round, deps.now()) === phase)
  const open = within('open')
  const content = (
    <>
      <h1 class="govuk-heading-xl">{text.heading}</h1>
      <p class="govuk-body-l">{text.lead}</p>
      <p class="govuk-body">
        {text.before}{' '}
        <a class="govuk-link" href="/om">
          {text.about}
        </a>
        .
      </p>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/kan-ni-soka">
            {text.check}
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/fragor">
            {text.questions}
          </a>
        </li>
      </ul>
      <div class="govuk-body">
        <ApplyButton session={session} />
      </div>
      {open.length === 0 ? <NoneOpen /> : <RoundList phase="open" rounds={open} />}
      <RoundList phase="coming" rounds={within('coming')} />
      <RoundList phase="closed" rounds={within('closed')} />
    </>
  )
  return html(page(chrome(session, { title: text.title, wide: true, path: '/' }), content))
}
