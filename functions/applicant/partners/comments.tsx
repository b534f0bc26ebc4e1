import type { DraftComment } from '../../../shared/aws/draft-comments.ts'
import type { Draft } from '../../../shared/aws/drafts.ts'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { Select } from '../../../shared/web/components/select.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { inSwedish } from '../../../shared/web/components/swedish.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import type { Session } from '../../../shared/web/session.ts'
import { formatInstant } from '../../../shared/web/written-time.ts'
import { texts } from '../text/texts.ts'
import { commentField, type WrittenComment } from './comment.ts'
import { confirmableIn, everything, partName, partOptions } from './part-names.ts'

const text = texts.partners

const List = ({ comments }: { comments: readonly DraftComment[] }) =>
  comments.length === 0 ? (
    <p class="govuk-body">{text.noComments}</p>
  ) : (
    <div>
      {comments.map(({ id, section, text: said, at, by }) => (
        <div key={id}>
          <h3 class="govuk-heading-s">{partName(section)}</h3>
          <p class="govuk-hint">{text.said(`${by.name}, ${by.organisation}`, formatInstant(at))}</p>
          <p class="govuk-body">
            <span class="sb-written" lang={inSwedish()}>
              {said}
            </span>
          </p>
        </div>
      ))}
    </div>
  )

type CommentsProps = {
  session: Session
  action: string
  draft: Draft
  instance: string
  written?: WrittenComment | undefined
  problems: readonly Problem[]
}

/** What the applicant and its partners have said of the draft, and a place to say more. */
export const Comments = ({ session, action, draft, instance, written, problems }: CommentsProps) => (
  <>
    <h2 class="govuk-heading-m">{text.comments}</h2>
    <List comments={draft.comments} />
    <PostForm session={session} action={action}>
      <HiddenField name="act" value="comment" />
      <HiddenField name="instance" value={instance} />
      <Select
        name="section"
        label={text.commentPart}
        options={partOptions([everything, ...confirmableIn(draft)])}
        value={written?.section ?? everything}
      />
      <TextArea
        name="text"
        label={text.comment}
        hint={text.commentHint}
        words={commentField.words}
        individuals="remind"
        rows={4}
        value={written?.text ?? ''}
        problem={problemText(problems, 'text')}
      />
      <SubmitButton kind="secondary">{text.commentSave}</SubmitButton>
    </PostForm>
  </>
)
