import type { ComponentChildren } from 'preact'
import { PostForm } from '../../shared/web/components/form.tsx'
import { HiddenField } from '../../shared/web/components/hidden-field.tsx'
import type { Session } from '../../shared/web/session.ts'

type Props = { session: Session; instance: string; action?: string; children: ComponentChildren }

/** A form that does something once: the instance makes a second press the same act. */
export const ActForm = ({ session, instance, action, children }: Props) => (
  <PostForm session={session} action={action}>
    <HiddenField name="instance" value={instance} />
    {children}
  </PostForm>
)
