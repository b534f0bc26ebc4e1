import type { Acknowledgement } from '../../../shared/exports/answers/acknowledgement.ts'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { Inset, Notice } from '../../../shared/web/components/notice.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { WarningText } from '../../../shared/web/components/warning-text.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { svAnswers } from '../text/sv-answers.ts'
import type { View } from './read-view.ts'

const text = svAnswers.one

type Props = { session: Session; answers: Acknowledgement; view: View }

const Go = ({ session, file, children }: { session: Session; file: string; children: string }) => (
  <PostForm session={session} action={`/ekonomi/kvittenser/${file}`}>
    <SubmitButton>{children}</SubmitButton>
  </PostForm>
)

/** The one act of the page: to confirm what applies, or to go on with what was left. */
export const Confirm = ({ session, answers, view }: Props) => {
  const { status, file, rows } = answers
  const { confirmable, settled } = view
  if (status === 'open')
    return (
      <>
        <Notice kind="info">{text.progress(String(settled), svAnswers.rows(rows))}</Notice>
        <Go session={session} file={file}>
          {text.goOn}
        </Go>
      </>
    )
  if (confirmable === 0) return status === 'read' ? <Inset>{text.nothing}</Inset> : null
  return (
    <>
      {status === 'done' && <Notice kind="warning">{text.waiting(confirmable)}</Notice>}
      <WarningText>{text.warning}</WarningText>
      <Go session={session} file={file}>
        {text.confirm(confirmable)}
      </Go>
      {status === 'read' && <p class="govuk-body">{text.lapses}</p>}
    </>
  )
}
