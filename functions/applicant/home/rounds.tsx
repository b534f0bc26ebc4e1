import type { Round } from '../../../shared/domain/round.ts'
import { Details } from '../../../shared/web/components/details.tsx'
import { Extended } from '../../../shared/web/components/extended.tsx'
import { LinkButton } from '../../../shared/web/components/submit-button.tsx'
import { Swedish } from '../../../shared/web/components/swedish.tsx'
import { Tag } from '../../../shared/web/components/tag.tsx'
import { formatDay } from '../../../shared/web/written-time.ts'
import { texts } from '../text/texts.ts'

const text = texts.home

const Title = ({ round }: { round: Round }) => (
  <h3 class="govuk-heading-s">
    <Swedish>{round.title}</Swedish> {round.example && <Tag text={text.example} kind="neutral" />}
  </h3>
)

const Open = ({ round, kind }: { round: Round; kind: 'primary' | 'secondary' }) => (
  <>
    <Title round={round} />
    <p class="govuk-body">{text.last(formatDay(round.lastDay))}</p>
    <Extended round={round} />
    <LinkButton href={`/ansok/ny/${round.id}`} kind={kind}>
      {text.start}
      <span class="govuk-visually-hidden">
        {' '}
        <Swedish>{round.title}</Swedish>
      </span>
    </LinkButton>
  </>
)

const Closed = ({ round }: { round: Round }) => (
  <>
    <Title round={round} />
    <p class="govuk-body">{text.closedOn(formatDay(round.lastDay))}</p>
    <p class="govuk-body">
      <a class="govuk-link" href={`/ansok/ny/${round.id}`}>
        {text.startLate}
        <span class="govuk-visually-hidden">
          {' '}
          <Swedish>{round.title}</Swedish>
        </span>
      </a>
    </p>
  </>
)

/** The county's rounds on a day: open ones to start in, coming ones, and closed ones out of the way. */
export const Rounds = ({ rounds, today }: { rounds: readonly Round[]; today: string }) => {
  const closed = rounds.filter(({ lastDay }) => lastDay < today)
  const coming = rounds.filter(({ opensOn }) => opensOn > today)
  const open = rounds.filter((round) => !closed.includes(round) && !coming.includes(round))
  return (
    <section aria-labelledby="omgangar">
      <h2 class="govuk-heading-m" id="omgangar">
        {text.rounds}
      </h2>
      {open.length + coming.length === 0 && <p class="govuk-body">{text.noRounds}</p>}
      {open.map((round, index) => (
        <Open key={round.id} round={round} kind={index === 0 ? 'primary' : 'secondary'} />
      ))}
      {coming.map((round) => (
        <div key={round.id}>
          <Title round={round} />
          <p class="govuk-body">{text.opens(formatDay(round.opensOn))}</p>
        </div>
      ))}
      {closed.length > 0 && (
        <Details summary={text.closed}>
          {closed.map((round) => (
            <Closed key={round.id} round={round} />
          ))}
        </Details>
      )}
    </section>
  )
}
