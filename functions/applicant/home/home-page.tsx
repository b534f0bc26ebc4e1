import type { Draft } from '../../../shared/aws/drafts.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import type { Round } from '../../../shared/domain/round.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { Swedish } from '../../../shared/web/components/swedish.tsx'
import { Tag } from '../../../shared/web/components/tag.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { formatInstant } from '../../../shared/web/written-time.ts'
import { nextStep, statusWords } from '../case/status-words.ts'
import { lastChange } from '../draft/last-change.ts'
import { Invitations } from '../partners/invitations.tsx'
import { texts } from '../text/texts.ts'
import type { Home } from './read-home.ts'
import { Rounds } from './rounds.tsx'

const text = texts.home

const titleOf = (rounds: readonly Round[], id: string): string =>
  rounds.find((round) => round.id === id)?.title ?? id

const Drafts = ({ drafts, rounds }: { drafts: readonly Draft[]; rounds: readonly Round[] }) => (
  <DataTable
    caption={text.drafts}
    columns={[{ text: text.draft }, { text: text.changed }]}
    empty={text.noDrafts}
    rows={drafts.map((draft) => {
      const { at, by } = lastChange(draft)
      return [
        <a class="govuk-link" href={`/ansok/utkast/${draft.meta.id}`}>
          <Swedish>{titleOf(rounds, draft.meta.round)}</Swedish>
        </a>,
        text.changedBy(by, formatInstant(at)),
      ]
    })}
  />
)

const Cases = ({ cases, rounds }: { cases: readonly CaseHeader[]; rounds: readonly Round[] }) => (
  <DataTable
    caption={text.cases}
    columns={[text.case, text.received, text.status, text.next].map((column) => ({ text: column }))}
    empty={text.noCases}
    rows={cases.map((header) => {
      const status = statusWords(header)
      return [
        <a class="govuk-link" href={`/ansok/arende/${header.id}`}>
          <Swedish>{titleOf(rounds, header.round)}</Swedish>
          <span class="govuk-visually-hidden"> {header.id}</span>
        </a>,
        formatInstant(header.receivedAt),
        <Tag text={status.text} kind={status.kind} />,
        nextStep(header),
      ]
    })}
  />
)

/** What is under way first; for who has nothing under way, where to begin. */
export const homePage = (
  session: Session,
  { space, rounds, drafts, cases, invitations }: Home,
  today: string,
): string => {
  const isNew = drafts.length + cases.length === 0
  return page(
    chrome(session, { title: text.title, path: '/ansok', wide: true }),
    <>
      <h1 class="govuk-heading-l">{text.title}</h1>
      {isNew && <Rounds rounds={rounds} today={today} />}
      {drafts.length === 0 ? (
        <>
          <h2 class="govuk-heading-m">{text.drafts}</h2>
          <p class="govuk-body">{text.noDrafts}</p>
        </>
      ) : (
        <Drafts drafts={drafts} rounds={rounds} />
      )}
      {cases.length === 0 ? (
        <>
          <h2 class="govuk-heading-m">{text.cases}</h2>
          <p class="govuk-body">{text.noCases}</p>
        </>
      ) : (
        <Cases cases={cases} rounds={rounds} />
      )}
      <Invitations invitations={invitations} confirmed={space.confirmed} />
      {!isNew && <Rounds rounds={rounds} today={today} />}
    </>,
  )
}
