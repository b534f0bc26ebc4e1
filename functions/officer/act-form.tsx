import type { ComponentChildren } from 'preact'
import type { CaseHeader } from '../../shared/domain/case.ts'
import { PostForm } from '../../shared/web/components/form.tsx'
import { HiddenField } from '../../shared/web/components/hidden-field.tsx'
import type { Problem } from '../../shared/web/problem.ts'
import type { Form } from '../../shared/web/request.ts'
import type { Session } from '../../shared/web/session.ts'

/** What the form of an act on a case is shown with: as it was sent, with what is wrong in it. */
export type CaseForm = {
  session: Session
  header: CaseHeader
  instance: string
  form: Form
  problems?: readonly Problem[]
}

type Props = { session: Session; instance: string; action?: string; children: ComponentChildren }

/** A form that does something once: the instance makes a second press the same act. */
export const ActForm = ({ session, instance, action, children }: Props) => (
  <PostForm session={session} action={action}>
    <HiddenField name="instance" value={instance} />
    {children}
  </PostForm>
)
