import type { Paper } from '../../../../shared/domain/paper.ts'
import type { SecrecyMark } from '../../../../shared/domain/secrecy.ts'
import type { CaseDocument } from '../../../../shared/domain/submission.ts'
import { formatDay } from '../../../../shared/domain/time.ts'
import { DataTable } from '../../../../shared/web/components/data-table.tsx'
import { LinkButton } from '../../../../shared/web/components/submit-button.tsx'
import { DocumentLink } from '../../case/document-link.tsx'
import { sv } from '../../text/sv.ts'
import { SecrecyWarning } from '../secrecy/marked.tsx'

const text = sv.papers

type TableProps = {
  id: string
  papers: readonly Paper[]
  documents: readonly CaseDocument[]
  marks: readonly SecrecyMark[]
  registers: boolean
}

type FilesProps = { id: string; files: readonly CaseDocument[]; marks: readonly SecrecyMark[] }

/** The files of one paper, each with its secrecy marks. */
export const PaperFiles = ({ id, files, marks }: FilesProps) => (
  <>
    {files.map((file) => (
      <div key={file.id}>
        <DocumentLink id={id} document={file} />
        <SecrecyWarning marks={marks} target={`document.${file.id}`} />
      </div>
    ))}
  </>
)

/** What came in and went out outside the service, with the way to register more. */
export const PaperTable = ({ id, papers, documents, marks, registers }: TableProps) => (
  <>
    <DataTable
      caption={text.caption}
      columns={[
        { text: text.dayHead },
        { text: text.partyHead },
        { text: text.aboutHead },
        { text: text.filesHead },
      ]}
      rows={papers.map(({ version, day, direction, party, about, documents: own }) => [
        formatDay(day),
        `${sv.diary.directions[direction]} ${party}`,
        <>
          {about}
          <SecrecyWarning marks={marks} target={`paper.${version}`} />
        </>,
        <PaperFiles
          key={version}
          id={id}
          files={documents.filter((each) => own.includes(each.id))}
          marks={marks}
        />,
      ])}
      empty={text.empty}
    />
    {registers && (
      <LinkButton href={`/lan/arende/${id}/handling`} kind="secondary">
        {text.link}
      </LinkButton>
    )}
  </>
)
