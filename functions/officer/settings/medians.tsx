import { readReleased, releaseWrite } from '../../../shared/aws/medians.ts'
import { readRound, readRoundIds } from '../../../shared/aws/rounds.ts'
import { canonical, hashOf } from '../../../shared/domain/chain.ts'
import { changedMeanwhile, notFound } from '../../../shared/domain/errors.ts'
import { roundId } from '../../../shared/domain/ids.ts'
import type { Figure, ReleasedMedians } from '../../../shared/domain/medians.ts'
import type { Round } from '../../../shared/domain/round.ts'
import { endOfDay, formatInstant, toInstant } from '../../../shared/domain/time.ts'
import { nationalOn } from '../../../shared/policy/criteria.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import type { Request } from '../../../shared/web/request.ts'
import { ActForm } from '../act-form.tsx'
import { actInCounty } from '../act-in-county.ts'
import { type Page, storeOf } from '../deps.ts'
import { sv } from '../text/sv.ts'
import { countMedians } from './count-medians.ts'
import { managerPage, settingsAddress } from './manager-page.tsx'

const text = sv.medians
const address = `${settingsAddress}/jamforelse`

/** A round whose last day has not come cannot be closed; the rest is counted on its own page. */
const stateOf = (round: Round, released: readonly ReleasedMedians[], at: string) => {
  if (released.some((each) => each.round === round.id)) return 'released'
  return at < endOfDay(round.lastDay) ? 'open' : 'closed'
}

/** The county's rounds and what has been released of them. */
export const showMedians: Page = async (deps, { session }) => {
  const { county, table } = storeOf(deps, session)
  const [ids, released] = await Promise.all([readRoundIds(table, county), readReleased(table, county)])
  const rounds = await Promise.all(ids.map((id) => readRound(table, county, id)))
  const at = toInstant(deps.now())
  return managerPage(
    { session, title: text.title },
    <>
      <p class="govuk-body">{text.intro}</p>
      <DataTable
        caption={text.caption}
        columns={[{ text: text.round }, { text: text.state }]}
        rows={rounds.map((round) => [
          <a class="govuk-link" href={`${address}/${round.id}`}>
            {round.title}
          </a>,
          text.states[stateOf(round, released, at)],
        ])}
        empty={text.none}
      />
    </>,
  )
}

const Figures = ({ figures, day }: { figures: readonly Figure[]; day: string }) => (
  <DataTable
    caption={text.figures}
    columns={[
      { text: text.criterion },
      { text: text.cases, numeric: true },
      { text: text.median, numeric: true },
    ]}
    rows={figures.map(({ criterion, cases, median }) => [
      nationalOn(day).criteria.find(({ id }) => id === criterion)?.label ?? criterion,
      cases,
      (median / 100).toFixed(1).replace('.', ','),
    ])}
    empty={text.nothing}
  />
)

const roundIdOf = ({ params }: Request): string => {
  const id = roundId.safeParse(params.id)
  if (!id.success) throw notFound('round')
  return id.data
}

/** What would be released of a closed round, or what has been. */
export const showRoundMedians: Page = async (deps, { request, session }) => {
  const store = storeOf(deps, session)
  const { county, table } = store
  const round = await readRound(table, county, roundIdOf(request))
  const released = (await readReleased(table, county)).find((each) => each.round === round.id)
  const { closed, figures } =
    released === undefined
      ? await countMedians(store, round, toInstant(deps.now()))
      : { closed: true, figures: released.figures }
  const open = closed && released === undefined && figures.length > 0
  return managerPage(
    { session, title: round.title, back: { href: address, text: text.back } },
    <>
      {released && <p class="govuk-body">{text.releasedAt(formatInstant(released.at))}</p>}
      {closed ? <Figures figures={figures} day={round.lastDay} /> : <p class="govuk-body">{text.openText}</p>}
      {open && (
        <ActForm session={session} instance={deps.newId()}>
          <SubmitButton>{text.release}</SubmitButton>
        </ActForm>
      )}
    </>,
  )
}

/** Lets other counties have counts and medians of a closed round, as an audited act; what they see follows from the event. */
export const releaseMedians: Page = (deps, visit) =>
  actInCounty(deps, visit, {
    to: address,
    plan: async ({ county, table, actor }) => {
      const round = await readRound(table, county, roundIdOf(visit.request))
      const { closed, figures } = await countMedians({ county, table }, round, actor.at)
      if (!closed || figures.length === 0) throw changedMeanwhile('round')
      const { id, budgetYear } = round
      const content = { round: id, budgetYear, at: actor.at, by: actor.subject, figures }
      return {
        kind: 'MediansReleased',
        data: { round: id, budgetYear, contentHash: hashOf(canonical(content)) },
        also: [releaseWrite(county, content)],
      }
    },
  })
