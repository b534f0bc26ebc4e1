import type { UploadForm } from '../../../shared/aws/uploads.ts'
import type { CaseDocument } from '../../../shared/domain/submission.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { Inset, type NoticeKind } from '../../../shared/web/components/notice.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList, type SummaryRow, Written } from '../../../shared/web/components/summary-list.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Session } from '../../../shared/web/session.ts'
import { formatDay } from '../../../shared/web/written-time.ts'
import type { OwnCase } from '../case/load-case.ts'
import { sizeText } from '../documents/document-words.ts'
import { Upload } from '../documents/upload.tsx'
import { texts } from '../text/texts.ts'
import { proofOf } from './own-proof.ts'

const text = texts.authorityProof

const frame = (session: Session, id: string) =>
  chrome(session, { title: text.title, back: { href: `/ansok/arende/${id}`, text: texts.case.title } })

const Heading = ({ id }: { id: string }) => (
  <>
    <span class="sb-caption">{texts.case.caption(id)}</span>
    <h1 class="govuk-heading-l">{text.title}</h1>
  </>
)

const rowsOf = (own: OwnCase, note: string): SummaryRow[] => {
  const { authority } = own.body
  const proof = proofOf(own)
  const name = own.documents.find(({ id }) => id === proof?.document)?.name
  return [
    ...(authority?.promisedBy == null
      ? []
      : [{ key: text.promised, value: formatDay(authority.promisedBy) }]),
    { key: text.document, value: name ?? text.none },
    ...(proof === null
      ? []
      : [{ key: text.state, value: text.states[proof.assessed?.verdict ?? 'waiting'] }]),
    ...(note === '' ? [] : [{ key: text.note, value: <Written text={note} /> }]),
  ]
}

type ProofView = {
  own: OwnCase
  note: string
  /** Where a document goes, or why none can be handed in. */
  form: UploadForm | string
  notice: { kind: NoticeKind; text: string } | undefined
  problems?: readonly Problem[]
}

/** What has been promised and handed in, how it was assessed, and where the next document is chosen. */
export const proofPage = (session: Session, { own, note, form, notice, problems = [] }: ProofView): string =>
  page(
    { ...frame(session, own.header.id), problems, ...(notice === undefined ? {} : { notice }) },
    <>
      <Heading id={own.header.id} />
      <SummaryList rows={rowsOf(own, note)} />
      {typeof form === 'string' ? (
        <p class="govuk-body">{form}</p>
      ) : (
        <>
          <p class="govuk-body">{text.intro}</p>
          <Upload form={form} label={text.file} />
        </>
      )}
    </>,
  )

type ChosenView = {
  id: string
  document: Pick<CaseDocument, 'name' | 'key' | 'size'>
  instance: string
}

/** The file lies in the bucket; it is handed in by the person's own word. */
export const chosenPage = (session: Session, { id, document, instance }: ChosenView): string => {
  const address = `/ansok/arende/${id}/behorighet`
  return page(
    frame(session, id),
    <>
      <Heading id={id} />
      <p class="govuk-body">{text.uploaded}</p>
      <SummaryList rows={[{ key: text.chosen, value: `${document.name}, ${sizeText(document.size)}` }]} />
      <PostForm session={session} action={address}>
        <HiddenField name="key" value={document.key} />
        <HiddenField name="instance" value={instance} />
        <Inset>{text.public}</Inset>
        <SubmitButton>{text.send}</SubmitButton>
      </PostForm>
      <p class="govuk-body">
        <a class="govuk-link" href={address}>
          {text.other}
        </a>
      </p>
    </>,
  )
}
