import type { Paper } from '../../../../shared/domain/paper.ts'
import type { CaseDocument } from '../../../../shared/domain/submission.ts'
import { formatDay } from '../../../../shared/domain/time.ts'
import { DataTable } from '../../../../shared/web/components/data-table.tsx'
import { LinkButton } from '../../../../shared/web/components/submit-button.tsx'
import { DocumentLink } from '../../case/document-link.tsx'
import { sv } from '../../text/sv.ts'

const text = sv.papers

type TableProps = {
  id: string
  papers: readonly Paper[]
  documents: readonly CaseDocument[]
  registers: boolean
}

const Files = ({ id, files }: { id: string; files: readonly CaseDocument[] }) => (
  <>
    {files.map((file) => (
      <div key={file.id}>
        <DocumentLink id={id} document={file} />
      </div>
    ))}
  </>
)

/** What came in and went out outside the service, with the way to register more. */
export const PaperTable = ({ id, papers, documents, registers }: TableProps) => (
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
        about,
        <Files key={version} id={id} files={documents.filter((each) => own.includes(each.id))} />,
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
