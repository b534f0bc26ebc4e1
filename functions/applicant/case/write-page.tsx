import { formatKronor, sum, zero } from '../../../shared/domain/money.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { Checkboxes } from '../../../shared/web/components/choices.tsx'
import { DateField } from '../../../shared/web/components/date-field.tsx'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { WarningText } from '../../../shared/web/components/warning-text.tsx'
import { page } from '../../../shared/web/layout.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import type { Session } from '../../../shared/web/session.ts'
import { formatDay } from '../../../shared/web/written-time.ts'
import { texts } from '../text/texts.ts'
import type { OwnCase } from './load-case.ts'
import { type Posted, textField } from './read-writing.ts'
import { Thread } from './thread.tsx'
import type { Writing } from './writings.ts'

const text = texts.afterwards.writing

/** What it is about, as it now stands. */
const Facts = ({ writing, own: { header } }: { writing: Writing; own: OwnCase }) => {
  const granted = sum([zero, ...header.measures.map((measure) => measure.granted ?? zero)])
  const rows = [
    ...(writing.asksDay && header.completionLastDay !== null
      ? [{ key: text.lastDay, value: formatDay(header.completionLastDay) }]
      : []),
    ...(writing.confirms ? [{ key: text.granted, value: formatKronor(granted) }] : []),
  ]
  return rows.length === 0 ? null : <SummaryList rows={rows} />
}

const Confirm = ({ posted, problems }: { posted: Posted; problems: readonly Problem[] }) => (
  <Checkboxes
    name="confirmed"
    label={text.confirm}
    options={[{ value: 'yes', text: text.confirmed }]}
    values={posted.confirmed ? ['yes'] : []}
    problem={problemText(problems, 'confirmed')}
  />
)

type FormProps = {
  session: Session
  writing: Writing
  id: string
  posted: Posted
  problems: readonly Problem[]
}

const WriteForm = ({ session, writing, id, posted, problems }: FormProps) => (
  <PostForm session={session} action={`/ansok/arende/${id}/${writing.path}`}>
    <HiddenField name="instance" value={posted.instance} />
    {writing.asksDay && (
      <DateField
        name="wantedDay"
        label={text.wantedDay}
        value={posted.wantedDay}
        problem={problemText(problems, 'wantedDay')}
      />
    )}
    <TextArea
      name="text"
      label={text[writing.about].text}
      hint={text[writing.about].hint}
      words={textField.words}
      individuals="remind"
      value={posted.text}
      problem={problemText(problems, 'text')}
    />
    {writing.confirms && <Confirm posted={posted} problems={problems} />}
    <SubmitButton kind={writing.confirms ? 'warning' : 'primary'}>{text[writing.about].send}</SubmitButton>
  </PostForm>
)

export type WriteView = {
  writing: Writing
  own: OwnCase
  /** Null when it cannot be done: the page then says why. */
  posted: Posted | null
  problems?: readonly Problem[]
  notice?: string | undefined
}

/** One thing to write to the county. The page of messages also shows everything that has been written. */
export const writePage = (
  session: Session,
  { writing, own, posted, problems = [], notice }: WriteView,
): string => {
  const { id } = own.header
  const words = text[writing.about]
  return page(
    chrome(session, {
      title: words.title,
      problems,
      back: { href: `/ansok/arende/${id}`, text: texts.case.title },
      ...(notice === undefined ? {} : { notice: { kind: 'success' as const, text: notice } }),
    }),
    <>
      <span class="sb-caption">{texts.case.caption(id)}</span>
      <h1 class="govuk-heading-l">{words.title}</h1>
      {writing.about === 'message' && <Thread messages={own.messages} />}
      {writing.about === 'statement' && (
        <Thread messages={own.messages.filter(({ about }) => about === 'communication').slice(-1)} />
      )}
      {posted === null ? (
        <p class="govuk-body">{words.cannot}</p>
      ) : (
        <>
          {writing.confirms ? (
            <WarningText>{words.intro}</WarningText>
          ) : (
            <p class="govuk-body">{words.intro}</p>
          )}
          <Facts writing={writing} own={own} />
          <WriteForm session={session} writing={writing} id={id} posted={posted} problems={problems} />
        </>
      )}
    </>,
  )
}
