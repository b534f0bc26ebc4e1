import type { ComponentChildren } from 'preact'
import { formToken, type Session } from '../session.ts'
import { HiddenField } from './hidden-field.tsx'

type PostFormProps = {
  session: Pick<Session, 'id' | 'key' | 'subject'>
  /** Where it is sent; the page's own address when left out. */
  action?: string | undefined
  /** It holds a file. */
  upload?: boolean | undefined
  children: ComponentChildren
}

/** A form that changes something: it carries the session's token, without which the guard refuses it. */
export const PostForm = ({ session, action, upload, children }: PostFormProps) => (
  <form method="post" action={action} encType={upload ? 'multipart/form-data' : undefined} noValidate>
    <HiddenField name="token" value={formToken(session)} />
    {children}
  </form>
)
