import type { Message } from '../../../shared/domain/message.ts'
import { Written } from '../../../shared/web/components/summary-list.tsx'
import { formatDay, formatInstant } from '../../../shared/web/written-time.ts'
import { texts } from '../text/texts.ts'

const text = texts.afterwards.thread

const Content = ({ message: { about, text: written, wantedDay, lastDay } }: { message: Message }) => (
  <>
    {about !== 'message' && (
      <p class="govuk-body">
        <strong>{text.abouts[about]}</strong>
      </p>
    )}
    {lastDay !== undefined && <p class="govuk-body">{text.latest(formatDay(lastDay))}</p>}
    {wantedDay !== null && <p class="govuk-body">{text.wants(formatDay(wantedDay))}</p>}
    <Written text={written} />
  </>
)

/** What both sides have written in the case, oldest first. */
export const Thread = ({ messages }: { messages: readonly Message[] }) => (
  <>
    <h2 class="govuk-heading-m">{text.title}</h2>
    {messages.length === 0 ? (
      <p class="govuk-body">{text.empty}</p>
    ) : (
      <ol class="govuk-list sb-thread">
        {messages.map((message) => (
          <li key={message.version} class="sb-thread__message">
            <h3 class="govuk-heading-s">
              {[text[message.from], message.by.name, formatInstant(message.at)]
                .filter((part) => part !== '')
                .join(', ')}
            </h3>
            <Content message={message} />
          </li>
        ))}
      </ol>
    )}
  </>
)
