import * as z from 'zod'
import type { Draft } from '../../../shared/aws/drafts.ts'
import type { UploadForm } from '../../../shared/aws/uploads.ts'
import type { CaseDocument } from '../../../shared/domain/submission.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import type { NoticeKind } from '../../../shared/web/components/notice.tsx'
import { LinkButton, SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { texts } from '../text/texts.ts'
import { attached } from './attached.ts'
import { DocumentTable } from './document-table.tsx'
import { Upload } from './upload.tsx'

const text = texts.documents

const notices = z.enum([
  'received',
  'several',
  'described',
  'replaced',
  'none',
  'unfinished',
  'again',
  'full',
  'too-large',
  'removed',
  'kept',
  'out',
])
export type UploadNotice = z.infer<typeof notices>
const noticeKinds: Record<UploadNotice, NoticeKind> = {
  received: 'success',
  several: 'success',
  described: 'success',
  replaced: 'success',
  none: 'warning',
  unfinished: 'warning',
  again: 'warning',
  full: 'warning',
  'too-large': 'warning',
  removed: 'success',
  kept: 'success',
  out: 'success',
}

/** What has just been done, as the address says. */
export const uploadNotice = (said: string | null): UploadNotice | null => {
  const known = notices.safeParse(said)
  return known.success ? known.data : null
}
export const noticeOf = (notice: UploadNotice | null) =>
  notice === null ? {} : { notice: { kind: noticeKinds[notice], text: text.notices[notice] } }

type RemoveProps = { session: Session; list: string; document: CaseDocument }

export const Remove = ({ session, list, document }: RemoveProps) => (
  <PostForm session={session} action={list}>
    <HiddenField name="document" value={document.id} />
    <SubmitButton kind="secondary" quiet>
      {text.remove}
      <span class="govuk-visually-hidden"> {document.name}</span>
    </SubmitButton>
  </PostForm>
)

type View = { draft: Draft; form: UploadForm | null; notice: UploadNotice | null }

export const documentsPage = (session: Session, { draft, form, notice }: View): string => {
  const address = `/ansok/utkast/${draft.meta.id}`
  const act = (document: CaseDocument) => (
    <>
      <a class="govuk-link" href={`${address}/bilagor/${document.id}`}>
        {text.edit}
        <span class="govuk-visually-hidden"> {document.name}</span>
      </a>
      <Remove session={session} list={`${address}/bilagor`} document={document} />
    </>
  )
  return page(
    chrome(session, {
      title: text.title,
      back: { href: address, text: texts.draft.title },
      ...noticeOf(notice),
    }),
    <>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">
        {text.intro} {text.individuals}
      </p>
      <DocumentTable documents={attached(draft)} act={act} />
      {form ? (
        <Upload form={form} label={text.file} several={`${address}/bilagor`} />
      ) : (
        <p class="govuk-body">{text.full}</p>
      )}
      <LinkButton href={address} kind="secondary">
        {text.back}
      </LinkButton>
    </>,
  )
}
