import type { ComponentChildren } from 'preact'
import type { CaseDocument } from '../../../shared/domain/submission.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { Tag } from '../../../shared/web/components/tag.tsx'
import { sv } from '../text/sv.ts'
import { documentWords, sizeText } from './document-words.ts'

const text = sv.documents

const State = ({ document }: { document: CaseDocument }) => {
  const { text: word, kind, more } = documentWords(document)
  return (
    <>
      <Tag text={word} kind={kind} /> {more}
    </>
  )
}

type TableProps = {
  documents: readonly CaseDocument[]
  /** What can be done with each; left out when nothing can. */
  act?: (document: CaseDocument) => ComponentChildren
}

/** Documents with their size and what the check has said, in words. */
export const DocumentTable = ({ documents, act }: TableProps) => (
  <DataTable
    caption={text.caption}
    columns={[
      { text: text.name },
      { text: text.size, numeric: true },
      { text: text.state },
      ...(act ? [{ text: text.change }] : []),
    ]}
    empty={text.none}
    rows={documents.map((document) => [
      document.name,
      sizeText(document.size),
      <State document={document} />,
      ...(act ? [act(document)] : []),
    ])}
  />
)
