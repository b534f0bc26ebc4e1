import { type Report, reportFormats } from '../../../shared/aws/reports.ts'
import { sv as text } from '../text/sv-reports.ts'

/** The files of a report, each with the checksum it was kept under. */
export const FilesCell = ({ base, report, of }: { base: string; report: Report; of: string }) => (
  <>
    {reportFormats.flatMap((format) => {
      const file = report.files[format]
      return file === undefined
        ? []
        : [
            <div key={format}>
              <a class="govuk-link" href={`${base}/${report.id}/${format}`}>
                {text.download(text.formats[format], of)}
              </a>
              <br />
              <code class="sb-checksum">{file.sha256}</code>
            </div>,
          ]
    })}
  </>
)
