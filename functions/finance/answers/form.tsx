import { Field } from '../../../shared/web/components/field.tsx'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import type { Session } from '../../../shared/web/session.ts'
import { svAnswers } from '../text/sv-answers.ts'

const text = svAnswers.form

type FormProps = { session: Session; pasted: string; problems: readonly Problem[] }

/** A file, or what stands in it: the same bytes are the same acknowledgement. */
export const AnswersForm = ({ session, pasted, problems }: FormProps) => {
  const problem = problemText(problems, 'file')
  return (
    <>
      <h2 class="govuk-heading-m">{text.title}</h2>
      <PostForm session={session} action="/ekonomi/kvittenser" upload>
        <Field name="file" label={text.file} hint={text.fileHint} problem={problem}>
          <input
            class={`govuk-file-upload${problem === undefined ? '' : ' govuk-file-upload--error'}`}
            id="file"
            name="file"
            type="file"
            accept=".csv,.json,.txt"
            aria-describedby={problem === undefined ? 'file-hint' : 'file-hint file-fel'}
            aria-invalid={problem === undefined ? undefined : 'true'}
          />
        </Field>
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
}
