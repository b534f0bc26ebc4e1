import { Field } from '../../../shared/web/components/field.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import type { Visit } from '../../../shared/web/http/route.ts'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import { formToken } from '../../../shared/web/session.ts'
import { words } from '../text/words.ts'

const text = words.verify

type FormProps = { session: Visit['session']; pasted: string; problems: readonly Problem[] }

/** A file or its text; for anyone, so that there may be no session whose token it could carry. */
export const VerifyForm = ({ session, pasted, problems }: FormProps) => {
  const problem = problemText(problems, 'file')
  return (
    <form method="post" action="/kvittens" encType="multipart/form-data" noValidate>
      {session && <HiddenField name="token" value={formToken(session)} />}
      <Field name="file" label={text.file} hint={text.fileHint} problem={problem}>
        <input
          class={`govuk-file-upload${problem === undefined ? '' : ' govuk-file-upload--error'}`}
          id="file"
          name="file"
          type="file"
          accept=".pdf,.json"
          aria-describedby={problem === undefined ? 'file-hint' : 'file-hint file-error'}
          aria-invalid={problem === undefined ? undefined : 'true'}
        />
      </Field>
      <TextArea name="data" label={text.pasted} value={pasted} rows={4} />
      <SubmitButton>{text.go}</SubmitButton>
    </form>
  )
}
