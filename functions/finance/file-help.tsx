import { decisionColumns } from '../../shared/exports/decision-columns.ts'
import { DataTable } from '../../shared/web/components/data-table.tsx'
import { Details } from '../../shared/web/components/details.tsx'
import { sv } from './text/sv.ts'

/** What the file's columns mean, and how to see that it is the file that was locked. */
export const FileHelp = () => (
  <>
    <Details summary={sv.batch.check}>
      <p class="govuk-body">{sv.batch.checkHow}</p>
    </Details>
    <Details summary={sv.batch.dictionary}>
      <DataTable
        caption={sv.batch.dictionary}
        captionSize="s"
        dense
        columns={[{ text: sv.batch.column }, { text: sv.batch.meaning }]}
        rows={decisionColumns.map(({ name, meaning }) => [name, meaning])}
      />
    </Details>
  </>
)
