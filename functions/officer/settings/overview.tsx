import { readBindings } from '../../../shared/aws/bindings.ts'
import { readFrame, readRound, readRoundIds } from '../../../shared/aws/rounds.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import type { Round } from '../../../shared/domain/round.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { LinkButton } from '../../../shared/web/components/submit-button.tsx'
import { page } from '../../../shared/web/layout.tsx'
import { html } from '../../../shared/web/response.ts'
import { type Page, storeOf } from '../deps.ts'
import { sv } from '../text/sv.ts'
import { settingsAddress } from './manager-page.tsx'
import { Frames, Rounds, type YearFrame } from './overview-tables.tsx'

const text = sv.settings

const yearsAhead = 2

/** The years of the rounds and the two after them: 7 § lets a decision cover more than one. */
const readYears = async (
  { table, county }: Pick<CountyStore, 'table' | 'county'>,
  rounds: readonly Round[],
  thisYear: number,
): Promise<YearFrame[]> => {
  const bindings = await readBindings(table, county)
  const known = [thisYear, ...[...rounds, ...bindings].map(({ budgetYear }) => budgetYear)]
  const last = Math.max(...rounds.map(({ budgetYear }) => budgetYear), thisYear)
  const later = Array.from({ length: yearsAhead }, (_, n) => last + n + 1)
  const years = [...new Set([...known, ...later])].toSorted((a, b) => a - b)
  return Promise.all(
    years.map(async (year) => ({
      year,
      frame: await readFrame(table, county, year),
      binding: bindings.find(({ budgetYear }) => budgetYear === year),
    })),
  )
}

/** Rounds, frames and people of the county, each with the way to its page. */
export const showSettings: Page = async (deps, { request, session }) => {
  const store = storeOf(deps, session)
  const { table, county } = store
  const ids = await readRoundIds(table, county)
  const rounds = await Promise.all(ids.map((id) => readRound(table, county, id)))
  const thisYear = new Date(deps.now()).getUTCFullYear()
  const frames = await readYears(store, rounds, thisYear)
  const saved = request.query.get('klart') === 'sparat'
  return html(
    page(
      chrome(session, {
        title: text.title,
        wide: true,
        path: settingsAddress,
        notice: saved ? { kind: 'success', text: text.saved } : undefined,
      }),
      <>
        <h1 class="govuk-heading-l">{text.title}</h1>
        <Rounds rounds={rounds} />
        <LinkButton href={`${settingsAddress}/utlysning`}>{text.newRound}</LinkButton>
        <Frames frames={frames} />
        <h2 class="govuk-heading-m">{text.staff}</h2>
        <p class="govuk-body">{text.staffText}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={`${settingsAddress}/roller`}>
            {text.staff}
          </a>
        </p>
        <h2 class="govuk-heading-m">{sv.delegation.title}</h2>
        <p class="govuk-body">
          <a class="govuk-link" href={`${settingsAddress}/delegation`}>
            {sv.delegation.link}
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={`${settingsAddress}/paminnelser`}>
            {sv.notices.link}
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={`${settingsAddress}/motiveringar`}>
            {sv.reasonTexts.link}
          </a>
        </p>
        <h2 class="govuk-heading-m">{sv.criteria.title}</h2>
        <p class="govuk-body">
          <a class="govuk-link" href={`${settingsAddress}/kriterier`}>
            {sv.criteria.link}
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={`${settingsAddress}/jamforelse`}>
            {sv.medians.link}
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={`${settingsAddress}/kammarratt`}>
            {sv.court.link}
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={`${settingsAddress}/forvaltningsratt`}>
            {sv.administrativeCourt.link}
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={`${settingsAddress}/kontering`}>
            {sv.coding.link}
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href="/lan/sammanstallning">
            {sv.summary.title}
          </a>
        </p>
      </>,
    ),
  )
}
