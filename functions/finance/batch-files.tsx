import { groupDigits } from '../../shared/domain/number.ts'
import { type Batch, batchFileName, formats } from '../../shared/exports/batch.ts'
import { DataTable } from '../../shared/web/components/data-table.tsx'
import { sv } from './text/sv.ts'

const text = sv.files

/** The files of a locked batch, each with the checksum it was kept under. */
export const BatchFiles = ({ batch }: { batch: Batch }) => (
  <>
    <DataTable
      caption={text.caption}
      columns={[
        { text: text.file },
        { text: text.name },
        { text: text.size, numeric: true },
        { text: text.checksum },
      ]}
      rows={formats.flatMap((format) => {
        const file = batch.files[format]
        return file === undefined
          ? []
          : [
              [
                <a class="govuk-link" href={`/ekonomi/underlag/${batch.id}/${format}`}>
                  {text.download(text.formats[format])}
                </a>,
                batchFileName(batch, format),
                text.bytes(groupDigits(file.size)),
                <code class="sb-checksum">{file.sha256}</code>,
              ],
            ]
      })}
    />
    <p class="govuk-body">
      <a class="govuk-link" href={`/ekonomi/underlag/${batch.id}/profiler`}>
        {sv.profiles.link}
      </a>
    </p>
  </>
)
