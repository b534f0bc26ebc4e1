import { FileField } from '../../../shared/web/components/file-field.tsx'
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
export const VerifyForm = ({ session, pasted, problems }: FormProps) => (
  <form method="post" action="/kvittens" encType="multipart/form-data" noValidate>
    {session && <HiddenField name="token" value={formToken(session)} />}
    <FileField
      name="file"
      label={text.file}
      hint={text.fileHint}
      problem={problemText(problems, 'file')}
      accept=".pdf,.json"
    />
    <TextArea name="data" label={text.pasted} value={pasted} rows={4} />
    <SubmitButton>{text.go}</SubmitButton>
  </form>
)
