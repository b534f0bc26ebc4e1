import type { CaseHeader } from '../../../shared/domain/case.ts'
import type { TextField as Text } from '../../../shared/form/definition.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { WarningText } from '../../../shared/web/components/warning-text.tsx'
import { page } from '../../../shared/web/layout.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import type { Session } from '../../../shared/web/session.ts'
import { texts } from '../text/texts.ts'

const text = texts.case.withdrawal

export const reasonField: Text = {
  kind: 'text',
  name: 'reason',
  get label() {
    return text.reason
  },
  words: 200,
}

const frame = (session: Session, id: string, problems: readonly Problem[] = []) =>
  chrome(session, {
    title: text.title,
    problems,
    back: { href: `/ansok/arende/${id}`, text: texts.case.title },
  })

/** Why it cannot be done, when it cannot. */
export const cannotWithdraw = ({ flags, status }: CaseHeader): string | null => {
  if (flags.includes('withdrawal-asked')) return text.already
  return status === 'decided' || status === 'closed' ? text.tooLate : null
}

export const noWithdrawalPage = (session: Session, id: string, why: string): string =>
  page(
    frame(session, id),
    <>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">{why}</p>
    </>,
  )

type View = { id: string; reason: string; instance: string; problems?: readonly Problem[] }

export const withdrawPage = (session: Session, { id, reason, instance, problems = [] }: View): string =>
  page(
    frame(session, id, problems),
    <PostForm session={session}>
      <span class="sb-caption">{texts.case.caption(id)}</span>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <WarningText>{text.text}</WarningText>
      <TextArea
        name="reason"
        label={text.reason}
        hint={text.reasonHint}
        words={reasonField.words}
        individuals="remind"
        value={reason}
        problem={problemText(problems, 'reason')}
      />
      <HiddenField name="instance" value={instance} />
      <SubmitButton kind="warning">{text.send}</SubmitButton>
    </PostForm>,
  )
