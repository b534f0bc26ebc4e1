import type { ComponentChildren } from 'preact'
import type { CaseDocument } from '../../../shared/domain/submission.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { inSwedish } from '../../../shared/web/components/swedish.tsx'
import { Tag } from '../../../shared/web/components/tag.tsx'
import { texts } from '../text/texts.ts'
import { documentWords, sizeText } from './document-words.ts'

const text = texts.documents

const State = ({ document, sent }: { document: CaseDocument; sent: boolean }) => {
  const { text: word, kind, more } = documentWords(document, sent)
  return (
    <div>
      <Tag text={word} kind={kind} /> {more}
    </div>
  )
}

const Name = ({ document: { name, description, takenOut } }: { document: CaseDocument }) => (
  <>
    {name}
    {takenOut !== undefined && <div class="govuk-hint sb-described">{text.takenOut}</div>}
    {description && (
      <div class="govuk-hint sb-described" lang={inSwedish()}>
        {description}
      </div>
    )}
  </>
)

type TableProps = {
  documents: readonly CaseDocument[]
  /** What can be done with each; left out when nothing can. */
  act?: (document: CaseDocument) => ComponentChildren
  /** The application has come in: nothing more hangs on the check. */
  sent?: boolean
}

/** Documents with their size and what the check has said, in words. */
export const DocumentTable = ({ documents, act, sent = false }: TableProps) =>
  documents.length === 0 ? (
    <>
      <h2 class="govuk-heading-m">{text.caption}</h2>
      <p class="govuk-body">{text.none}</p>
    </>
  ) : (
    <DataTable
      caption={text.caption}
      columns={[
        { text: text.name },
        { text: text.size, numeric: true },
        { text: text.state },
        ...(act ? [{ text: text.change }] : []),
      ]}
      rows={documents.map((document) => [
        <Name document={document} />,
        sizeText(document.size),
        <State document={document} sent={sent} />,
        ...(act ? [act(document)] : []),
      ])}
    />
  )
