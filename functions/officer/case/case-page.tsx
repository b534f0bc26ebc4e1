import type { ComponentChildren } from 'preact'
import { chrome } from '../../../shared/web/chrome.ts'
import { Notice } from '../../../shared/web/components/notice.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TabLinks } from '../../../shared/web/components/tab-links.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import { html, type Response } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import { ActForm } from '../act-form.tsx'
import { holds } from '../deps.ts'
import { SecrecyBanner } from '../registry/secrecy/marked.tsx'
import { sv } from '../text/sv.ts'
import { CaseActs } from './acts.tsx'
import type { CaseView } from './read-view.ts'
import { stateName } from './state-name.ts'
import { CaseSummary } from './summary.tsx'

const tabs = [
  { address: '', text: sv.tabs.answers },
  { address: '/dokument', text: sv.tabs.documents },
  { address: '/granskning', text: sv.tabs.review },
  { address: '/beslut', text: sv.tabs.decision },
  { address: '/betalningar', text: sv.payments.tab },
  { address: '/meddelanden', text: sv.tabs.messages },
  { address: '/anteckning', text: sv.tabs.notes },
  { address: '/diarium', text: sv.diary.title },
  { address: '/jav', text: sv.conflict.tab },
  { address: '/handelser', text: sv.tabs.events },
] as const
type Tab = (typeof tabs)[number]['address']

const Parked = ({ view }: { view: CaseView }) => {
  const { header, session, stopped, newId } = view
  if (header.parked === null) return null
  return (
    <>
      <Notice kind="warning" title={sv.parked.title}>
        {sv.parked.text(stateName(header.parked.at), stopped ?? sv.parked.unknown)}
      </Notice>
      {holds(session, 'officer', 'manager') && (
        <ActForm session={session} instance={newId()} action={`/lan/arende/${header.id}/forsok-igen`}>
          <SubmitButton kind="secondary">{sv.acts.tryAgain}</SubmitButton>
        </ActForm>
      )}
    </>
  )
}

const noticeOf = (done: string | null) => {
  const text = Object.entries(sv.done).find(([key]) => key === done)?.[1]
  return text === undefined ? undefined : { kind: 'success' as const, text }
}

/** A case: who applies, the summary, what can be done, and one of its parts under its own address. */
export const casePage = (
  view: CaseView,
  tab: Tab,
  content: ComponentChildren,
  problems: readonly Problem[] = [],
): Response => {
  const { header, session } = view
  const base = `/lan/arende/${header.id}`
  const title = sv.case.title(header.orgName)
  const back = { href: `/lan?utlysning=${header.round}`, text: sv.toQueue }
  return html(
    page(
      chrome(session, { title, wide: true, back, problems, notice: noticeOf(view.done) }),
      <>
        <span class="sb-caption">{sv.case.caption(header.id)}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <Parked view={view} />
        <SecrecyBanner marks={view.marks} id={header.id} />
        <CaseSummary view={view} />
        <CaseActs view={view} />
        <TabLinks
          tabs={tabs.map(({ address, text }) => ({
            href: `${base}${address}`,
            text,
            current: address === tab,
          }))}
        />
        {content}
      </>,
    ),
    problems.length > 0 ? 422 : 200,
  )
}

type TaskPage = {
  session: Session
  header: CaseView['header']
  title: string
  problems?: readonly Problem[]
  wide?: boolean
  /** What has just been done, from the address. */
  done?: string | null
}

/** One task of a case on a page of its own. */
export const taskPage = (
  { session, header, title, problems = [], wide, done = null }: TaskPage,
  content: ComponentChildren,
): Response =>
  html(
    page(
      chrome(session, {
        title,
        problems,
        wide,
        notice: noticeOf(done),
        back: { href: `/lan/arende/${header.id}`, text: sv.toCase },
      }),
      <>
        <span class="sb-caption">{header.orgName}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        {content}
      </>,
    ),
    problems.length > 0 ? 422 : 200,
  )
