import type { Waiting } from '../../../shared/aws/attention.ts'
import type { Instalment } from '../../../shared/domain/instalment.ts'
import { isAllowed } from '../../../shared/domain/lifecycle.ts'
import type { Message } from '../../../shared/domain/message.ts'
import { formatDay, formatInstant } from '../../../shared/domain/time.ts'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { LinkButton, SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList, Written } from '../../../shared/web/components/summary-list.tsx'
import { Tag } from '../../../shared/web/components/tag.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import type { Response } from '../../../shared/web/response.ts'
import { ActForm } from '../act-form.tsx'
import { casePage } from '../case/case-page.tsx'
import type { CaseView } from '../case/read-view.ts'
import { holds } from '../deps.ts'
import { PaymentsAsked } from '../payments/asked.tsx'
import { SecrecyWarning } from '../registry/secrecy/marked.tsx'
import { sv } from '../text/sv.ts'
import { Unsent } from './unsent.tsx'

const text = sv.messages

const sender = ({ from, by }: Message): string => (from === 'applicant' ? text.applicant(by.name) : by.name)

type ContentProps = { message: Message; waits: boolean; marks: CaseView['marks'] }

const Content = ({ message, waits, marks }: ContentProps) => (
  <>
    <SecrecyWarning marks={marks} target={`message.${message.version}`} />
    {message.about !== 'message' && (
      <p class="govuk-body">
        <strong>{text.abouts[message.about]}</strong>
      </p>
    )}
    {message.lastDay !== undefined && <p class="govuk-body">{text.latest(formatDay(message.lastDay))}</p>}
    {message.wantedDay !== null && <p class="govuk-body">{text.wants(formatDay(message.wantedDay))}</p>}
    {message.text === '' ? <p class="govuk-body">{text.noReason}</p> : <Written text={message.text} />}
    {waits && <Tag text={text.waits} kind="warning" />}
  </>
)

type ThreadProps = Pick<MessagesView, 'messages' | 'waiting'> & Pick<CaseView, 'marks'>

const Thread = ({ messages, waiting, marks }: ThreadProps) =>
  messages.length === 0 ? (
    <p class="govuk-body">{text.empty}</p>
  ) : (
    <SummaryList
      rows={messages.map((message) => ({
        key: text.from(sender(message), formatInstant(message.at)),
        value: (
          <Content
            message={message}
            marks={marks}
            waits={waiting.some(
              ({ attention: { version, about } }) => version === message.version && about === message.about,
            )}
          />
        ),
      }))}
    />
  )

type ActProps = { view: CaseView; seen: number }

const Handle = ({ view: { header, session, newId }, seen }: ActProps) => (
  <ActForm session={session} instance={newId()} action={`/lan/arende/${header.id}/hanterat`}>
    <HiddenField name="seen" value={String(seen)} />
    <p class="govuk-body">{text.handleHint}</p>
    <SubmitButton kind="secondary">{text.handle}</SubmitButton>
  </ActForm>
)

type ReplyProps = ActProps & { written: string; problems: readonly Problem[] }

const Reply = ({ view: { header, session, newId }, seen, written, problems }: ReplyProps) => (
  <ActForm session={session} instance={newId()} action={`/lan/arende/${header.id}/meddelanden`}>
    <HiddenField name="seen" value={String(seen)} />
    <TextArea
      name="text"
      label={text.text}
      hint={text.hint}
      individuals="remind"
      value={written}
      problem={problemText(problems, 'text')}
    />
    <SubmitButton>{text.send}</SubmitButton>
  </ActForm>
)

export type MessagesView = {
  messages: readonly Message[]
  waiting: readonly Waiting[]
  /** The case's instalments, where finance asks about one. */
  held: readonly Instalment[] | null
  written?: string
  problems?: readonly Problem[]
}

/** Everything the applicant and the county have written, what of it waits, and the county's answer. */
export const messagesPage = (
  view: CaseView,
  { messages, waiting, held, written = '', problems = [] }: MessagesView,
): Response => {
  const { header, session } = view
  const seen = header.version
  const officer = holds(session, 'officer')
  const wish = waiting.some(({ attention }) => attention.about === 'more-time')
  return casePage(
    view,
    '/meddelanden',
    <>
      <p class="govuk-body">{text.intro}</p>
      <Unsent waiting={waiting} />
      {held !== null && <PaymentsAsked id={header.id} held={held} />}
      <Thread messages={messages} waiting={waiting} marks={view.marks} />
      {officer && wish && header.status === 'completion-asked' && (
        <LinkButton href={`/lan/arende/${header.id}/komplettering`} kind="secondary">
          {text.extend}
        </LinkButton>
      )}
      {officer && waiting.length > 0 && <Handle view={view} seen={seen} />}
      {officer && isAllowed(header.status, 'send-message', 'officer') && (
        <Reply view={view} seen={seen} written={written} problems={problems} />
      )}
      {!isAllowed(header.status, 'send-message', 'officer') && <p class="govuk-body">{text.closed}</p>}
    </>,
    problems,
  )
}
