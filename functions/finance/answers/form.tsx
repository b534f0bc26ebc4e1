import { FileField } from '../../../shared/web/components/file-field.tsx'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import type { Session } from '../../../shared/web/session.ts'
import { svAnswers } from '../text/sv-answers.ts'

const text = svAnswers.form

type FormProps = { session: Session; pasted: string; problems: readonly Problem[] }

/** A file, or what stands in it: the same bytes are the same acknowledgement. */
export const AnswersForm = ({ session, pasted, problems }: FormProps) => (
  <>
    <h2 class="govuk-heading-m">{text.title}</h2>
    <PostForm session={session} action="/ekonomi/kvittenser" upload>
      <FileField
        name="file"
        label={text.file}
        hint={text.fileHint}
        problem={problemText(problems, 'file')}
        accept=".csv,.json,.txt"
      />
      <TextArea name="text" label={text.text} value={pasted} rows={6} />
      <SubmitButton>{text.send}</SubmitButton>
    </PostForm>
    <p class="govuk-body">
      <a class="govuk-link" href="/utbetalningsunderlag/kvittenser">
        {text.help}
      </a>
    </p>
  </>
)
