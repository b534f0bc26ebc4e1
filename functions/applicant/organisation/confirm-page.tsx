import type { AskedCode } from '../../../shared/aws/confirmation-codes.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { LinkButton, SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { Around } from '../../../shared/web/components/swedish.tsx'
import { TextField } from '../../../shared/web/components/text-field.tsx'
import { page } from '../../../shared/web/layout.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import type { Session } from '../../../shared/web/session.ts'
import { formatInstant } from '../../../shared/web/written-time.ts'
import { texts } from '../text/texts.ts'
import type { Space } from './space.ts'

const text = texts.confirm

type View = {
  space: Space
  mailbox: string | null
  asked: AskedCode | null
  problems: readonly Problem[]
  told: boolean
}
type Part = Omit<View, 'told' | 'space'> & { session: Session }

const Ask = ({ session, mailbox }: { session: Session; mailbox: string }) => (
  <PostForm session={session}>
    <p class="govuk-body">{text.mailbox(mailbox)}</p>
    <HiddenField name="act" value="skicka" />
    <SubmitButton>{text.ask}</SubmitButton>
  </PostForm>
)

const Enter = ({ session, asked, problems }: Part & { asked: AskedCode }) => (
  <PostForm session={session}>
    <p class="govuk-body">{text.sentTo(asked.to, formatInstant(asked.askedAt))}</p>
    <p class="govuk-body">
      {asked.mail === 'failed' ? text.failed : text.endsAt(formatInstant(asked.endsAt))}
    </p>
    <TextField
      name="kod"
      label={text.code}
      hint={text.codeHint(asked.tries)}
      value=""
      width={20}
      problem={problemText(problems, 'kod')}
    />
    <HiddenField name="act" value="kod" />
    <SubmitButton>{text.enter}</SubmitButton>
  </PostForm>
)

const ByCode = ({ session, mailbox, asked, problems }: Part) => {
  if (mailbox === null) return <p class="govuk-body">{text.noMailbox}</p>
  if (asked === null || asked.to !== mailbox) return <Ask session={session} mailbox={mailbox} />
  if (asked.tries === 0) return <p class="govuk-body">{text.usedUp(formatInstant(asked.endsAt))}</p>
  return <Enter session={session} mailbox={mailbox} asked={asked} problems={problems} />
}

/** A field that is no longer on the page cannot be led to: what was wrong is then said on its own. */
const noticeOf = (told: boolean, lost: Problem | undefined) => {
  if (lost !== undefined) return { kind: 'warning' as const, text: lost.text }
  return told ? { kind: 'success' as const, text: text.asked } : undefined
}

/** The ways to show whom one represents, and that no application waits for it. */
export const confirmPage = (session: Session, { space, mailbox, asked, problems, told }: View): string => {
  const entering = mailbox !== null && asked?.to === mailbox && asked.tries > 0
  return page(
    chrome(session, {
      title: text.title,
      problems: entering ? problems : [],
      notice: noticeOf(told, entering ? undefined : problems[0]),
    }),
    <>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">
        <Around say={text.intro} name={space.name} />
      </p>
      <Inset>{text.neverStops}</Inset>
      <h2 class="govuk-heading-m">{text.byCode}</h2>
      <ByCode session={session} mailbox={mailbox} asked={asked} problems={problems} />
      <h2 class="govuk-heading-m">{text.byCounty}</h2>
      <PostForm session={session}>
        <p class="govuk-body">{text.askCountyText}</p>
        <HiddenField name="act" value="lansstyrelsen" />
        <SubmitButton kind="secondary">{text.askCounty}</SubmitButton>
      </PostForm>
    </>,
  )
}

export const confirmedPage = (session: Session, { name }: Space, inside: boolean): string =>
  page(
    chrome(session, { title: text.done }),
    <>
      <h1 class="govuk-heading-l">{text.done}</h1>
      <p class="govuk-body">
        <Around say={text.doneText} name={name} />
      </p>
      {inside ? (
        <LinkButton href="/valj-organisation">{text.goOn}</LinkButton>
      ) : (
        <p class="govuk-body">{text.doneWaiting}</p>
      )}
    </>,
  )
